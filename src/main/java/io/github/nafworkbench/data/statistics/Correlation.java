package io.github.nafworkbench.data.statistics;

import java.util.Arrays;

/**
 * How strongly two columns go together, over the rows where both are present.
 *
 * @param points those rows
 * @param pearson Pearson's r; NaN where one of the columns does not vary
 * @param spearman Spearman's ρ, Pearson's r of the ranks; NaN as that
 */
public record Correlation(int points, double pearson, double spearman) {
    private static final double NORMAL_95 = 1.959963984540054;
    private static final int FEWEST_FOR_INTERVAL = 4;

    /** The correlation of two columns of equal length, not modified. */
    public static Correlation of(double[] x, double[] y) {
        double[] presentX = new double[x.length];
        double[] presentY = new double[x.length];
        int points = 0;
        for (int row = 0; row < x.length; row++) {
            if (Double.isFinite(x[row]) && Double.isFinite(y[row])) {
                presentX[points] = x[row];
                presentY[points++] = y[row];
            }
        }
        presentX = Arrays.copyOf(presentX, points);
        presentY = Arrays.copyOf(presentY, points);
        return new Correlation(points, pearson(presentX, presentY), pearson(Ranks.of(presentX), Ranks.of(presentY)));
    }

    /**
     * Pearson's r, {@code sum dx dy / sqrt(sum dx^2 sum dy^2)} with the differences from the means, over the rows where
     * both are finite; NaN where one does not vary.
     */
    public static double pearson(double[] x, double[] y) {
        double points = 0;
        double meanX = 0;
        double meanY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int row = 0; row < x.length; row++) {
            if (Double.isFinite(x[row]) && Double.isFinite(y[row])) {
                points++;
                double dx = x[row] - meanX;
                double dy = y[row] - meanY;
                meanX += dx / points;
                meanY += dy / points;
                xx += dx * (x[row] - meanX);
                yy += dy * (y[row] - meanY);
                xy += dx * (y[row] - meanY);
            }
        }
        return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy))) : Double.NaN;
    }

    /** Lower end of the 95 % interval of Pearson's r by Fisher's z, {@code tanh(artanh r - 1.96 / sqrt(n - 3))}. */
    public double lower() {
        return limit(-NORMAL_95);
    }

    /** Upper end of the interval. */
    public double upper() {
        return limit(NORMAL_95);
    }

    private double limit(double deviations) {
        if (points < FEWEST_FOR_INTERVAL || Double.isNaN(pearson)) {
            return Double.NaN;
        }
        double z = 0.5 * Math.log((1 + pearson) / (1 - pearson));
        return Math.tanh(z + deviations / Math.sqrt(points - 3.0));
    }
}
