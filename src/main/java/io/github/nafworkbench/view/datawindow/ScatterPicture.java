package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.browsing.Part;
import io.github.nafworkbench.data.browsing.Parts;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.plot.Plane;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.paint.Color;

/**
 * Points of a scatter counted into cells of a few pixels: however many rows there are, there is one image to draw.
 * Immutable by agreement: arrays inside are never written after construction.
 *
 * @param plane where the cells are, their whole number fits
 * @param across cells side by side
 * @param up cells one above the other
 * @param train {@code [up from the top * across + across]} training rows in each cell
 * @param test test rows in each cell
 * @param argb colour of each cell
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ScatterPicture(Plane plane, int across, int up, int[] train, int[] test, int[] argb) {
    /** Pixels of a cell. */
    static final int CELL = 3;

    /** Up to so many points each is drawn. */
    static final int MOST_DOTS = 5000;

    private static final int BETWEEN_LOOKS = 8192;
    private static final double FAINTEST = 0.35;

    /** What is drawn: values of two columns, and what the rows are used for. */
    record Points(double[] x, double[] y, Optional<Parts> parts) {
        int rows() {
            return x.length;
        }

        boolean present(int row) {
            return Double.isFinite(x[row]) && Double.isFinite(y[row]);
        }

        boolean tests(int row) {
            return parts.filter(p -> p.of(row) == Part.TEST).isPresent();
        }

        /** The plane that holds all of them; empty without a point. */
        Optional<Plane> around(double width, double height) {
            double[] ends = {
                Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
            };
            for (int row = 0; row < rows(); row++) {
                if (present(row)) {
                    ends[0] = Math.min(ends[0], x[row]);
                    ends[1] = Math.max(ends[1], x[row]);
                    ends[2] = Math.min(ends[2], y[row]);
                    ends[3] = Math.max(ends[3], y[row]);
                }
            }
            return ends[0] > ends[1]
                    ? Optional.empty()
                    : Optional.of(Plane.on(width, height, ends[0], ends[1], ends[2], ends[3])
                            .roomy());
        }
    }

    /** Counts the points within a plane; up to {@link #MOST_DOTS} rows there are no cells, each is drawn. */
    static ScatterPicture of(Points points, Plane plane, Palette palette, DoubleConsumer progress) {
        if (points.rows() <= MOST_DOTS) {
            return new ScatterPicture(plane, 0, 0, new int[0], new int[0], new int[0]);
        }
        int across = (int) Math.max(1, plane.width() / CELL);
        int up = (int) Math.max(1, plane.height() / CELL);
        int[] train = new int[across * up];
        int[] test = new int[across * up];
        for (int row = 0; row < points.rows(); row++) {
            if (row % BETWEEN_LOOKS == 0) {
                progress.accept(row / (double) points.rows());
            }
            if (points.present(row)) {
                double px = plane.x(points.x()[row]) - plane.left();
                double py = plane.y(points.y()[row]) - plane.top();
                int column = (int) Math.floor(px / CELL);
                int line = (int) Math.floor(py / CELL);
                if (column >= 0 && column < across && line >= 0 && line < up) {
                    (points.tests(row) ? test : train)[line * across + column]++;
                }
            }
        }
        return new ScatterPicture(plane, across, up, train, test, colours(train, test, palette));
    }

    /** Points counted. */
    long total() {
        long total = 0;
        for (int cell = 0; cell < train.length; cell++) {
            total += train[cell] + test[cell];
        }
        return total;
    }

    /** Training and test rows in the cell at a pixel. */
    List<Integer> at(double pixelX, double pixelY) {
        int column = (int) Math.floor((pixelX - plane.left()) / CELL);
        int line = (int) Math.floor((pixelY - plane.top()) / CELL);
        boolean inside = column >= 0 && column < across && line >= 0 && line < up;
        int cell = line * across + column;
        return inside ? List.of(train[cell], test[cell]) : List.of(0, 0);
    }

    private static int[] colours(int[] train, int[] test, Palette palette) {
        int highest = 1;
        for (int cell = 0; cell < train.length; cell++) {
            highest = Math.max(highest, train[cell] + test[cell]);
        }
        int[] argb = new int[train.length];
        for (int cell = 0; cell < train.length; cell++) {
            int count = train[cell] + test[cell];
            if (count > 0) {
                Color colour = palette.train().interpolate(palette.test(), test[cell] / (double) count);
                argb[cell] = argb(colour, FAINTEST + (1 - FAINTEST) * Math.log1p(count) / Math.log1p(highest));
            }
        }
        return argb;
    }

    private static int argb(Color colour, double opacity) {
        return ((int) Math.rint(255 * opacity) << 24)
                | ((int) Math.rint(255 * colour.getRed()) << 16)
                | ((int) Math.rint(255 * colour.getGreen()) << 8)
                | (int) Math.rint(255 * colour.getBlue());
    }
}
