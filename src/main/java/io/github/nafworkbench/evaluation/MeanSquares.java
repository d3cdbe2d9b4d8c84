package io.github.nafworkbench.evaluation;

import java.util.Arrays;

/**
 * Mean and spread of the mean squared errors of draws, in the order drawn, by Welford's recurrence (1962,
 * doi:10.1080/00401706.1962.10490022): equal draws have exactly their own mean and no spread. A draw that is not a finite
 * number is counted; the mean over all is then none either, and NaN is told in its place.
 */
final class MeanSquares {
    private double mean = Double.NaN;
    private double squaredDeviations;
    private int count;
    private int nonFinite;
    private double[] byDraw = {};

    void add(double meanSquare) {
        if (draws() == byDraw.length) {
            byDraw = Arrays.copyOf(byDraw, Math.max(8, 2 * byDraw.length));
        }
        byDraw[draws()] = meanSquare;
        if (!Double.isFinite(meanSquare)) {
            nonFinite++;
            return;
        }
        count++;
        double before = count == 1 ? meanSquare : mean;
        mean = before + (meanSquare - before) / count;
        squaredDeviations += (meanSquare - before) * (meanSquare - mean);
    }

    int nonFinite() {
        return nonFinite;
    }

    /** Draws, those that are not finite too. */
    int draws() {
        return count + nonFinite;
    }

    /** The draws in their order. */
    double[] byDraw() {
        return Arrays.copyOf(byDraw, draws());
    }

    /** {@code sqrt(mean)}; NaN without a draw or with one that is not finite. */
    double root() {
        return nonFinite > 0 ? Double.NaN : Math.sqrt(mean);
    }

    /** Standard error of {@link #root}: {@code sd / (2 root sqrt(draws))}; NaN with fewer than two draws or one not finite. */
    double rootError() {
        if (count < 2 || nonFinite > 0) {
            return Double.NaN;
        }
        return mean == 0 ? 0 : Math.sqrt(squaredDeviations / (count - 1) / count) / (2 * Math.sqrt(mean));
    }
}
