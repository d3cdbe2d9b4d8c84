package io.github.nafworkbench.data.reading;

/**
 * Rows of a file that are not in its table.
 *
 * @param count how many, at least 1
 * @param why completes "left out because of"
 */
public record RowsLeftOut(int count, String why) {}
