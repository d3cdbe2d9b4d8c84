package io.github.nafworkbench.curve;

import java.util.Arrays;

/**
 * Turns a freehand stroke into an activation curve.
 *
 * <p>The stroke is laid on {@value #KNOTS} equidistant knots: straight between successive points, later parts over
 * earlier ones. Over the knots it covers, the curve is a local straight-line fit to it with Gaussian weights (standard
 * deviation {@value #SMOOTHING} knots), which takes out jitter but keeps straight strokes. Beyond the ends of the stroke
 * the offset to the earlier curve fades to 0 within {@value #FADE} knots by the cubic {@code (1-u)^2 (1+2u)}.
 */
public final class Stroke {
    /** Number of knots of a drawn curve. */
    public static final int KNOTS = 129;

    /** Outputs are kept within plus and minus this, so that no stroke makes a curve that overflows. */
    public static final double LARGEST_OUTPUT = 1e6;

    private static final double SMOOTHING = 1.5;
    private static final int REACH = 6;
    private static final int FADE = 8;
    private static final double FARTHEST = 1e6;

    private Stroke() {}

    /**
     * Draws a stroke over a curve.
     *
     * @param before the curve so far; sampled at the knots
     * @param xs net inputs of the points in drawing order, network units, in any order; not modified
     * @param ys outputs of the points, network units, not modified; points that are not finite are passed over
     * @param low least knot
     * @param high greatest knot
     * @return the new curve over [low, high], beyond it going on as the earlier one; a stroke without a point, or
     *     wholly outside, only samples the earlier curve
     * @throws IllegalArgumentException if lengths differ or low is not less than high
     */
    public static TabulatedCurve draw(ActivationCurve before, double[] xs, double[] ys, double low, double high) {
        if (xs.length != ys.length || !(low < high)) {
            throw new IllegalArgumentException("stroke must have as many x as y and low < high, got " + xs.length + ", "
                    + ys.length + ", " + low + ", " + high);
        }
        double[] x = TabulatedCurve.equidistant(low, high, KNOTS);
        double[] y = new double[KNOTS];
        before.values(x, y, 0, KNOTS);
        double[] drawn = onKnots(xs, ys, x);
        int first = 0;
        int last = KNOTS - 1;
        while (first < KNOTS && Double.isNaN(drawn[first])) {
            first++;
        }
        while (last >= 0 && Double.isNaN(drawn[last])) {
            last--;
        }
        if (first <= last) {
            blend(y, drawn, first, last);
        }
        return new TabulatedCurve("drawn", x, y, Extrapolation.suiting(before));
    }

    /** The stroke's output at each knot it passes (at least the one nearest its end), {@code NaN} at the others. */
    private static double[] onKnots(double[] xs, double[] ys, double[] x) {
        double[] drawn = new double[KNOTS];
        Arrays.fill(drawn, Double.NaN);
        double place = Double.NaN;
        double output = Double.NaN;
        for (int i = 0; i < xs.length; i++) {
            if (Double.isFinite(xs[i]) && Double.isFinite(ys[i])) {
                double nextPlace = place(xs[i], x);
                double nextOutput = Math.max(-LARGEST_OUTPUT, Math.min(LARGEST_OUTPUT, ys[i]));
                layLine(place, output, nextPlace, nextOutput, drawn);
                place = nextPlace;
                output = nextOutput;
            }
        }
        boolean passedNone = Arrays.stream(drawn).allMatch(Double::isNaN);
        if (passedNone && place > -0.5 && place < KNOTS - 0.5) {
            drawn[(int) Math.min(KNOTS - 1, Math.round(place))] = output;
        }
        return drawn;
    }

    /** Writes the knots on the straight line from (a, ya) to (b, yb); {@code a} is NaN before the first point. */
    private static void layLine(double a, double ya, double b, double yb, double[] drawn) {
        if (Double.isNaN(a)) {
            return;
        }
        int first = (int) Math.ceil(Math.max(0, Math.min(a, b)));
        int last = (int) Math.floor(Math.min(KNOTS - 1, Math.max(a, b)));
        for (int k = first; k <= last; k++) {
            drawn[k] = a == b ? yb : ya + (yb - ya) * ((k - a) / (b - a));
        }
    }

    /** Where an input lies in units of knots, within a million. */
    private static double place(double input, double[] x) {
        double place = (input - x[0]) / (x[KNOTS - 1] - x[0]) * (KNOTS - 1);
        return Math.max(-FARTHEST, Math.min(FARTHEST, place));
    }

    /** Replaces the earlier outputs by the smoothed stroke, fading beyond its ends. */
    private static void blend(double[] y, double[] drawn, int first, int last) {
        double[] smooth = new double[KNOTS];
        for (int k = first; k <= last; k++) {
            smooth[k] = localLine(drawn, k, first, last);
        }
        double offsetAtFirst = smooth[first] - y[first];
        double offsetAtLast = smooth[last] - y[last];
        System.arraycopy(smooth, first, y, first, last - first + 1);
        for (int d = 1; d < FADE; d++) {
            double u = (double) d / FADE;
            double weight = (1 - u) * (1 - u) * (1 + 2 * u);
            if (first - d >= 0) {
                y[first - d] += weight * offsetAtFirst;
            }
            if (last + d < KNOTS) {
                y[last + d] += weight * offsetAtLast;
            }
        }
    }

    /** The value at knot {@code at} of the weighted least-squares line through the drawn knots around it. */
    private static double localLine(double[] drawn, int at, int first, int last) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        for (int k = Math.max(first, at - REACH); k <= Math.min(last, at + REACH); k++) {
            double d = k - at;
            double weight = Math.exp(-0.5 * d * d / (SMOOTHING * SMOOTHING));
            s0 += weight;
            s1 += weight * d;
            s2 += weight * d * d;
            t0 += weight * drawn[k];
            t1 += weight * d * drawn[k];
        }
        double determinant = s0 * s2 - s1 * s1;
        return determinant > 0 ? (s2 * t0 - s1 * t1) / determinant : t0 / s0;
    }
}
