package io.github.nafworkbench.curve;

import java.util.Arrays;

/**
 * The cubics of a table with any knots. Equal cells over the table's range tell which knots may be near an input;
 * where a cell holds more than one, they are searched.
 */
final class UnevenPieces implements Pieces {
    private static final int CELLS_PER_INTERVAL = 4;
    private static final int NUMBERS_PER_PIECE = 5;

    /** The knots, then one NaN, which no input reaches. */
    private final double[] x;
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

    /** Knots {@code x}, outputs and slopes at the knots. */
    UnevenPieces(double[] x, double[] y, double[] slopes) {
        int n = x.length;
        this.x = Arrays.copyOf(x, n + 1);
        this.x[n] = Double.NaN;
        this.pieces = pieces(x, y, slopes);
        int cells = CELLS_PER_INTERVAL * (n - 1);
        this.pieceAtCell = new int[cells + 3];
        this.cellsPerUnit = cells / (x[n - 1] - x[0]);
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

    @Override
    public boolean finite() {
        return Arrays.stream(pieces).allMatch(Double::isFinite) && Double.isFinite(cellsPerUnit) && cellsPerUnit != 0;
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
}
