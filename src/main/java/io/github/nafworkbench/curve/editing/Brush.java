package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Stroke;
import io.github.nafworkbench.curve.TabulatedCurve;

/**
 * Changes a curve around one net input and nowhere else: by the weight {@code w = (1 - u^2)^2} with
 * {@code u = (z - centre) / radius}, which is 0 from {@code |u| = 1} on. Works on {@value Stroke#KNOTS} knots.
 *
 * @param centre where it is laid on, network units
 * @param radius how far it reaches, network units
 */
public record Brush(double centre, double radius) {
    private static final int SMOOTHINGS = 12;

    public Brush {
        if (!(radius > 0) || !Double.isFinite(centre + radius)) {
            throw new IllegalArgumentException(
                    "brush must have a finite centre and radius > 0, got " + centre + " and " + radius);
        }
    }

    /** Moves the curve up: {@code h + w by}. */
    public TabulatedCurve push(ActivationCurve before, KnotRange range, double by) {
        return painted(before, range, (h, weight) -> h + weight * by);
    }

    /** Draws the curve nearer to an output: {@code h + share w (towards - h)}, share from 0 to 1. */
    public TabulatedCurve pull(ActivationCurve before, KnotRange range, double towards, double share) {
        return painted(before, range, (h, weight) -> h + share * weight * (towards - h));
    }

    /**
     * Takes roughness out: several times, {@code h + w/2 ((h_left + h_right) / 2 - h)} at the knots but the two ends.
     */
    public TabulatedCurve smooth(ActivationCurve before, KnotRange range) {
        TabulatedCurve table = range.holding(before).tabulated(before);
        double[] x = range.holding(before).knots();
        double[] y = outputs(table);
        for (int pass = 0; pass < SMOOTHINGS; pass++) {
            double[] rough = y.clone();
            for (int k = 1; k < y.length - 1; k++) {
                double between = 0.5 * (rough[k - 1] + rough[k + 1]);
                y[k] = rough[k] + 0.5 * weight(x[k]) * (between - rough[k]);
            }
        }
        return KnotRange.table(x, y, before);
    }

    /** {@code w} at a net input. */
    double weight(double z) {
        double u = (z - centre) / radius;
        double rest = 1 - u * u;
        return rest > 0 ? rest * rest : 0;
    }

    private interface Paint {
        double output(double h, double weight);
    }

    private TabulatedCurve painted(ActivationCurve before, KnotRange range, Paint paint) {
        KnotRange whole = range.holding(before);
        double[] x = whole.knots();
        double[] y = outputs(whole.tabulated(before));
        for (int k = 0; k < x.length; k++) {
            double h = paint.output(y[k], weight(x[k]));
            y[k] = Math.max(-Stroke.LARGEST_OUTPUT, Math.min(Stroke.LARGEST_OUTPUT, h));
        }
        return KnotRange.table(x, y, before);
    }

    private static double[] outputs(TabulatedCurve table) {
        double[] y = new double[table.knots()];
        for (int k = 0; k < y.length; k++) {
            y[k] = table.y(k);
        }
        return y;
    }
}
