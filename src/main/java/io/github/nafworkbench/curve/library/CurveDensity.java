package io.github.nafworkbench.curve.library;

import io.github.nafworkbench.curve.measured.CurvePoints;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many curves pass each cell of a grid, which is how thousands of them are drawn over each other. A curve is the
 * straight lines between its points and counts once in a cell. A value; the counts are not to be modified.
 *
 * @param columns of the grid
 * @param rows of the grid, the first at the top
 * @param counts {@code [row * columns + column]}
 */
public record CurveDensity(int columns, int rows, int[] counts) {
    /**
     * Counts.
     *
     * @param xLow value at the left edge of the grid, less than {@code xHigh}
     * @param yLow value at its lower edge, less than {@code yHigh}
     */
    public static CurveDensity of(
            List<CurvePoints> curves, int columns, int rows, double xLow, double xHigh, double yLow, double yHigh) {
        Grid grid = new Grid(columns, rows, xLow, columns / (xHigh - xLow), yHigh, rows / (yHigh - yLow));
        int parts = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), curves.size() / 200));
        int[] counts = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    int[] own = new int[columns * rows];
                    for (int c = part; c < curves.size(); c += parts) {
                        grid.add(curves.get(c), own);
                    }
                    return own;
                })
                .reduce(CurveDensity::sum)
                .orElseThrow();
        return new CurveDensity(columns, rows, counts);
    }

    private static int[] sum(int[] a, int[] b) {
        int[] both = a.clone();
        for (int i = 0; i < b.length; i++) {
            both[i] += b[i];
        }
        return both;
    }

    /** The greatest count. */
    public int most() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /** Where values lie, in cells. */
    private record Grid(int columns, int rows, double left, double perX, double top, double perY) {
        void add(CurvePoints points, int[] counts) {
            double[] least = new double[columns];
            double[] most = new double[columns];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
            for (int i = 1; i < points.x().length; i++) {
                reach(
                        (points.x()[i - 1] - left) * perX,
                        (top - points.y()[i - 1]) * perY,
                        (points.x()[i] - left) * perX,
                        (top - points.y()[i]) * perY,
                        least,
                        most);
            }
            for (int c = 0; c < columns; c++) {
                int first = (int) Math.floor(Math.max(0, least[c]));
                int last = (int) Math.floor(Math.min(rows - 1.0, most[c]));
                for (int r = first; r <= last; r++) {
                    counts[r * columns + c]++;
                }
            }
        }

        /** Widens, in every column that the line from a to b passes, the range of rows by what it passes there. */
        private void reach(double xa, double ya, double xb, double yb, double[] least, double[] most) {
            int first = (int) Math.max(0, Math.floor(xa));
            int last = (int) Math.min(columns - 1.0, Math.floor(xb));
            double slope = xb > xa ? (yb - ya) / (xb - xa) : 0;
            for (int c = first; c <= last; c++) {
                double from = c <= xa ? ya : ya + slope * (c - xa);
                double to = c + 1 >= xb ? yb : ya + slope * (c + 1 - xa);
                least[c] = Math.min(least[c], Math.min(from, to));
                most[c] = Math.max(most[c], Math.max(from, to));
            }
        }
    }
}
