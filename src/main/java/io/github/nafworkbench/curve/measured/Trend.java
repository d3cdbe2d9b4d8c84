package io.github.nafworkbench.curve.measured;

import java.util.Arrays;
import java.util.Locale;

/** How the output goes as x grows. */
public enum Trend {
    RISING,
    FALLING,
    FLAT,
    /** It both rises and falls. */
    MIXED;

    private static final double ONE_WAY = 0.9;
    private static final int MOST_MEANS = 16;

    /**
     * Of points in ascending order of x: one way if the ends are 0.9 of the whole way up and down apart. Against noise
     * the means of neighbouring points are compared where there are many.
     */
    static Trend of(CurvePoints points) {
        int n = points.y().length;
        int means = Math.min(MOST_MEANS, n);
        double[] mean = new double[means];
        for (int k = 0; k < means; k++) {
            int from = k * n / means;
            int to = (k + 1) * n / means;
            mean[k] = Arrays.stream(points.y(), from, to).average().orElseThrow();
        }
        double way = 0;
        for (int k = 1; k < means; k++) {
            way += Math.abs(mean[k] - mean[k - 1]);
        }
        double net = mean[means - 1] - mean[0];
        if (way == 0) {
            return FLAT;
        }
        return Math.abs(net) < ONE_WAY * way ? MIXED : net > 0 ? RISING : FALLING;
    }

    /** As it is shown. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
