package io.github.nafworkbench.curve.population;

import io.github.nafworkbench.data.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether generated curves are distributed as the measured ones: their parameters are fitted to the same base and compared.
 *
 * @param measured curves with parameters
 * @param generated curves with parameters
 * @param withoutParameters generated curves whose parameters cannot be told
 * @param parameters the four parameters
 * @param measuredShape r.m.s. of the residual of the measured curves, network units
 * @param generatedShape that of the generated ones
 */
public record GeneratorCheck(
        int measured,
        int generated,
        int withoutParameters,
        List<Parameter> parameters,
        double measuredShape,
        double generatedShape) {
    /** Standard errors of the measured mean that the generated mean may be away from it. */
    public static final double MOST_STANDARD_ERRORS = 2;
    /** Share by which standard deviations and the shape's r.m.s. may differ. */
    public static final double MOST_SPREAD = 0.15;

    /** What is lost in rounding and fitting: a spread below it counts as none. */
    private static final double NOTHING = 1e-6;

    /** One parameter in both populations. */
    public record Parameter(ParameterStatistics measured, ParameterStatistics generated) {
        /** Whether the mean is within {@value #MOST_STANDARD_ERRORS} standard errors of the measured mean. */
        public boolean meanHolds() {
            double away = Math.abs(generated.mean() - measured.mean());
            return away <= MOST_STANDARD_ERRORS * measured.standardError() + NOTHING;
        }

        /** Whether the standard deviation is within 15 %. */
        public boolean deviationHolds() {
            return close(measured.deviation(), generated.deviation());
        }
    }

    /**
     * Compares two populations that were fitted to the same base.
     *
     * @throws InputException if either has fewer than two curves with parameters
     */
    public static GeneratorCheck of(FittedPopulation measured, FittedPopulation generated) throws InputException {
        List<ParameterStatistics> theirs = measured.statistics();
        List<ParameterStatistics> ours = generated.statistics();
        if (theirs.isEmpty() || ours.isEmpty()) {
            throw new InputException(
                    "The populations",
                    "cannot be compared: one has fewer than two curves with parameters",
                    "Generate or measure more curves");
        }
        List<Parameter> parameters = new ArrayList<>();
        for (int j = 0; j < theirs.size(); j++) {
            parameters.add(new Parameter(theirs.get(j), ours.get(j)));
        }
        int found = generated.found().size();
        return new GeneratorCheck(
                measured.found().size(),
                found,
                generated.fits().size() - found,
                List.copyOf(parameters),
                measured.shapeRms(),
                generated.shapeRms());
    }

    /** Whether the shapes differ as much in both, within 15 %. */
    public boolean shapeHolds() {
        return close(measuredShape, generatedShape);
    }

    /** Whether all of it holds. */
    public boolean holds() {
        return withoutParameters == 0
                && shapeHolds()
                && parameters.stream().allMatch(p -> p.meanHolds() && p.deviationHolds());
    }

    private static boolean close(double measured, double generated) {
        return Math.abs(generated - measured) <= MOST_SPREAD * measured + NOTHING;
    }
}
