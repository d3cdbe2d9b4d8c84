package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.TabulatedCurve;

/**
 * Mirrors, shifts and scales a curve: {@code z' = a z + d}, {@code h' = b h + c}, so
 * {@code f'(z) = b f((z - d) / a) + c}. Exact: a formula becomes an {@link AffineCurve} of it or the formula itself, a
 * table gets its knots moved.
 *
 * @param zScale {@code a}, not 0
 * @param zShift {@code d}, network units
 * @param hScale {@code b}
 * @param hShift {@code c}, network units
 */
public record PlaneMap(double zScale, double zShift, double hScale, double hShift) implements CurveEdit {
    public PlaneMap {
        if (zScale == 0 || !Double.isFinite(zScale + zShift + hScale + hShift)) {
            throw new IllegalArgumentException("map must be finite and its scale of z not 0, got " + zScale + ", "
                    + zShift + ", " + hScale + " and " + hShift);
        }
    }

    /** Left and right exchanged, about {@code z = 0}. */
    public static PlaneMap leftRight() {
        return new PlaneMap(-1, 0, 1, 0);
    }

    /** Up and down exchanged, about an output. */
    public static PlaneMap upDown(double about) {
        return new PlaneMap(1, 0, -1, 2 * about);
    }

    /** Moved to the right and up. */
    public static PlaneMap shift(double z, double h) {
        return new PlaneMap(1, z, 1, h);
    }

    /** Stretched about {@code z = 0} and {@code h = 0}. */
    public static PlaneMap scale(double z, double h) {
        return new PlaneMap(z, 0, h, 0);
    }

    /** What makes an affine curve of its base. */
    static PlaneMap of(AffineCurve curve) {
        return new PlaneMap(1 / curve.gain(), curve.threshold(), curve.amplitude(), curve.offset());
    }

    @Override
    public ActivationCurve of(ActivationCurve before, KnotRange range) {
        if (before instanceof TabulatedCurve table) {
            return moved(table);
        }
        return before instanceof AffineCurve affine
                ? affine(affine.base(), affine.offset(), affine.amplitude(), affine.gain(), affine.threshold())
                : affine(before, 0, 1, 1, 0);
    }

    private ActivationCurve affine(ActivationCurve base, double offset, double amplitude, double gain, double theta) {
        double o = hScale * offset + hShift;
        double a = hScale * amplitude;
        double g = gain / zScale;
        double t = zScale * theta + zShift;
        return o == 0 && a == 1 && g == 1 && t == 0 ? base : new AffineCurve(base, o, a, g, t);
    }

    private TabulatedCurve moved(TabulatedCurve table) {
        int n = table.knots();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int k = 0; k < n; k++) {
            int to = zScale > 0 ? k : n - 1 - k;
            x[to] = zScale * table.x(k) + zShift;
            y[to] = hScale * table.y(k) + hShift;
        }
        return new TabulatedCurve(table.label(), x, y, table.extrapolation());
    }
}
