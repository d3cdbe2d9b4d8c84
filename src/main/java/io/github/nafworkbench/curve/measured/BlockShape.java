package io.github.nafworkbench.curve.measured;

import java.util.Arrays;

/**
 * What the rows of a file's data have in common, told by the most frequent number of cells.
 *
 * @param width number of columns; a separator at the end of every line makes none
 * @param textColumns which columns are texts
 * @param rows how many lines have this width
 */
record BlockShape(int width, boolean[] textColumns, int rows) {
    private static final int MOST_LINES = 20_000;
    private static final int MOST_BYTES = 1 << 23;

    /** Looks at the lines; the width is 0 if there are no rows of numbers. */
    static BlockShape of(TextLines lines, CurveDialect dialect) {
        RowScan row = new RowScan(lines.text(), dialect);
        int step = Math.max(1, Math.max(lines.count() / MOST_LINES, lines.text().length() / MOST_BYTES));
        int[] widths = new int[1024];
        for (int line = 0; line < lines.count(); line += step) {
            row.scan(lines.from(line), lines.to(line));
            if (row.numbers >= 2) {
                widths = row.cells < widths.length ? widths : Arrays.copyOf(widths, row.cells + 1);
                widths[row.cells]++;
            }
        }
        int width = 0;
        for (int w = 1; w < widths.length; w++) {
            width = (long) widths[w] * w >= (long) widths[width] * width && widths[w] > 0 ? w : width;
        }
        return of(lines, row, step, width, widths[width]);
    }

    private static BlockShape of(TextLines lines, RowScan row, int step, int width, int rows) {
        int[] texts = new int[width];
        int[] numbers = new int[width];
        int last = 0;
        for (int line = 0; line < lines.count(); line += step) {
            row.scan(lines.from(line), lines.to(line));
            for (int c = 0; row.numbers >= 2 && row.cells == width && c < width; c++) {
                texts[c] += row.kinds[c] == RowScan.TEXT ? 1 : 0;
                numbers[c] += row.kinds[c] == RowScan.NUMBER ? 1 : 0;
                last += c == width - 1 && row.kinds[c] != RowScan.EMPTY ? 1 : 0;
            }
        }
        int columns = last == 0 && width > 0 ? width - 1 : width;
        boolean[] textColumns = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            textColumns[c] = texts[c] > numbers[c];
        }
        return new BlockShape(columns, textColumns, rows);
    }

    /** Whether a scanned line is a row of data; a shorter one is only after the first. */
    boolean data(RowScan row, boolean begun) {
        boolean fits = row.cells == width || (row.cells == width + 1 && row.kinds[width] == RowScan.EMPTY);
        if (row.numbers == 0 || !(fits || (begun && row.cells < width))) {
            return false;
        }
        int told = 0;
        for (int c = 0; c < Math.min(width, row.cells); c++) {
            if (row.kinds[c] == RowScan.TEXT && !textColumns[c]) {
                return false;
            }
            told += row.kinds[c] == RowScan.NUMBER ? 1 : 0;
        }
        return begun || told >= Math.min(2, width);
    }

    /** Whether a scanned line that is no row was meant to be one: it begins like one, and has numbers. */
    boolean meant(RowScan row) {
        if (row.numbers == 0 || width == 0) {
            return false;
        }
        int first = 0;
        while (first < width - 1 && textColumns[first]) {
            first++;
        }
        return first < row.cells && row.kinds[first] == RowScan.NUMBER;
    }
}
