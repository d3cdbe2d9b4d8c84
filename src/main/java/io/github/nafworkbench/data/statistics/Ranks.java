package io.github.nafworkbench.data.statistics;

import java.util.Arrays;

/** Ranks of values. */
final class Ranks {
    private Ranks() {}

    /**
     * The ranks from 1, ascending; equal values share the mean of their ranks.
     *
     * @param values finite, not modified
     */
    static double[] of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            // Adding 0 makes -0 and 0 equal in both searches.
            double value = values[i] + 0.0;
            ranks[i] = (first(sorted, value, false) + first(sorted, value, true) + 1) / 2.0;
        }
        return ranks;
    }

    /** How many of the sorted values are less than a value, or not greater. */
    private static int first(double[] sorted, double value, boolean notGreater) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean below = notGreater ? sorted[middle] <= value : sorted[middle] < value;
            if (below) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
