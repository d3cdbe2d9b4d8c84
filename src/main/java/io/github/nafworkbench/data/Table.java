package io.github.nafworkbench.data;

import java.util.List;
import java.util.Optional;

/**
 * A table as read from a file, before any role is given to its columns.
 *
 * @param name what the user knows it by, the file name
 * @param columns all of the same length, names distinct
 * @param firstDataLine line number in the file of row 0, for messages; lines of later rows follow one by one
 */
public record Table(String name, List<Column> columns, int firstDataLine) {
    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table must have a column, got none: " + name);
        }
        int rows = columns.get(0).rows();
        if (columns.stream().anyMatch(c -> c.rows() != rows)) {
            throw new IllegalArgumentException("columns must have the same number of rows: " + name);
        }
    }

    public int rows() {
        return columns.get(0).rows();
    }

    /** The column with that name (exactly as in the header, without the unit), if there is one. */
    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /** The columns of numbers, in file order. */
    public List<Column.Numbers> numeric() {
        return columns.stream()
                .filter(Column.Numbers.class::isInstance)
                .map(Column.Numbers.class::cast)
                .toList();
    }
}
