package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.Role;
import io.github.nafworkbench.data.reading.RowsLeftOut;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reading comes to, in one sentence. */
final class ImportText {
    private ImportText() {}

    /** E.g. {@code "8,844 rows, 11 inputs, target E_rel in eV; 3 rows left out because of an equal row before them."}. */
    static String sentence(Reading reading) {
        List<String> targets = reading.named(Role.TARGET);
        String target = targets.isEmpty() ? "no target" : "target " + target(reading, targets.get(0));
        return count(reading.table().rows(), "row") + ", "
                + count(reading.named(Role.INPUT).size(), "input") + ", " + target + leftOut(reading) + ".";
    }

    private static String target(Reading reading, String name) {
        return name
                + reading.table()
                        .column(name)
                        .map(Column::unit)
                        .filter(unit -> !unit.isEmpty())
                        .map(unit -> " in " + unit)
                        .orElse("");
    }

    private static String leftOut(Reading reading) {
        return reading.leftOut().isEmpty()
                ? ""
                : reading.leftOut().stream().map(ImportText::leftOut).collect(Collectors.joining("; ", "; ", ""));
    }

    private static String leftOut(RowsLeftOut out) {
        return count(out.count(), "row") + " left out because of " + out.why();
    }

    /** E.g. {@code "2,178 rows"}. */
    static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d ", number) + what + (number == 1 ? "" : "s");
    }
}
