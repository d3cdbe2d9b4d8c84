package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.data.statistics.Quantile;
import java.util.Arrays;

/**
 * How the RMSE differs between devices that are drawn, and how many of them are good enough. All in the target's unit.
 *
 * @param devices drawn
 * @param median of the RMSE
 * @param low 5th percentile
 * @param high 95th percentile
 * @param limit RMSE up to which a device is good
 * @param good devices whose RMSE is at most the limit
 */
public record DeviceYield(int devices, double median, double low, double high, double limit, int good) {
    private static final double Z95 = 1.959963984540054;

    /**
     * Of the mean squared errors of devices in squared target units; one that is not finite is larger than any, and a percentile
     * that rests on it infinite or NaN.
     */
    public static DeviceYield of(double[] meanSquares, double limit) {
        double[] rmse = Arrays.stream(meanSquares)
                .map(square -> Double.isNaN(square) ? Double.POSITIVE_INFINITY : Math.sqrt(square))
                .sorted()
                .toArray();
        int good = (int) Arrays.stream(rmse).filter(r -> r <= limit).count();
        return new DeviceYield(
                rmse.length, Quantile.of(rmse, 0.5), Quantile.of(rmse, 0.05), Quantile.of(rmse, 0.95), limit, good);
    }

    /** Share of good devices. */
    public double share() {
        return (double) good / devices;
    }

    /** Lower end of the 95 % interval of the yield (Wilson 1927, doi:10.1080/01621459.1927.10502953). */
    public double shareLow() {
        return Math.max(0, centre() - halfWidth());
    }

    /** Upper end of the 95 % interval of the yield. */
    public double shareHigh() {
        return Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (share() + Z95 * Z95 / (2 * devices)) / (1 + Z95 * Z95 / devices);
    }

    private double halfWidth() {
        double variance = share() * (1 - share()) / devices + Z95 * Z95 / (4.0 * devices * devices);
        return Z95 * Math.sqrt(variance) / (1 + Z95 * Z95 / devices);
    }

    /** Standard deviation between mean squared errors of devices; NaN with fewer than two. */
    public static double standardDeviation(double[] meanSquares) {
        int n = meanSquares.length;
        double mean = Arrays.stream(meanSquares).sum() / n;
        double squares =
                Arrays.stream(meanSquares).map(s -> (s - mean) * (s - mean)).sum();
        return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
    }
}
