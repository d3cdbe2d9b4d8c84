package io.github.nafworkbench.data;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;

/**
 * Which rows train and which test; together they are all rows, ascending in each part.
 * Immutable by agreement: arrays inside are never written after construction.
 */
public record Split(int[] train, int[] test) {
    /**
     * Draws a random split: the first {@code round(rows * testShare)} rows of a permutation keyed by the seed test. Depends on nothing but its arguments.
     *
     * @param testShare between 0 and 1, exclusive
     * @throws InputException if either part would get no row or the share is not between 0 and 1
     */
    public static Split random(int rows, double testShare, long seed) throws InputException {
        if (!(testShare > 0 && testShare < 1)) {
            throw new InputException(
                    "Test share", "must be between 0 and 1, got " + testShare, "Give a share such as 0.2");
        }
        int testRows = (int) Math.round(rows * testShare);
        if (testRows < 1 || rows - testRows < 2) {
            throw new InputException(
                    "Test share",
                    testShare + " of " + rows + " rows leaves " + (rows - testRows) + " to train and " + testRows
                            + " to test",
                    "Choose another share or add rows");
        }
        int[] order = RandomStream.of(seed, Purpose.SPLIT).permutation(rows);
        int[] test = Arrays.copyOf(order, testRows);
        int[] train = Arrays.copyOfRange(order, testRows, rows);
        Arrays.sort(test);
        Arrays.sort(train);
        return new Split(train, test);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Split that && Arrays.equals(train, that.train) && Arrays.equals(test, that.test);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(train) + Arrays.hashCode(test);
    }
}
