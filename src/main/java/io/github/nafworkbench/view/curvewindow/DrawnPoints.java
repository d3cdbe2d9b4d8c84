package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.measured.CurvePoints;

/** Any curve as points to draw: over the range of its table, or a usual range for a formula. */
final class DrawnPoints {
    private static final int POINTS = 121;
    private static final double RANGE = 6;

    private DrawnPoints() {}

    static CurvePoints of(ActivationCurve curve) {
        double low = -RANGE;
        double high = RANGE;
        if (curve instanceof TabulatedCurve table) {
            low = table.x(0);
            high = table.x(table.knots() - 1);
        }
        double[] z = TabulatedCurve.equidistant(low, high, POINTS);
        double[] h = new double[POINTS];
        curve.values(z, h, 0, POINTS);
        return new CurvePoints(z, h);
    }
}
