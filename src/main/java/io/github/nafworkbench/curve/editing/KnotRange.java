package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.Stroke;
import io.github.nafworkbench.curve.TabulatedCurve;

/**
 * The net inputs over which a curve is tabulated when it is edited, network units.
 *
 * @param low least knot
 * @param high greatest knot
 */
public record KnotRange(double low, double high) {
    /** What an edited curve is called. */
    public static final String LABEL = "drawn";

    public KnotRange {
        if (!(low < high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("range must be finite with low < high, got " + low + " to " + high);
        }
    }

    /** This range, made wider where needed to hold all that is known of a tabulated curve. */
    public KnotRange holding(ActivationCurve curve) {
        if (curve instanceof TabulatedCurve table) {
            return new KnotRange(Math.min(low, table.x(0)), Math.max(high, table.x(table.knots() - 1)));
        }
        if (curve instanceof AffineCurve affine && affine.base() instanceof TabulatedCurve && affine.gain() != 0) {
            return holding(PlaneMap.of(affine).of(affine.base(), this));
        }
        return this;
    }

    /** {@value Stroke#KNOTS} equidistant net inputs from end to end, both exact. */
    public double[] knots() {
        return TabulatedCurve.equidistant(low, high, Stroke.KNOTS);
    }

    /** The curve as a table on {@link #knots()}; one that is such a table already is that table. */
    TabulatedCurve tabulated(ActivationCurve curve) {
        double[] x = knots();
        if (curve instanceof TabulatedCurve table && hasKnots(table, x)) {
            return table;
        }
        double[] y = new double[x.length];
        curve.values(x, y, 0, x.length);
        return table(x, y, curve);
    }

    private static boolean hasKnots(TabulatedCurve table, double[] x) {
        for (int k = 0; k < x.length; k++) {
            if (table.knots() != x.length || table.x(k) != x[k]) {
                return false;
            }
        }
        return true;
    }

    /** A table that beyond its ends goes on as another curve. */
    static TabulatedCurve table(double[] x, double[] y, ActivationCurve like) {
        return new TabulatedCurve(LABEL, x, y, Extrapolation.suiting(like));
    }
}
