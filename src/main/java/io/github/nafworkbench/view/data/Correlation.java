package io.github.nafworkbench.view.data;

/** Pearson's correlation of two columns. */
final class Correlation {
    private static final int MOST_ROWS = 20_000;

    private Correlation() {}

    /** Correlation over the rows (the first 20 000 of them) where both are present; 0 where one does not vary. */
    static double of(double[] x, double[] y) {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < Math.min(MOST_ROWS, x.length); i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
                continue;
            }
            n++;
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            meanX += dx / n;
            meanY += dy / n;
            xx += dx * (x[i] - meanX);
            yy += dy * (y[i] - meanY);
            xy += dx * (y[i] - meanY);
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
    }
}
