package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What happens to missing cells of inputs and target. */
record MissingCells(MissingValues policy) {
    Reading apply(Reading reading) throws InputException {
        return switch (policy) {
            case KEEP -> reading;
            case REFUSE -> complete(reading);
            case DROP_COLUMNS -> withoutColumns(reading);
            case DROP_ROWS -> withoutRows(used(reading, true), all(reading));
            case MEDIAN -> {
                Reading filled = filled(used(reading, true));
                yield withoutRows(filled, filled.named(Role.TARGET));
            }
        };
    }

    private static List<String> all(Reading reading) {
        List<String> names = new ArrayList<>(used(reading, true).named(Role.INPUT));
        names.addAll(reading.named(Role.TARGET));
        return names;
    }

    /** Gives columns that are no inputs for their gaps alone the role of inputs. */
    private static Reading used(Reading reading, boolean inputs) {
        List<ColumnReading> columns = reading.columns().stream()
                .map(c -> inputs && c.roleReason().startsWith("Left out: empty on")
                        ? role(c, Role.INPUT, "It is a column of numbers; its gaps are dealt with.")
                        : c)
                .toList();
        return with(reading, reading.table(), columns);
    }

    private static ColumnReading role(ColumnReading column, Role role, String reason) {
        return new ColumnReading(
                column.name(), column.unit(), column.unitReason(), column.type(), column.typeReason(), role, reason);
    }

    private static Reading with(Reading reading, Table table, List<ColumnReading> columns) {
        return new Reading(
                table,
                reading.format(),
                reading.parts(),
                reading.findings(),
                columns,
                reading.problems(),
                reading.head());
    }

    private static Reading complete(Reading reading) throws InputException {
        for (ColumnReading column : used(reading, true).columns()) {
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
        return with(reading, reading.table(), columns);
    }

    private static boolean gap(Table table, String name) {
        return table.column(name).orElseThrow() instanceof Column.Numbers numbers
                && Arrays.stream(numbers.values()).anyMatch(Double::isNaN);
    }

    private static Reading withoutRows(Reading reading, List<String> complete) throws InputException {
        Table table = reading.table();
        List<double[]> needed = new ArrayList<>();
        for (String name : complete) {
            if (table.column(name).orElseThrow() instanceof Column.Numbers numbers) {
                needed.add(numbers.values());
            }
        }
        int[] kept = IntStream.range(0, table.rows())
                .filter(row -> needed.stream().noneMatch(values -> Double.isNaN(values[row])))
                .toArray();
        if (kept.length == 0) {
            throw new InputException(
                    table.name(), "has no row without a missing cell", "Choose fewer inputs, or fill the cells");
        }
        List<Column> columns = table.columns().stream().map(c -> rows(c, kept)).toList();
        int[] lines = Arrays.stream(kept).map(row -> table.lines()[row]).toArray();
        return with(reading, new Table(table.name(), columns, lines), reading.columns());
    }

    private static Column rows(Column column, int[] kept) {
        if (column instanceof Column.Numbers numbers) {
            double[] values = Arrays.stream(kept)
                    .mapToDouble(row -> numbers.values()[row])
                    .toArray();
            return new Column.Numbers(column.name(), column.unit(), values);
        }
        Column.Texts texts = (Column.Texts) column;
        List<String> values = Arrays.stream(kept).mapToObj(texts::text).toList();
        return new Column.Texts(column.name(), column.unit(), values, 0);
    }

    private static Reading filled(Reading reading) {
        List<String> inputs = reading.named(Role.INPUT);
        List<Column> columns = reading.table().columns().stream()
                .map(c -> c instanceof Column.Numbers numbers && inputs.contains(c.name()) ? filled(numbers) : c)
                .toList();
        Table table = new Table(reading.table().name(), columns, reading.table().lines());
        return with(reading, table, reading.columns());
    }

    private static Column filled(Column.Numbers column) {
        double[] present = Arrays.stream(column.values())
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (present.length == 0 || present.length == column.rows()) {
            return column;
        }
        int middle = present.length / 2;
        double median = present.length % 2 == 1
                ? present[middle]
                : present[middle - 1] + (present[middle] - present[middle - 1]) / 2;
        double[] values = Arrays.stream(column.values())
                .map(v -> Double.isNaN(v) ? median : v)
                .toArray();
        return new Column.Numbers(column.name(), column.unit(), values);
    }
}
