package io.github.nafworkbench.curve;

import java.util.Arrays;

/**
 * A curve through given points: the monotone piecewise cubic Hermite interpolant with the slopes of Fritsch and
 * Butland (1984, doi:10.1137/0905021). It passes through every point, is monotone wherever the points are, and has a
 * continuous first derivative; {@link #valuesAndSlopes} gives the exact derivative of the interpolant. Immutable.
 */
public final class TabulatedCurve implements ActivationCurve {
    /** Fewest knots a table may have. */
    public static final int FEWEST_KNOTS = 2;

    private static final int CELLS_PER_INTERVAL = 4;

    private final String label;
    private final Extrapolation extrapolation;
    private final double[] x;
    private final double[] y;
    private final double[] slopes;
    /** Quadratic and cubic Hermite coefficients of each interval in powers of {@code z - x[k]}. */
    private final double[] quadratic;

    private final double[] cubic;
    /** For equal cells over the knots' range, an interval at or just before the cell's start. */
    private final int[] startOfCell;

    private final double cellsPerUnit;

    /**
     * Makes the interpolant.
     *
     * @param x knots, strictly increasing and finite, copied
     * @param y outputs at the knots, finite, copied
     * @throws IllegalArgumentException if there are fewer than two knots, lengths differ, or x does not increase
     */
    public TabulatedCurve(String label, double[] x, double[] y, Extrapolation extrapolation) {
        check(x, y);
        this.label = label;
        this.extrapolation = extrapolation;
        this.x = x.clone();
        this.y = y.clone();
        int intervals = x.length - 1;
        this.slopes = hermiteSlopes(x, y, extrapolation);
        this.quadratic = new double[intervals];
        this.cubic = new double[intervals];
        for (int k = 0; k < intervals; k++) {
            double width = x[k + 1] - x[k];
            double secant = (y[k + 1] - y[k]) / width;
            quadratic[k] = (3 * secant - 2 * slopes[k] - slopes[k + 1]) / width;
            cubic[k] = (slopes[k] + slopes[k + 1] - 2 * secant) / (width * width);
        }
        this.startOfCell = new int[CELLS_PER_INTERVAL * intervals];
        this.cellsPerUnit = startOfCell.length / (x[intervals] - x[0]);
        int k = 0;
        for (int cell = 0; cell < startOfCell.length; cell++) {
            double left = x[0] + cell / cellsPerUnit;
            while (k < intervals - 1 && left >= x[k + 1]) {
                k++;
            }
            startOfCell[cell] = k;
        }
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

    public Extrapolation extrapolation() {
        return extrapolation;
    }

    public int knots() {
        return x.length;
    }

    public double x(int knot) {
        return x[knot];
    }

    public double y(int knot) {
        return y[knot];
    }

    @Override
    public void values(double[] z, double[] h, int from, int to) {
        for (int i = from; i < to; i++) {
            int k = interval(z[i]);
            double t = z[i] - x[k];
            h[i] = t < 0 || z[i] > x[x.length - 1]
                    ? outside(z[i])
                    : y[k] + t * (slopes[k] + t * (quadratic[k] + t * cubic[k]));
        }
    }

    @Override
    public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to) {
        int last = x.length - 1;
        for (int i = from; i < to; i++) {
            double input = z[i];
            int k = interval(input);
            double t = input - x[k];
            if (t < 0 || input > x[last]) {
                h[i] = outside(input);
                slope[i] = t < 0 ? slopes[0] : slopes[last];
            } else {
                h[i] = y[k] + t * (slopes[k] + t * (quadratic[k] + t * cubic[k]));
                slope[i] = slopes[k] + t * (2 * quadratic[k] + t * 3 * cubic[k]);
            }
        }
    }

    /** The interval that holds {@code z}; the first or last one when it is outside. NaN gives the first. */
    private int interval(double z) {
        int cell = (int) ((z - x[0]) * cellsPerUnit);
        int k = startOfCell[Math.max(0, Math.min(startOfCell.length - 1, cell))];
        while (k < x.length - 2 && z >= x[k + 1]) {
            k++;
        }
        while (k > 0 && z < x[k]) {
            k--;
        }
        return k;
    }

    /** With constant extrapolation the end slopes are 0, so both policies are the same line. */
    private double outside(double z) {
        int end = z < x[0] ? 0 : x.length - 1;
        return y[end] + slopes[end] * (z - x[end]);
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
