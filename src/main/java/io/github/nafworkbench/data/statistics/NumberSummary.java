package io.github.nafworkbench.data.statistics;

import java.util.Arrays;

/**
 * What is said of the numbers of one column. Cells that are empty or not finite are missing and count nowhere else;
 * without any present value every figure but the counts is NaN.
 *
 * @param rows all cells
 * @param missing cells that are empty or not finite
 * @param distinct different present values
 * @param min the least
 * @param lowerQuartile quantile 0.25 (see {@link Quantile})
 * @param median quantile 0.5
 * @param upperQuartile quantile 0.75
 * @param max the greatest
 * @param mean arithmetic mean
 * @param sd standard deviation of a sample, {@code sqrt(sum (x - mean)^2 / (n - 1))}; NaN for one value
 * @param mad median of {@code |x - median|}
 * @param zeros values that are exactly 0
 * @param mostOthers how often the most frequent value other than 0 occurs
 */
public record NumberSummary(
        int rows,
        int missing,
        int distinct,
        double min,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double max,
        double mean,
        double sd,
        double mad,
        int zeros,
        int mostOthers) {
    /** Above this share of exact zeros a column may be {@link #zeroInflated}. */
    public static final double FEW_ZEROS = 0.05;

    private static final int TIMES_AS_FREQUENT = 3;

    /** Sums up a column; sorts a copy. */
    public static NumberSummary of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        int missing = values.length - sorted.length;
        if (sorted.length == 0) {
            double none = Double.NaN;
            return new NumberSummary(values.length, missing, 0, none, none, none, none, none, none, none, none, 0, 0);
        }
        Frequencies frequencies = Frequencies.of(sorted);
        double mean = mean(sorted);
        double median = Quantile.of(sorted, 0.5);
        return new NumberSummary(
                values.length,
                missing,
                frequencies.distinct(),
                sorted[0],
                Quantile.of(sorted, 0.25),
                median,
                Quantile.of(sorted, 0.75),
                sorted[sorted.length - 1],
                mean,
                deviation(sorted, mean),
                medianDistance(sorted, median),
                frequencies.zeros(),
                frequencies.mostOthers());
    }

    /** Present values. */
    public int present() {
        return rows - missing;
    }

    /** Whether no present value differs from another. */
    public boolean constant() {
        return distinct <= 1;
    }

    /** Share of the present values that are exactly 0. */
    public double zeroShare() {
        return present() == 0 ? 0 : zeros / (double) present();
    }

    /**
     * Whether exact zeros stand out, as the band gaps of metals among those of semiconductors: more than
     * {@link #FEW_ZEROS} of the values, not all, and three times as many as of any other single value, so that the
     * zeros of a small count do not count as such.
     */
    public boolean zeroInflated() {
        return zeroShare() > FEW_ZEROS && zeros < present() && zeros >= TIMES_AS_FREQUENT * mostOthers;
    }

    /** In units of the largest value, so that no sum overflows. */
    private static double mean(double[] sorted) {
        double unit = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
        if (unit == 0) {
            return 0;
        }
        double sum = 0;
        for (double value : sorted) {
            sum += value / unit;
        }
        double mean = sum / sorted.length * unit;
        return Math.max(sorted[0], Math.min(sorted[sorted.length - 1], mean));
    }

    private static double deviation(double[] sorted, double mean) {
        double unit = Math.max(mean - sorted[0], sorted[sorted.length - 1] - mean);
        if (sorted.length < 2 || unit == 0) {
            return sorted.length < 2 ? Double.NaN : 0;
        }
        double square = 0;
        for (double value : sorted) {
            square += (value - mean) / unit * ((value - mean) / unit);
        }
        return Math.sqrt(square / (sorted.length - 1)) * unit;
    }

    private static double medianDistance(double[] sorted, double median) {
        return Quantile.of(
                Arrays.stream(sorted).map(v -> Math.abs(v - median)).sorted().toArray(), 0.5);
    }

    /** How often values occur. */
    private record Frequencies(int distinct, int zeros, int mostOthers) {
        static Frequencies of(double[] sorted) {
            int distinct = 0;
            int zeros = 0;
            int mostOthers = 0;
            int from = 0;
            while (from < sorted.length) {
                int to = from + 1;
                while (to < sorted.length && sorted[to] == sorted[from]) {
                    to++;
                }
                distinct++;
                if (sorted[from] == 0) {
                    zeros = to - from;
                } else {
                    mostOthers = Math.max(mostOthers, to - from);
                }
                from = to;
            }
            return new Frequencies(distinct, zeros, mostOthers);
        }
    }
}
