package io.github.nafworkbench.data.reading;

/**
 * What lines of a table are like.
 *
 * @param width how many columns
 * @param usualCells how many cells a line usually has, last ones without content included
 * @param needed fewest cells a line has unless it is irregular
 * @param shortLines whether lines end with their last cell that has content, so that a short one is nothing to tell
 */
record Shape(int width, int usualCells, int needed, boolean shortLines) {}
