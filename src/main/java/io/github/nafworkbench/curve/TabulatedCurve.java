package io.github.nafworkbench.curve;

import java.util.Arrays;
import java.util.Optional;

/**
 * A curve through given points: the monotone piecewise cubic Hermite interpolant with the slopes of Fritsch and
 * Butland (1984, doi:10.1137/0905021). It passes through every point, is monotone wherever the points are, and has a
 * continuous first derivative; {@link #valuesAndSlopes} gives the exact derivative of the interpolant. Immutable.
 */
public final class TabulatedCurve implements ActivationCurve {
    /** Fewest knots a table may have. */
    public static final int FEWEST_KNOTS = 2;

    private final String label;
    private final Extrapolation extrapolation;
    private final double[] x;
    private final double[] y;
    private final Pieces pieces;

    /**
     * Makes the interpolant.
     *
     * @param x knots, strictly increasing and finite, copied
     * @param y outputs at the knots, finite, copied
     * @throws IllegalArgumentException if there are fewer than two knots, lengths differ, x does not increase, or the
     *     knots are so close or the numbers so large that the cubics overflow
     */
    public TabulatedCurve(String label, double[] x, double[] y, Extrapolation extrapolation) {
        check(x, y);
        this.label = label;
        this.extrapolation = extrapolation;
        this.x = x.clone();
        this.y = y.clone();
        this.pieces = Pieces.of(x, y, hermiteSlopes(x, y, extrapolation));
        if (!pieces.finite()) {
            throw new IllegalArgumentException("knots must not be so close or so large that the cubics overflow");
        }
    }

    /** That many equidistant knots from low to high, both exact. */
    public static double[] equidistant(double low, double high, int knots) {
        double[] x = new double[knots];
        for (int i = 0; i < knots; i++) {
            x[i] = low + (high - low) * i / (knots - 1);
        }
        x[knots - 1] = high;
        return x;
    }

    private static void check(double[] x, double[] y) {
        if (x.length < FEWEST_KNOTS || x.length != y.length) {
            throw new IllegalArgumentException(
                    "knots must be at least " + FEWEST_KNOTS + " pairs, got " + x.length + " x and " + y.length + " y");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i]) || (i > 0 && x[i] <= x[i - 1])) {
                throw new IllegalArgumentException(
                        "knots must be finite with increasing x, got (" + x[i] + ", " + y[i] + ") at " + i);
            }
        }
    }

    private static double[] hermiteSlopes(double[] x, double[] y, Extrapolation extrapolation) {
        int n = x.length;
        double[] width = new double[n - 1];
        double[] secant = new double[n - 1];
        for (int k = 0; k < n - 1; k++) {
            width[k] = x[k + 1] - x[k];
            secant[k] = (y[k + 1] - y[k]) / width[k];
        }
        double[] d = new double[n];
        for (int k = 1; k < n - 1; k++) {
            if (secant[k - 1] * secant[k] > 0) {
                double a = 2 * width[k] + width[k - 1];
                double b = width[k] + 2 * width[k - 1];
                d[k] = (a + b) / (a / secant[k - 1] + b / secant[k]);
            }
        }
        if (extrapolation == Extrapolation.LINEAR) {
            boolean straight = n == 2;
            d[0] = straight ? secant[0] : endSlope(width[0], width[1], secant[0], secant[1]);
            d[n - 1] = straight ? secant[0] : endSlope(width[n - 2], width[n - 3], secant[n - 2], secant[n - 3]);
        }
        return d;
    }

    /** Three-point end slope, kept from overshooting the end interval. */
    private static double endSlope(double w0, double w1, double s0, double s1) {
        double d = ((2 * w0 + w1) * s0 - w0 * s1) / (w0 + w1);
        if (d * s0 <= 0) {
            return 0;
        }
        return s0 * s1 <= 0 && Math.abs(d) > 3 * Math.abs(s0) ? 3 * s0 : d;
    }

    @Override
    public String label() {
        return label;
    }

    /** Between the smallest and the largest value in the table; a straight continuation beyond it is not looked at. */
    @Override
    public Optional<Swing> swing() {
        return Optional.of(new Swing(
                Arrays.stream(y).min().orElseThrow(), Arrays.stream(y).max().orElseThrow()));
    }

    public Extrapolation extrapolation() {
        return extrapolation;
    }

    /** The same knots with another policy beyond them. */
    public TabulatedCurve extrapolating(Extrapolation policy) {
        return policy == extrapolation ? this : new TabulatedCurve(label, x, y, policy);
    }

    public int knots() {
        return y.length;
    }

    public double x(int knot) {
        return x[knot];
    }

    public double y(int knot) {
        return y[knot];
    }

    @Override
    public boolean known(double z) {
        return z >= x[0] && z <= x[x.length - 1];
    }

    @Override
    public void values(double[] z, double[] h, int from, int to) {
        pieces.values(z, h, from, to);
    }

    @Override
    public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to) {
        pieces.valuesAndSlopes(z, h, slope, from, to);
    }

    @Override
    public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to, double bound) {
        pieces.valuesAndSlopes(z, h, slope, from, to, bound);
    }

    @Override
    public void curvatures(double[] z, double[] curvature, int from, int to) {
        pieces.curvatures(z, curvature, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TabulatedCurve that
                && label.equals(that.label)
                && extrapolation == that.extrapolation
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }
}
