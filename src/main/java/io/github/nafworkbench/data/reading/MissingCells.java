package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What happens to missing cells of inputs and target. */
record MissingCells(MissingValues policy) {
    /** Why rows without a target are left out. */
    static final String NO_TARGET = "a missing target";

    Reading apply(Reading reading) throws InputException {
        return switch (policy) {
            case KEEP -> reading;
            case REFUSE -> complete(reading);
            case DROP_COLUMNS -> withoutColumns(reading);
            case DROP_ROWS -> withoutRows(used(reading), all(reading), "a missing cell of an input or the target");
            case MEDIAN -> withoutRows(used(reading), reading.named(Role.TARGET), NO_TARGET);
        };
    }

    private static List<String> all(Reading reading) {
        List<String> names = new ArrayList<>(used(reading).named(Role.INPUT));
        names.addAll(reading.named(Role.TARGET));
        return names;
    }

    /** Gives columns that are no inputs for their gaps alone the role of inputs. */
    private static Reading used(Reading reading) {
        List<ColumnReading> columns = reading.columns().stream()
                .map(c -> c.roleReason().startsWith("Left out: empty on")
                        ? role(c, Role.INPUT, "It is a column of numbers; its gaps are dealt with.")
                        : c)
                .toList();
        return reading.with(columns);
    }

    private static ColumnReading role(ColumnReading column, Role role, String reason) {
        return new ColumnReading(
                column.name(), column.unit(), column.unitReason(), column.type(), column.typeReason(), role, reason);
    }

    private static Reading complete(Reading reading) throws InputException {
        for (ColumnReading column : used(reading).columns()) {
            boolean needed = column.role() == Role.INPUT || column.role() == Role.TARGET;
            Column values = reading.table().column(column.name()).orElseThrow();
            if (needed && values instanceof Column.Numbers numbers) {
                for (int row = 0; row < numbers.rows(); row++) {
                    if (Double.isNaN(numbers.values()[row])) {
                        throw new InputException(
                                reading.table().where(row) + ", column " + column.name(),
                                "the cell is missing",
                                "Fill it, or choose what to do about missing cells");
                    }
                }
            }
        }
        return reading;
    }

    private static Reading withoutColumns(Reading reading) {
        List<ColumnReading> columns = reading.columns().stream()
                .map(c -> c.role() == Role.INPUT && gap(reading.table(), c.name())
                        ? role(c, Role.IGNORE, "Left out: it has missing cells.")
                        : c)
                .toList();
        return reading.with(columns);
    }

    private static boolean gap(Table table, String name) {
        return table.column(name).orElseThrow() instanceof Column.Numbers numbers
                && Arrays.stream(numbers.values()).anyMatch(Double::isNaN);
    }

    private static Reading withoutRows(Reading reading, List<String> complete, String why) throws InputException {
        Table table = reading.table();
        int[] kept = table.complete(complete);
        if (kept.length == 0) {
            throw new InputException(
                    table.name(), "has no row without a missing cell", "Choose fewer inputs, or fill the cells");
        }
        return reading.withRows(kept, why);
    }
}
