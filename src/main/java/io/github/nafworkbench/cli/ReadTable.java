package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.Problems;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.RowsLeftOut;
import io.github.nafworkbench.data.reading.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A table as a command read it.
 *
 * @param problems what was wrong with its file
 * @param leftOut rows of the file that are not in the table
 */
record ReadTable(Table table, Problems problems, List<RowsLeftOut> leftOut) {
    private static final int MOST_TOLD = 3;

    ReadTable {
        leftOut = List.copyOf(leftOut);
    }

    /** A table of which nothing is to be told. */
    static ReadTable sound(Table table) {
        return new ReadTable(table, Problems.NONE, List.of());
    }

    /**
     * Reads a file with everything detected, and shows the progress.
     *
     * @param part sheet of a workbook or file in an archive; null for the one detected
     */
    static ReadTable of(Path file, @Nullable String part) throws InputException {
        ImportChoices choices = part == null ? ImportChoices.DETECT : ImportChoices.DETECT.withPart(part);
        try (WorkBar bar = new WorkBar("reading")) {
            Reading reading = TableFile.read(file, choices, bar);
            return new ReadTable(reading.table(), reading.problems(), reading.leftOut());
        }
    }

    /** Without the rows that have no value of a target. */
    ReadTable withTargets(List<String> targets) throws InputException {
        int[] kept = table.complete(targets);
        if (kept.length == 0) {
            throw new InputException(
                    table.name(), "has no row with a value of " + String.join(", ", targets), "Choose another target");
        }
        return new ReadTable(table.rows(kept), problems, leftOut)
                .telling(table.rows() - kept.length, "a missing target");
    }

    /** Tells of rows that are not used, if there are any. */
    ReadTable telling(int rows, String why) {
        List<RowsLeftOut> all = new ArrayList<>(leftOut);
        if (rows > 0) {
            all.add(new RowsLeftOut(rows, why));
        }
        return new ReadTable(table, problems, all);
    }

    /** Tells on standard error the first things wrong, how many more there are, and which rows are left out. */
    void tell(CommandSpec command) {
        List<InputProblem> told = problems.listed().stream().limit(MOST_TOLD).toList();
        told.forEach(problem -> Output.tell(command, problem.sentence()));
        int more = problems.count() - told.size();
        if (more > 0) {
            Output.tell(
                    command,
                    table.name() + ": " + more + " more such "
                            + (more == 1 ? "cell or line" : "cells or lines; data describe names them"));
        }
        leftOut.forEach(out -> Output.tell(
                command,
                table.name() + ": " + out.count() + (out.count() == 1 ? " row" : " rows") + " left out because of "
                        + out.why()));
    }

    /** What {@link #tell} tells, for {@link Output#json}; problems as sentences, of which the first are listed. */
    void addTo(Map<String, ? super Object> fields) {
        fields.put(
                "problems",
                problems.listed().stream().map(InputProblem::sentence).toList());
        fields.put("more_problems", problems.more());
        fields.put("rows_left_out", leftOut);
    }
}
