package io.github.nafworkbench.curve.measured;

import java.util.List;
import java.util.Map;

/**
 * The rows and columns of one block of data with what stands between them. Arrays are not modified once it is made.
 *
 * @param values by column and row; NaN where there is no number
 * @param texts the cells of columns that are texts
 * @param lines of the rows, counted from 1
 */
record CurveTable(
        List<ColumnHead> heads,
        double[][] values,
        Map<Integer, String[]> texts,
        int[] lines,
        List<Mark> marks,
        List<BadCell> bad) {
    int rows() {
        return lines.length;
    }

    int width() {
        return heads.size();
    }

    boolean text(int column) {
        return texts.containsKey(column);
    }
}
