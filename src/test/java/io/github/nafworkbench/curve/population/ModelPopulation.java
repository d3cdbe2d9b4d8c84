package io.github.nafworkbench.curve.population;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Dispersion;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import java.util.List;
import java.util.stream.IntStream;

/** Curves of devices that differ in all four parameters and in shape, as if they had been measured from -6 to 6. */
final class ModelPopulation {
    static final CurveSpread SPREAD = new CurveSpread(0.02, 0.03, 0.08, 0.1, 0.01);

    private ModelPopulation() {}

    static TabulatedCurve measured(ActivationCurve device, String label) {
        double[] z = TabulatedCurve.equidistant(-6, 6, 161);
        return new TabulatedCurve(label, z, Population.outputs(device, z), Extrapolation.CONSTANT);
    }

    static List<TabulatedCurve> devices(int count, CurveSpread spread, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> measured(Dispersion.of(AnalyticCurve.TANH, spread, seed, 0, i), "D" + (i + 1)))
                .toList();
    }

    static FittedPopulation fitted(int count, CurveSpread spread, long seed) throws InputException {
        return Population.of(devices(count, spread, seed)).fitted(AnalyticCurve.TANH);
    }

    /** The place of a parameter among the four. */
    static int place(CurveParameter parameter) {
        return List.of(CurveParameter.values()).indexOf(parameter);
    }
}
