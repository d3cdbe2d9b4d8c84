package io.github.nafworkbench.data.statistics;

/**
 * Between which values a column's ordinary values lie: median ± 3.5 robust standard deviations, one of which is 1.4826
 * times the median distance from the median (Iglewicz and Hoaglin 1993, "How to Detect and Handle Outliers"). Where
 * more than half of the values are the same, there is no such distance, and no value is an outlier.
 *
 * @param median the middle
 * @param robustSd one robust standard deviation; 0 if there is none
 */
public record OutlierLimits(double median, double robustSd) {
    /** How many robust standard deviations an ordinary value may lie from the median. */
    public static final double MOST = 3.5;

    /** Median distances in one standard deviation of a normal distribution. */
    private static final double MAD_TO_SD = 1.4826;

    /** The limits for a column. */
    public static OutlierLimits of(NumberSummary summary) {
        return new OutlierLimits(summary.median(), summary.mad() > 0 ? MAD_TO_SD * summary.mad() : 0);
    }

    /** Robust standard deviations from the median, negative below it; 0 where there are none. */
    public double distance(double value) {
        return robustSd > 0 ? (value - median) / robustSd : 0;
    }

    /** Whether a value lies beyond the limits; a missing one does not. */
    public boolean beyond(double value) {
        return Double.isFinite(value) && Math.abs(distance(value)) > MOST;
    }
}
