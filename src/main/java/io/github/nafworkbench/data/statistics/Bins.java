package io.github.nafworkbench.data.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many values fall into intervals of equal width; the last one has its upper end too.
 * Immutable by agreement: the array is never written after construction.
 *
 * @param low lower end of the first interval
 * @param high upper end of the last; equal to {@code low} when all values are the same, which are then in the first
 * @param counts values of each interval
 */
public record Bins(double low, double high, int[] counts) {
    /** Counts the finite values between their least and greatest. */
    public static Bins of(double[] values, int intervals) {
        return of(values, IntStream.range(0, values.length).toArray(), intervals);
    }

    /** Counts the finite values of some rows between their least and greatest. */
    public static Bins of(double[] values, int[] rows, int intervals) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row : rows) {
            if (Double.isFinite(values[row])) {
                low = Math.min(low, values[row]);
                high = Math.max(high, values[row]);
            }
        }
        return of(values, rows, low, high, intervals);
    }

    /** Counts the finite values of some rows; values beyond the ends are not counted. */
    public static Bins of(double[] values, int[] rows, double low, double high, int intervals) {
        int[] counts = new int[intervals];
        double width = high / intervals - low / intervals;
        for (int row : rows) {
            double value = values[row];
            if (Double.isFinite(value) && value >= low && value <= high) {
                int place = width > 0 ? (int) ((value - low) / width) : 0;
                counts[Math.min(intervals - 1, place)]++;
            }
        }
        return new Bins(low, high, counts);
    }

    /** Values counted. */
    public long total() {
        return Arrays.stream(counts).asLongStream().sum();
    }

    /** The greatest count. */
    public int highest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /** Lower end of an interval. */
    public double edge(int interval) {
        return low + (high - low) * interval / counts.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bins that && low == that.low && high == that.high && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(low) + Arrays.hashCode(counts);
    }
}
