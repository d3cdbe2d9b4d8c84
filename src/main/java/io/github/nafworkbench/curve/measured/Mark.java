package io.github.nafworkbench.curve.measured;

import java.util.List;

/**
 * Something between the rows of a table that may begin a new curve: a blank line, a header again, a step's values.
 *
 * @param row the row before which it stands
 * @param blank whether it is a mere blank line
 * @param conditions those of the rows after it
 */
record Mark(int row, boolean blank, List<Condition> conditions) {}
