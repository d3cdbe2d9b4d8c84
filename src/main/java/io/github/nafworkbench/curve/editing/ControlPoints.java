package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Stroke;
import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A curve by few points, which it passes through: the knots of a table. Moving one changes the curve no further than two
 * points to either side, as the slope at a knot rests on its neighbours alone.
 */
public final class ControlPoints {
    /** Most points a curve is given by; a table with more knots is approximated. */
    public static final int MOST = 40;

    private static final int FIRST = 5;
    private static final int ENOUGH = 25;
    /** Largest deviation of the approximation, as a share of the range of outputs. */
    private static final double TOLERANCE = 2e-3;
    /** Least distance of two points, as a share of the range of net inputs. */
    private static final double LEAST_GAP = 1e-4;

    private ControlPoints() {}

    /**
     * The curve by its control points: a table of at most {@value #MOST} knots is what it is; of another curve points are
     * taken, one more where the deviation is greatest until it is below 0.2 % of the range of outputs or there are
     * 25 points.
     */
    public static TabulatedCurve of(ActivationCurve curve, KnotRange range) {
        if (curve instanceof TabulatedCurve table && table.knots() <= MOST) {
            return table;
        }
        KnotRange whole = range.holding(curve);
        TabulatedCurve fine = whole.tabulated(curve);
        int last = fine.knots() - 1;
        NavigableSet<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < FIRST; i++) {
            chosen.add(i * last / (FIRST - 1));
        }
        TabulatedCurve points = through(fine, chosen);
        double tolerance = TOLERANCE * fine.swing().orElseThrow().length();
        int worst = worst(fine, points, tolerance);
        while (worst >= 0 && chosen.size() < ENOUGH) {
            chosen.add(worst);
            points = through(fine, chosen);
            worst = worst(fine, points, tolerance);
        }
        return points;
    }

    private static TabulatedCurve through(TabulatedCurve fine, NavigableSet<Integer> chosen) {
        double[] x = chosen.stream().mapToDouble(fine::x).toArray();
        double[] y = chosen.stream().mapToDouble(fine::y).toArray();
        return KnotRange.table(x, y, fine);
    }

    /** The knot where two curves differ most; -1 if they nowhere differ more than the tolerance. */
    private static int worst(TabulatedCurve fine, TabulatedCurve points, double tolerance) {
        int worst = -1;
        double most = tolerance;
        for (int k = 0; k < fine.knots(); k++) {
            double deviation = Math.abs(points.value(fine.x(k)) - fine.y(k));
            if (deviation > most) {
                most = deviation;
                worst = k;
            }
        }
        return worst;
    }

    /** With one more point; too near to another one in z, that one is moved to the output. */
    public static TabulatedCurve with(TabulatedCurve points, double z, double h) {
        int nearest = nearest(points, z);
        if (Math.abs(points.x(nearest) - z) <= gap(points)) {
            return moved(points, nearest, points.x(nearest), h);
        }
        List<double[]> all = list(points);
        all.add(points.x(nearest) < z ? nearest + 1 : nearest, new double[] {z, bounded(h)});
        return table(all, points);
    }

    /** Without one point; a curve keeps at least two. */
    public static TabulatedCurve without(TabulatedCurve points, int point) {
        if (points.knots() <= TabulatedCurve.FEWEST_KNOTS) {
            return points;
        }
        List<double[]> all = list(points);
        all.remove(point);
        return table(all, points);
    }

    /** With one point elsewhere; it stays between its neighbours. */
    public static TabulatedCurve moved(TabulatedCurve points, int point, double z, double h) {
        double gap = gap(points);
        double low = point == 0 ? Double.NEGATIVE_INFINITY : points.x(point - 1) + gap;
        double high = point == points.knots() - 1 ? Double.POSITIVE_INFINITY : points.x(point + 1) - gap;
        List<double[]> all = list(points);
        double inside = low <= high ? Math.max(low, Math.min(high, z)) : points.x(point);
        all.set(point, new double[] {inside, bounded(h)});
        return table(all, points);
    }

    /**
     * What makes of one curve the points as they are after a change, and changes others by the same difference.
     *
     * @param before the curve that the points were taken from
     * @param points as taken
     * @param after as changed
     */
    public static CurveEdit change(ActivationCurve before, TabulatedCurve points, TabulatedCurve after) {
        SameChange same = new SameChange(points, after);
        return (curve, range) -> curve.equals(before) ? after : same.of(curve, range);
    }

    /** The point nearest in z. */
    public static int nearest(TabulatedCurve points, double z) {
        int nearest = 0;
        for (int k = 1; k < points.knots(); k++) {
            if (Math.abs(points.x(k) - z) < Math.abs(points.x(nearest) - z)) {
                nearest = k;
            }
        }
        return nearest;
    }

    private static double gap(TabulatedCurve points) {
        return LEAST_GAP * (points.x(points.knots() - 1) - points.x(0));
    }

    private static double bounded(double h) {
        return Math.max(-Stroke.LARGEST_OUTPUT, Math.min(Stroke.LARGEST_OUTPUT, h));
    }

    private static List<double[]> list(TabulatedCurve points) {
        List<double[]> all = new ArrayList<>();
        for (int k = 0; k < points.knots(); k++) {
            all.add(new double[] {points.x(k), points.y(k)});
        }
        return all;
    }

    private static TabulatedCurve table(List<double[]> points, TabulatedCurve like) {
        double[] x = points.stream().mapToDouble(p -> p[0]).toArray();
        double[] y = points.stream().mapToDouble(p -> p[1]).toArray();
        return KnotRange.table(x, y, like);
    }
}
