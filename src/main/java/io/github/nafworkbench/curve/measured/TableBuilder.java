package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the rows of a table whose width is known. */
final class TableBuilder {
    private final double[][] values;
    private final Map<Integer, String[]> texts = new TreeMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<BadCell> bad = new ArrayList<>();
    private int[] lines;
    private int rows;

    /**
     * Begins a table.
     *
     * @param expected how many rows there may be at most
     * @param textColumns whether each column is a text
     */
    TableBuilder(int width, int expected, boolean[] textColumns) {
        values = new double[width][Math.max(1, expected)];
        lines = new int[Math.max(1, expected)];
        for (int c = 0; c < width; c++) {
            if (textColumns[c]) {
                texts.put(c, new String[Math.max(1, expected)]);
            }
        }
    }

    int rows() {
        return rows;
    }

    /** Adds the line that was scanned last; cells beyond the width are those of a separator at the end. */
    void add(RowScan row, int skip, int line) {
        for (int c = 0; c < values.length; c++) {
            int cell = c + skip;
            boolean there = cell < row.cells;
            values[c][rows] = there ? row.values[cell] : Double.NaN;
            String[] column = texts.get(c);
            if (column != null) {
                column[rows] = there ? row.content(cell) : "";
            } else if (there && row.kinds[cell] == RowScan.TEXT) {
                bad.add(new BadCell(rows, c, line + 1, "'" + row.content(cell) + "' is not a number"));
            }
        }
        lines[rows++] = line + 1;
    }

    /** Adds a line of which nothing can be understood. */
    void addBad(int line, String why) {
        for (double[] column : values) {
            column[rows] = Double.NaN;
        }
        texts.values().forEach(column -> column[rows] = "");
        bad.add(new BadCell(rows, -1, line + 1, why));
        lines[rows++] = line + 1;
    }

    /** Adds a row of numbers. */
    void add(double[] row, int line) {
        for (int c = 0; c < values.length; c++) {
            values[c][rows] = row[c];
        }
        lines[rows++] = line + 1;
    }

    void mark(boolean blank, List<Condition> conditions) {
        marks.add(new Mark(rows, blank, List.copyOf(conditions)));
    }

    CurveTable table(List<ColumnHead> heads) {
        for (int c = 0; c < values.length; c++) {
            values[c] = Arrays.copyOf(values[c], rows);
        }
        texts.replaceAll((c, column) -> Arrays.copyOf(column, rows));
        lines = Arrays.copyOf(lines, rows);
        return new CurveTable(
                List.copyOf(heads), values, Map.copyOf(texts), lines, List.copyOf(marks), List.copyOf(bad));
    }
}
