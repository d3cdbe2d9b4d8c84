package io.github.nafworkbench.data;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which rows train and which test, ascending in each part; no row is in both. Made by a design of {@code data.split}.
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
        return at(RandomStream.of(seed, Purpose.SPLIT).permutation(rows), 0, testRows(rows, testShare), rows);
    }

    /**
     * How many of the rows test.
     *
     * @throws InputException as {@link #random}
     */
    public static int testRows(int rows, double testShare) throws InputException {
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
        return testRows;
    }

    /** The rows {@code order[from, to)} test, all others of {@code order[0, end)} train. */
    public static Split at(int[] order, int from, int to, int end) {
        int[] test = Arrays.copyOfRange(order, from, to);
        int[] train = IntStream.concat(Arrays.stream(order, 0, from), Arrays.stream(order, to, end))
                .sorted()
                .toArray();
        Arrays.sort(test);
        return new Split(train, test);
    }

    /** Every row tests or trains. */
    public static Split by(int rows, IntPredicate tests) {
        return new Split(
                IntStream.range(0, rows).filter(tests.negate()).toArray(),
                IntStream.range(0, rows).filter(tests).toArray());
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
