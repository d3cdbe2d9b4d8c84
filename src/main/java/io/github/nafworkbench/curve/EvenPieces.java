package io.github.nafworkbench.curve;

/**
 * The cubics of a table with equidistant knots. With {@code u = (z - x_0) / step + 1}, piece {@code p = floor(u)} holds
 * {@code z}, and the curve is a cubic in {@code t = u - p}: piece 0 is the line before the first knot, the last one
 * the line after the last. One loop finds u, which compiles to vector instructions, a last one fetches and evaluates.
 */
final class EvenPieces implements Pieces {
    private static final int NUMBERS_PER_PIECE = 4;
    /** Added to a number, it leaves the nearest integer in its lower bits: cheaper than a conversion. */
    private static final double LARGE = 0x1.8p52;
    /** A position at a knot, or a rounding error before it, belongs to the piece that begins there. */
    private static final double JUST_BELOW_HALF = 0.5 - 0x1p-40;
    /** Largest distance of a knot from its even place, as a share of the table's range. */
    private static final double TOLERANCE = 1e-14;

    private final double first;
    private final double perUnit;
    private final int last;
    /** Per piece, the coefficients of {@code 1, t, t^2, t^3}. */
    private final double[] coefficients;

    /** Knots {@code x}, which must be {@link #even}, outputs and slopes at the knots. */
    EvenPieces(double[] x, double[] y, double[] slopes) {
        last = x.length;
        double step = (x[last - 1] - x[0]) / (last - 1);
        first = x[0];
        perUnit = 1 / step;
        coefficients = new double[NUMBERS_PER_PIECE * (last + 1)];
        set(0, y[0] - step * slopes[0], step * slopes[0], 0, 0);
        for (int k = 0; k < last - 1; k++) {
            double rise = y[k + 1] - y[k];
            double before = step * slopes[k];
            double after = step * slopes[k + 1];
            set(k + 1, y[k], before, 3 * rise - 2 * before - after, before + after - 2 * rise);
        }
        set(last, y[last - 1], step * slopes[last - 1], 0, 0);
    }

    private void set(int piece, double... numbers) {
        System.arraycopy(numbers, 0, coefficients, NUMBERS_PER_PIECE * piece, NUMBERS_PER_PIECE);
    }

    /** Whether the knots are equidistant, up to the rounding of a file's decimals. */
    static boolean even(double[] x) {
        int last = x.length - 1;
        double range = x[last] - x[0];
        boolean even = true;
        for (int k = 0; k <= last; k++) {
            even &= Math.abs(x[k] - x[0] - range * k / last) <= TOLERANCE * range;
        }
        return even;
    }

    @Override
    public boolean finite() {
        boolean finite = Double.isFinite(perUnit);
        for (double number : coefficients) {
            finite &= Double.isFinite(number);
        }
        return finite;
    }

    @Override
    public void values(double[] z, double[] h, int from, int to) {
        position(z, h, from, to);
        double[] c = coefficients;
        double highest = last + 0.5;
        for (int i = from; i < to; i++) {
            double piece = piece(h[i], highest);
            double t = h[i] - (piece - LARGE);
            int at = NUMBERS_PER_PIECE * (int) Double.doubleToRawLongBits(piece);
            h[i] = c[at] + t * (c[at + 1] + t * (c[at + 2] + t * c[at + 3]));
        }
    }

    @Override
    public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to) {
        valuesAndSlopes(z, h, slope, from, to, Double.POSITIVE_INFINITY);
    }

    @Override
    public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to, double bound) {
        position(z, h, from, to);
        double[] c = coefficients;
        double highest = last + 0.5;
        if (position(-bound) >= 0.5 && position(bound) <= highest) {
            for (int i = from; i < to; i++) {
                slope[i] = h[i] - JUST_BELOW_HALF + LARGE;
            }
        } else {
            for (int i = from; i < to; i++) {
                slope[i] = piece(h[i], highest);
            }
        }
        for (int i = from; i < to; i++) {
            h[i] -= slope[i] - LARGE;
        }
        for (int i = from; i < to; i++) {
            double t = h[i];
            int at = NUMBERS_PER_PIECE * (int) Double.doubleToRawLongBits(slope[i]);
            double linear = c[at + 1];
            double cubicPart = t * c[at + 3];
            double bend = c[at + 2] + cubicPart;
            h[i] = c[at] + t * (linear + t * bend);
            slope[i] = perUnit * (linear + t * (bend + bend + cubicPart));
        }
    }

    @Override
    public void curvatures(double[] z, double[] curvature, int from, int to) {
        position(z, curvature, from, to);
        double highest = last + 0.5;
        for (int i = from; i < to; i++) {
            double piece = piece(curvature[i], highest);
            double t = curvature[i] - (piece - LARGE);
            int at = NUMBERS_PER_PIECE * (int) Double.doubleToRawLongBits(piece);
            curvature[i] = perUnit * perUnit * (2 * coefficients[at + 2] + 6 * coefficients[at + 3] * t);
        }
    }

    private void position(double[] z, double[] u, int from, int to) {
        for (int i = from; i < to; i++) {
            u[i] = position(z[i]);
        }
    }

    private double position(double z) {
        return (z - first) * perUnit + 1;
    }

    /** The piece at position {@code u}, from 0 to the last, in the lower bits of a number {@link #LARGE} greater. */
    private static double piece(double u, double highest) {
        return Math.min(highest, Math.max(0.5, u)) - JUST_BELOW_HALF + LARGE;
    }
}
