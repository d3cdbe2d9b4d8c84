package io.github.nafworkbench.export.circuit;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A curve as straight lines between points on it, as many as keep it within a tolerance. A value.
 *
 * @param z strictly ascending, network units
 * @param h outputs there
 */
public record BrokenLine(double[] z, double[] h) {
    /** Formulas are told over this range; tanh is 1 to 4e-18 at its ends. */
    private static final double RANGE = 20;

    private static final int FIRST_POINTS = 65;
    private static final int MOST_HALVINGS = 16;
    private static final int PROBES = 16;
    /** Between the probes the distance may be a little more than at them. */
    private static final double MARGIN = 0.95;

    /** As far as a simulator's source will ever be driven, network units; the lines go on to there. */
    private static final double FAR = 1000;

    /**
     * Takes the knots of a table, or equidistant points of a formula over [-20, 20], and halves every interval until the
     * line is within the tolerance of the curve at 15 places in it, with a margin; beyond the ends it goes on as the curve does.
     *
     * @param tolerance greatest distance, network units, more than 0
     */
    public static BrokenLine of(ActivationCurve curve, double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be more than 0, got " + tolerance);
        }
        double[] first = knots(curve);
        List<Double> z = new ArrayList<>();
        z.add(first[0] - FAR);
        for (int i = 0; i + 1 < first.length; i++) {
            z.add(first[i]);
            halve(curve, first[i], first[i + 1], tolerance, MOST_HALVINGS, z);
        }
        z.add(first[first.length - 1]);
        z.add(first[first.length - 1] + FAR);
        double[] places = z.stream().mapToDouble(Double::doubleValue).toArray();
        double[] outputs = new double[places.length];
        curve.values(places, outputs, 0, places.length);
        return new BrokenLine(places, outputs);
    }

    private static double[] knots(ActivationCurve curve) {
        if (curve instanceof TabulatedCurve table) {
            double[] x = new double[table.knots()];
            Arrays.setAll(x, table::x);
            return x;
        }
        return TabulatedCurve.equidistant(-RANGE, RANGE, FIRST_POINTS);
    }

    /** Adds the places between two ends, in order. */
    private static void halve(
            ActivationCurve curve, double from, double to, double tolerance, int halvings, List<Double> places) {
        double a = curve.value(from);
        double b = curve.value(to);
        double most = 0;
        for (int k = 1; k < PROBES; k++) {
            double share = k / (double) PROBES;
            double line = a + share * (b - a);
            most = Math.max(most, Math.abs(curve.value(from + share * (to - from)) - line));
        }
        double middle = 0.5 * (from + to);
        if (most > MARGIN * tolerance && halvings > 0 && middle > from && middle < to) {
            halve(curve, from, middle, tolerance, halvings - 1, places);
            places.add(middle);
            halve(curve, middle, to, tolerance, halvings - 1, places);
        }
    }
}
