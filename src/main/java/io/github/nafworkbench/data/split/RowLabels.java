package io.github.nafworkbench.data.split;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one column says of every row, as a number for each different cell: which group a row belongs to, or which part.
 * Immutable by agreement: the array is never written after construction.
 *
 * @param column name of the column
 * @param names the different cells, in the order of their first rows
 * @param of {@code [row]}, index into {@code names}
 */
public record RowLabels(String column, List<String> names, int[] of) {
    public RowLabels {
        names = List.copyOf(names);
        int count = names.size();
        if (Arrays.stream(of).anyMatch(name -> name < 0 || name >= count)) {
            throw new IllegalArgumentException("labels must be from 0 to " + (count - 1) + ": " + column);
        }
    }

    /**
     * Reads the labels of a table's rows.
     *
     * @throws InputException if there is no such column, or one of its cells is empty
     */
    public static RowLabels of(Table table, String columnName) throws InputException {
        Column column = table.column(columnName)
                .orElseThrow(() -> new InputException(
                        table.name(),
                        "has no column named '" + columnName + "' to split by",
                        "Choose one of: "
                                + String.join(
                                        ", ",
                                        table.columns().stream()
                                                .map(Column::name)
                                                .toList())));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] of = new int[table.rows()];
        for (int row = 0; row < of.length; row++) {
            String cell = column.text(row).strip();
            if (cell.isEmpty()) {
                throw new InputException(
                        table.where(row) + ", column " + column.name(),
                        "the cell is empty, so the row belongs to no part of the split",
                        "Fill it, or split by another column");
            }
            of[row] = numbers.computeIfAbsent(cell, c -> numbers.size());
        }
        return new RowLabels(column.name(), new ArrayList<>(numbers.keySet()), of);
    }

    /**
     * Checks that these are the labels of a data set's rows.
     *
     * @throws InputException if it has another number of rows
     */
    void checkRows(Dataset dataset) throws InputException {
        if (of.length != dataset.rows()) {
            throw new InputException(
                    "Column " + column,
                    "has " + of.length + " rows, but the data set has " + dataset.rows(),
                    "Choose the split anew");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowLabels that
                && column.equals(that.column)
                && names.equals(that.names)
                && Arrays.equals(of, that.of);
    }

    @Override
    public int hashCode() {
        return 31 * column.hashCode() + Arrays.hashCode(of);
    }
}
