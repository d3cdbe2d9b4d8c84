package io.github.nafworkbench.curve.measured;

import java.util.Locale;

/** How the output goes as x grows. */
public enum Trend {
    RISING,
    FALLING,
    FLAT,
    /** It both rises and falls. */
    MIXED;

    private static final double ONE_WAY = 0.9;

    /** Of points in ascending order of x: one way if the ends are 0.9 of the whole way up and down apart. */
    static Trend of(CurvePoints points) {
        double way = 0;
        for (int i = 1; i < points.y().length; i++) {
            way += Math.abs(points.y()[i] - points.y()[i - 1]);
        }
        double net = points.y()[points.y().length - 1] - points.y()[0];
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
