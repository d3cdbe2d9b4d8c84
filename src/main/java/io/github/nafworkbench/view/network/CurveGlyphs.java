package io.github.nafworkbench.view.network;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.view.curve.OutputRange;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Curves as polylines for small drawings: {@value #POINTS} heights for net inputs from -4 to 4, from -1 at the low end
 * of the range to 1 at its high end. Each curve is evaluated once and kept for as long as a neuron has it.
 */
final class CurveGlyphs {
    static final int POINTS = 40;

    private static final double REACH = 4;
    private static final double MOST = 1.3;

    private final double[] inputs = new double[POINTS];
    private IdentityHashMap<ActivationCurve, double[]> heights = new IdentityHashMap<>();
    private AnalyticCurve ideal = AnalyticCurve.TANH;

    CurveGlyphs() {
        for (int i = 0; i < POINTS; i++) {
            inputs[i] = REACH * (2.0 * i / (POINTS - 1) - 1);
        }
    }

    /** Makes ready the polylines of all these curves and of the ideal one; forgets others. */
    void prepare(Curves curves, AnalyticCurve designed) {
        IdentityHashMap<ActivationCurve, double[]> earlier = designed == ideal ? heights : new IdentityHashMap<>();
        ideal = designed;
        heights = new IdentityHashMap<>();
        heights.put(ideal, line(ideal));
        for (List<ActivationCurve> layer : curves.layers()) {
            for (ActivationCurve curve : layer) {
                double[] known = earlier.get(curve);
                heights.put(curve, known == null ? line(curve) : known);
            }
        }
    }

    /** The heights of a curve that was made ready. */
    double[] heights(ActivationCurve curve) {
        double[] known = heights.get(curve);
        return known == null ? line(curve) : known;
    }

    private double[] line(ActivationCurve curve) {
        OutputRange range = OutputRange.close(ideal);
        double[] line = new double[POINTS];
        curve.values(inputs, line, 0, POINTS);
        for (int i = 0; i < POINTS; i++) {
            line[i] = Math.max(-MOST, Math.min(MOST, 2 * range.share(line[i]) - 1));
        }
        return line;
    }
}
