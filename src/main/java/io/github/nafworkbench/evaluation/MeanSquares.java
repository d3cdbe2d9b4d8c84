package io.github.nafworkbench.evaluation;

/**
 * Mean and spread of the mean squared errors of draws, in the order drawn, by Welford's recurrence (1962,
 * doi:10.1080/00401706.1962.10490022): equal draws have exactly their own mean and no spread. Draws that are not finite
 * numbers are counted and left out.
 */
final class MeanSquares {
    private double mean = Double.NaN;
    private double squaredDeviations;
    private int count;
    private int nonFinite;

    void add(double meanSquare) {
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

    /** {@code sqrt(mean)}; NaN without a finite draw. */
    double root() {
        return Math.sqrt(mean);
    }

    /** Standard error of {@link #root}: {@code sd / (2 root sqrt(draws))}; NaN with fewer than two finite draws. */
    double rootError() {
        if (count < 2) {
            return Double.NaN;
        }
        return mean == 0 ? 0 : Math.sqrt(squaredDeviations / (count - 1) / count) / (2 * Math.sqrt(mean));
    }
}
