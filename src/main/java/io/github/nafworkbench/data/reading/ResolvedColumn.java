package io.github.nafworkbench.data.reading;

import java.util.List;

/**
 * A column once its type is told from all rows.
 *
 * @param values by row; empty for a column of text
 * @param texts by row; empty for a column of numbers
 * @param convention how its numbers are written
 * @param typeReason one sentence
 * @param bad the first cells that are no numbers in a column of numbers
 * @param badCount how many there are
 * @param firstText the first row that is no number, in a column of text
 * @param numbersInText cells that are numbers, in a column of text that was not set and of which at least half are; else 0
 * @param empty whether no cell has any content
 * @param unit behind the numbers in its cells; empty if there is none
 * @param uncertain cells with an uncertainty, which is left out
 */
record ResolvedColumn(
        ColumnType type,
        double[] values,
        List<String> texts,
        Convention convention,
        String typeReason,
        List<BadCell> bad,
        int badCount,
        int firstText,
        int numbersInText,
        boolean empty,
        String unit,
        int uncertain) {
    /** A cell that is missing because it is no number. */
    record BadCell(int row, String text, boolean infinite) {}
}
