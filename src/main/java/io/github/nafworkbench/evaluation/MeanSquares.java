package io.github.nafworkbench.evaluation;

import java.util.Arrays;

/** The mean squared errors of draws, in the order drawn; those that are not finite numbers are counted and left out. */
final class MeanSquares {
    private double[] values = {};
    private int count;
    private int nonFinite;

    void add(double meanSquare) {
        if (!Double.isFinite(meanSquare)) {
            nonFinite++;
            return;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, Math.max(8, 2 * count));
        }
        values[count++] = meanSquare;
    }

    int nonFinite() {
        return nonFinite;
    }

    /** Draws, those that are not finite too. */
    int draws() {
        return count + nonFinite;
    }

    /** {@code sqrt(mean)}; NaN without a finite draw. */
    double root() {
        return Math.sqrt(mean());
    }

    /** Standard error of {@link #root}: {@code sd / (2 root sqrt(draws))}; NaN with fewer than two finite draws. */
    double rootError() {
        if (count < 2) {
            return Double.NaN;
        }
        double mean = mean();
        double squares = 0;
        for (int r = 0; r < count; r++) {
            squares += (values[r] - mean) * (values[r] - mean);
        }
        return mean == 0 ? 0 : Math.sqrt(squares / (count - 1) / count) / (2 * Math.sqrt(mean));
    }

    /** Summed as deviations from the first draw, so that equal draws have exactly their own mean and no spread. */
    private double mean() {
        if (count == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int r = 0; r < count; r++) {
            sum += values[r] - values[0];
        }
        return values[0] + sum / count;
    }
}
