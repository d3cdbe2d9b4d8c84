package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Stroke;

/**
 * Changes a curve as another one was changed, {@code f + (after - before)}; the same curve becomes the same one.
 *
 * @param before the other curve, as it was
 * @param after the other curve, as it is
 */
public record SameChange(ActivationCurve before, ActivationCurve after) implements CurveEdit {
    @Override
    public ActivationCurve of(ActivationCurve curve, KnotRange range) {
        if (curve.equals(before)) {
            return after;
        }
        double[] x = range.holding(curve).knots();
        double[] y = new double[x.length];
        double[] old = new double[x.length];
        double[] now = new double[x.length];
        curve.values(x, y, 0, x.length);
        before.values(x, old, 0, x.length);
        after.values(x, now, 0, x.length);
        for (int k = 0; k < x.length; k++) {
            double h = y[k] + (now[k] - old[k]);
            y[k] = Math.max(-Stroke.LARGEST_OUTPUT, Math.min(Stroke.LARGEST_OUTPUT, h));
        }
        return KnotRange.table(x, y, curve);
    }
}
