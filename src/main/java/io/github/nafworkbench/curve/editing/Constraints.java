package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.TreeSet;

/**
 * What a curve is asked to be. The knots are changed in this order: the odd part is taken, the nearest monotone outputs
 * by least squares, the outputs are cut off at the bounds. The interpolant has what its knots have, and a curve that has
 * all of it stays the same object.
 *
 * @param monotone never turns back; up or down as its ends are
 * @param odd point symmetric about {@code (0, centre)}
 * @param bounded between the ends of the ideal swing; without a swing it asks nothing
 * @param ideal the ideal curve, which gives the swing, and the centre as its middle (0 without a swing)
 */
public record Constraints(boolean monotone, boolean odd, boolean bounded, AnalyticCurve ideal) implements CurveEdit {
    /** Nothing asked. */
    public static Constraints none(AnalyticCurve ideal) {
        return new Constraints(false, false, false, ideal);
    }

    /** Output about which the curve is symmetric, or mirrored up and down. */
    public double centre() {
        return ideal.swing().map(s -> 0.5 * (s.low() + s.high())).orElse(0.0);
    }

    @Override
    public ActivationCurve of(ActivationCurve before, KnotRange range) {
        ActivationCurve curve = odd ? odd(before, range) : before;
        boolean limited = bounded && ideal.swing().isPresent();
        if (!monotone && !limited) {
            return curve;
        }
        TabulatedCurve table =
                curve instanceof TabulatedCurve t ? t : range.holding(curve).tabulated(curve);
        double[] x = new double[table.knots()];
        double[] y = new double[table.knots()];
        for (int k = 0; k < x.length; k++) {
            x[k] = table.x(k);
            y[k] = table.y(k);
        }
        boolean changed = monotone && makeMonotone(y);
        if (limited) {
            changed |= bound(y, ideal.swing().orElseThrow());
        }
        Extrapolation beyond = limited && table.extrapolation() == Extrapolation.LINEAR
                ? Extrapolation.CONSTANT
                : table.extrapolation();
        return changed || (limited && beyond != Extrapolation.suiting(curve))
                ? new TabulatedCurve(KnotRange.LABEL, x, y, beyond)
                : curve;
    }

    /** {@code c + (f(z) - f(-z)) / 2}, on the knots of a table and their mirror images. */
    private ActivationCurve odd(ActivationCurve curve, KnotRange range) {
        double[] x = symmetricKnots(curve, range.holding(curve));
        double[] y = new double[x.length];
        boolean changed = false;
        for (int k = 0; k < x.length; k++) {
            double here = curve.value(x[k]);
            y[k] = centre() + 0.5 * (here - curve.value(-x[k]));
            changed |= Math.abs(y[k] - here) > 1e-12 * Math.max(1, Math.abs(here));
        }
        return changed ? KnotRange.table(x, y, curve) : curve;
    }

    private static double[] symmetricKnots(ActivationCurve curve, KnotRange range) {
        double reach = Math.max(Math.abs(range.low()), Math.abs(range.high()));
        if (!(curve instanceof TabulatedCurve table && table.knots() <= ControlPoints.MOST)) {
            return new KnotRange(-reach, reach).knots();
        }
        TreeSet<Double> sizes = new TreeSet<>();
        for (int k = 0; k < table.knots(); k++) {
            double size = Math.abs(table.x(k));
            Double nearest = sizes.floor(size + 1e-6 * reach);
            if (nearest == null || size - nearest > 1e-6 * reach) {
                sizes.add(size > 1e-6 * reach ? size : 0.0);
            }
        }
        sizes.remove(0.0);
        double[] x = new double[2 * sizes.size() + 1];
        int k = sizes.size();
        for (double size : sizes) {
            k++;
            x[k] = size;
            x[2 * sizes.size() - k] = -size;
        }
        return x;
    }

    /** Pools adjacent violators; whether anything changed. */
    private static boolean makeMonotone(double[] y) {
        int n = y.length;
        double sign = y[n - 1] >= y[0] ? 1 : -1;
        double[] means = new double[n];
        int[] sizes = new int[n];
        int blocks = 0;
        for (double value : y) {
            means[blocks] = sign * value;
            sizes[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                int size = sizes[blocks - 2] + sizes[blocks - 1];
                means[blocks - 2] =
                        (means[blocks - 2] * sizes[blocks - 2] + means[blocks - 1] * sizes[blocks - 1]) / size;
                sizes[blocks - 2] = size;
                blocks--;
            }
        }
        int k = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < sizes[block]; i++) {
                y[k++] = sign * means[block];
            }
        }
        return blocks < n;
    }

    private static boolean bound(double[] y, Swing swing) {
        boolean changed = false;
        for (int k = 0; k < y.length; k++) {
            double inside = Math.max(swing.low(), Math.min(swing.high(), y[k]));
            changed |= inside != y[k];
            y[k] = inside;
        }
        return changed;
    }
}
