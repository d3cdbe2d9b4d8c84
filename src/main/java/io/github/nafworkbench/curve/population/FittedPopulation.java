package io.github.nafworkbench.curve.population;

import io.github.nafworkbench.curve.ActivationCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a population's curves, and how they differ. A value.
 *
 * @param base {@code phi} of every fit
 * @param fits of every curve, in the population's order; empty where the parameters cannot be told
 */
public record FittedPopulation(Population population, ActivationCurve base, List<Optional<CurveFit>> fits) {
    public FittedPopulation {
        fits = List.copyOf(fits);
    }

    /** The fits there are. */
    public List<CurveFit> found() {
        return fits.stream().flatMap(Optional::stream).toList();
    }

    /** The statistics of the four parameters; empty if fewer than two curves have any. */
    public List<ParameterStatistics> statistics() {
        List<CurveFit> found = found();
        if (found.size() < 2) {
            return List.of();
        }
        Moments moments = moments(found);
        List<ParameterStatistics> all = new ArrayList<>();
        CurveParameter[] parameters = CurveParameter.values();
        for (int j = 0; j < parameters.length; j++) {
            all.add(new ParameterStatistics(
                    parameters[j],
                    moments.mean()[j],
                    moments.deviation(j),
                    moments.deviation(j) / Math.sqrt(found.size())));
        }
        return all;
    }

    /**
     * Pearson's correlation of parameters over the curves, {@code [parameter][parameter]}; NaN where one does not vary.
     * Empty if fewer than two curves have any.
     */
    public double[][] correlation() {
        List<CurveFit> found = found();
        if (found.size() < 2) {
            return new double[0][];
        }
        return moments(found).correlation();
    }

    /** Root mean square of the residual over all fitted curves and net inputs, network units; NaN without any. */
    public double shapeRms() {
        return Math.sqrt(found().stream()
                .mapToDouble(fit -> fit.rms() * fit.rms())
                .average()
                .orElse(Double.NaN));
    }

    private static Moments moments(List<CurveFit> fits) {
        return Moments.of(fits.stream()
                .map(fit -> {
                    CurveParameters p = fit.parameters();
                    return new double[] {p.offset(), p.amplitude(), p.gain(), p.threshold()};
                })
                .toList());
    }
}
