package io.github.nafworkbench.curve.measured;

/**
 * A text where a number must be.
 *
 * @param column -1 if the whole line cannot be understood
 * @param why the rule and the text
 */
record BadCell(int row, int column, int line, String why) {}
