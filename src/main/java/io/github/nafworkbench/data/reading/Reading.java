package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Gaps;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table with all that is to be told about how it was read.
 *
 * @param parts sheets of the workbook or tables of the archive among which there is a choice; empty if there is none
 * @param findings every choice as it was taken
 * @param columns one for each column of the table
 * @param problems what was wrong with the file, all together
 * @param head the first lines of the file as the separator parts them
 * @param choices by which it was read
 * @param leftOut rows of the file that are not in the table, by reason
 */
public record Reading(
        Table table,
        Format format,
        List<String> parts,
        List<Finding> findings,
        List<ColumnReading> columns,
        Problems problems,
        List<RawLine> head,
        ImportChoices choices,
        List<RowsLeftOut> leftOut) {
    public Reading {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
        columns = List.copyOf(columns);
        head = List.copyOf(head);
        leftOut = List.copyOf(leftOut);
    }

    /** The finding about something, if the format leaves a choice there. */
    public Optional<Finding> finding(Finding.Subject subject) {
        return findings.stream().filter(f -> f.subject() == subject).findFirst();
    }

    /** Names of the columns with that role, in the order of the table. */
    public List<String> named(Role role) {
        return columns.stream()
                .filter(c -> c.role() == role)
                .map(ColumnReading::name)
                .toList();
    }

    /**
     * The target by its role.
     *
     * @throws InputException if no column has it
     */
    public String target() throws InputException {
        List<String> targets = named(Role.TARGET);
        if (targets.isEmpty()) {
            throw new InputException(table.name(), "has no column chosen as target", "Choose one");
        }
        return targets.get(0);
    }

    /** What is done with gaps of inputs. */
    public Gaps gaps() {
        return choices.missing() == MissingValues.MEDIAN ? Gaps.MEDIAN : Gaps.REFUSED;
    }

    /**
     * The target and inputs by their roles.
     *
     * @throws InputException if there is no target or no input, or {@link Dataset#of} refuses them
     */
    public Dataset dataset() throws InputException {
        return dataset(target());
    }

    /** As {@link #dataset()}, with a target of another role. */
    public Dataset dataset(String target) throws InputException {
        List<String> inputs = new ArrayList<>(named(Role.INPUT));
        table.column(target).map(Column::name).ifPresent(inputs::remove);
        if (inputs.isEmpty()) {
            throw new InputException(
                    table.name(), "has no column that can be an input beside the target " + target, "Choose one");
        }
        return Dataset.of(table, List.of(target), inputs, gaps());
    }

    /** Without the rows in which the target is missing; itself if there would be none. */
    public Reading withTarget(String target) {
        int[] kept = table.complete(List.of(target));
        return kept.length == 0 ? this : withRows(kept, MissingCells.NO_TARGET);
    }

    /** With other columns of the same table. */
    Reading with(List<ColumnReading> changed) {
        return new Reading(table, format, parts, findings, changed, problems, head, choices, leftOut);
    }

    /**
     * Some of the rows.
     *
     * @param kept counted from 0, ascending
     * @param why completes "the others are left out because of"
     */
    Reading withRows(int[] kept, String why) {
        if (kept.length == table.rows()) {
            return this;
        }
        List<RowsLeftOut> all = new ArrayList<>(leftOut);
        all.add(new RowsLeftOut(table.rows() - kept.length, why));
        return new Reading(table.rows(kept), format, parts, findings, columns, problems, head, choices, all);
    }
}
