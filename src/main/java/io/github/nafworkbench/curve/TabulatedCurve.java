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

    private static final int CELLS_PER_INTERVAL = 4;
    private static final int NUMBERS_PER_PIECE = 5;

    private final String label;
    private final Extrapolation extrapolation;
    /** The knots, then one NaN, which no input reaches. */
    private final double[] x;

    private final double[] y;
    /**
     * Per piece: the knot it is written about, and the coefficients of {@code 1, t, t^2, t^3} with {@code t} the
     * distance from that knot. Piece 0 is the line before the first knot, piece {@code p} begins at knot {@code p - 1}.
     */
    private final double[] pieces;
    /** For equal cells over the knots' range (one more on either side), the piece at the cell's beginning. */
    private final int[] pieceAtCell;

    private final double cellsPerUnit;
    /** Whether a cell holds more than one knot, so that the piece must be searched. */
    private final boolean crowded;

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
        int n = x.length;
        this.label = label;
        this.extrapolation = extrapolation;
        this.x = Arrays.copyOf(x, n + 1);
        this.x[n] = Double.NaN;
        this.y = y.clone();
        this.pieces = pieces(x, y, hermiteSlopes(x, y, extrapolation));
        int cells = CELLS_PER_INTERVAL * (n - 1);
        this.pieceAtCell = new int[cells + 3];
        this.cellsPerUnit = cells / (x[n - 1] - x[0]);
        if (!Arrays.stream(pieces).allMatch(Double::isFinite) || !Double.isFinite(cellsPerUnit) || cellsPerUnit == 0) {
            throw new IllegalArgumentException("knots must not be so close or so large that the cubics overflow");
        }
        int mostInCell = 0;
        for (int k = 0; k < n; k++) {
            pieceAtCell[cell(x[k]) + 1]++;
        }
        for (int cell = 1; cell < pieceAtCell.length; cell++) {
            mostInCell = Math.max(mostInCell, pieceAtCell[cell]);
            pieceAtCell[cell] += pieceAtCell[cell - 1];
        }
        this.crowded = mostInCell > 1;
    }

    /** Equidistant knots from low to high, both exact. */
    static double[] equidistant(double low, double high, int knots) {
        double[] x = new double[knots];
        for (int i = 0; i < knots; i++) {
            x[i] = low + (high - low) * i / (knots - 1);
        }
        x[knots - 1] = high;
        return x;
    }

    private static double[] pieces(double[] x, double[] y, double[] slopes) {
        int last = x.length - 1;
        double[] pieces = new double[NUMBERS_PER_PIECE * (x.length + 1)];
        setPiece(pieces, 0, x[0], y[0], slopes[0], 0, 0);
        for (int k = 0; k < last; k++) {
            double width = x[k + 1] - x[k];
            double secant = (y[k + 1] - y[k]) / width;
            double quadratic = (3 * secant - 2 * slopes[k] - slopes[k + 1]) / width;
            double cubic = (slopes[k] + slopes[k + 1] - 2 * secant) / width / width;
            setPiece(pieces, k + 1, x[k], y[k], slopes[k], quadratic, cubic);
        }
        setPiece(pieces, last + 1, x[last], y[last], slopes[last], 0, 0);
        return pieces;
    }

    private static void setPiece(double[] pieces, int piece, double... numbers) {
        System.arraycopy(numbers, 0, pieces, NUMBERS_PER_PIECE * piece, NUMBERS_PER_PIECE);
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
    public void values(double[] z, double[] h, int from, int to) {
        for (int i = from; i < to; i++) {
            double input = z[i];
            int at = NUMBERS_PER_PIECE * piece(input);
            double t = input - pieces[at];
            h[i] = pieces[at + 1] + t * (pieces[at + 2] + t * (pieces[at + 3] + t * pieces[at + 4]));
        }
    }

    @Override
    public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to) {
        for (int i = from; i < to; i++) {
            double input = z[i];
            int at = NUMBERS_PER_PIECE * piece(input);
            double t = input - pieces[at];
            double linear = pieces[at + 2];
            double quadratic = pieces[at + 3];
            double cubic = pieces[at + 4];
            h[i] = pieces[at + 1] + t * (linear + t * (quadratic + t * cubic));
            slope[i] = linear + t * (2 * quadratic + t * (3 * cubic));
        }
    }

    @Override
    public void curvatures(double[] z, double[] curvature, int from, int to) {
        for (int i = from; i < to; i++) {
            double input = z[i];
            int at = NUMBERS_PER_PIECE * piece(input);
            curvature[i] = 2 * pieces[at + 3] + 6 * pieces[at + 4] * (input - pieces[at]);
        }
    }

    /** The piece that holds {@code z}: how many knots are not greater. NaN gives 0. */
    private int piece(double z) {
        int cell = cell(z);
        int piece = pieceAtCell[cell];
        if (crowded) {
            return search(z, piece, pieceAtCell[cell + 1]);
        }
        return z >= x[piece] ? piece + 1 : piece;
    }

    /** The cell of an input: 0 before the first knot; rises with z, so knots of lower cells are less than z. */
    private int cell(double z) {
        int cell = Math.min(pieceAtCell.length - 3, (int) ((z - x[0]) * cellsPerUnit));
        return Math.max(0, cell + 1);
    }

    private int search(double z, int low, int high) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (z >= x[middle]) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
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
