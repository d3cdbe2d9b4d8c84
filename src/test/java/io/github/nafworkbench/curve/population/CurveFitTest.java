package io.github.nafworkbench.curve.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CurveFitTest {
    private static final double[] Z = TabulatedCurve.equidistant(-6, 6, 121);

    private static CurveFit fit(CurveParameters truth, ActivationCurve base) {
        return CurveFit.of(Z, Population.outputs(truth.of(base), Z), base).orElseThrow();
    }

    private static void assertClose(CurveParameters found, CurveParameters truth, double tolerance) {
        for (CurveParameter parameter : CurveParameter.values()) {
            assertThat(parameter.of(found)).as(parameter.label()).isCloseTo(parameter.of(truth), within(tolerance));
        }
    }

    @Property(tries = 100, seed = "1")
    void the_parameters_that_made_a_curve_are_found(
            @ForAll @DoubleRange(min = -2, max = 2) double offset,
            @ForAll @DoubleRange(min = 0.2, max = 3) double amplitude,
            @ForAll @DoubleRange(min = 0.5, max = 5) double gain,
            @ForAll @DoubleRange(min = -3, max = 3) double threshold,
            @ForAll boolean falling) {
        CurveParameters truth = new CurveParameters(offset, falling ? -amplitude : amplitude, gain, threshold);
        assertClose(fit(truth, AnalyticCurve.TANH).parameters(), truth, 1e-6);
        assertClose(fit(truth, AnalyticCurve.LOGISTIC).parameters(), truth, 1e-6);
        assertClose(fit(truth, AnalyticCurve.SOFTPLUS).parameters(), truth, 1e-6);
    }

    @Test
    void a_population_s_own_median_curve_serves_as_base() {
        TabulatedCurve median = ModelPopulation.measured(AnalyticCurve.TANH, "median");
        CurveParameters truth = new CurveParameters(0.1, 0.9, 1.1, 0.2);
        assertClose(fit(truth, median).parameters(), truth, 1e-6);
    }

    @Test
    void standard_errors_are_the_spread_of_fits_of_noisy_curves() {
        CurveParameters truth = new CurveParameters(0.1, 0.9, 1.2, 0.3);
        double[] clean = Population.outputs(truth.of(AnalyticCurve.TANH), Z);
        int repeats = 400;
        double[][] away = new double[CurveParameter.values().length][repeats];
        CurveFit last = fit(truth, AnalyticCurve.TANH);
        for (int r = 0; r < repeats; r++) {
            double[] noisy = clean.clone();
            RandomStream random = RandomStream.of(1, Purpose.MODEL_DEVICES, 77, r);
            for (int i = 0; i < noisy.length; i++) {
                noisy[i] += 0.01 * random.normal(i);
            }
            last = CurveFit.of(Z, noisy, AnalyticCurve.TANH).orElseThrow();
            for (CurveParameter parameter : CurveParameter.values()) {
                away[ModelPopulation.place(parameter)][r] = parameter.of(last.parameters()) - parameter.of(truth);
            }
        }
        assertThat(last.rms()).isCloseTo(0.01, within(0.002));
        for (CurveParameter parameter : CurveParameter.values()) {
            double spread = Math.sqrt(Arrays.stream(away[ModelPopulation.place(parameter)])
                    .map(e -> e * e)
                    .average()
                    .orElseThrow());
            assertThat(parameter.of(last.standardErrors()) / spread)
                    .as(parameter.label())
                    .isBetween(0.75, 1.35);
        }
    }

    @Test
    void what_the_parameters_leave_is_told_as_residual() {
        double[] h = Population.outputs(AnalyticCurve.TANH, Z);
        for (int i = 0; i < h.length; i++) {
            h[i] += 0.02 * StrictMath.sin(2 * Z[i]);
        }
        CurveFit fit = CurveFit.of(Z, h, AnalyticCurve.TANH).orElseThrow();
        double[] again = Population.outputs(fit.parameters().of(AnalyticCurve.TANH), Z);
        for (int i = 0; i < h.length; i++) {
            assertThat(again[i] + fit.residual()[i]).isCloseTo(h[i], within(1e-12));
        }
        assertThat(fit.rms()).isBetween(0.005, 0.0142);
    }

    @Test
    void parameters_that_cannot_be_told_are_not_told() {
        double[] straight = Arrays.stream(Z).map(z -> 0.3 * z).toArray();
        assertThat(CurveFit.of(Z, straight, AnalyticCurve.TANH))
                .as("a straight line")
                .isEmpty();
        assertThat(CurveFit.of(Z, new double[Z.length], AnalyticCurve.TANH))
                .as("a constant")
                .isEmpty();
        double[] bump = Arrays.stream(Z).map(z -> StrictMath.exp(-z * z)).toArray();
        assertThat(CurveFit.of(Z, bump, AnalyticCurve.TANH)).as("a bump").isEmpty();
        double[] bent = Population.outputs(AnalyticCurve.LEAKY_RELU, Z);
        assertThat(CurveFit.of(Z, bent, AnalyticCurve.LEAKY_RELU))
                .as("amplitude or gain of two lines")
                .isEmpty();
        assertThat(CurveFit.of(
                        new double[] {-1, -0.5, 0, 0.5, 1}, new double[] {-1, -0.8, 0, 0.8, 1}, AnalyticCurve.TANH))
                .as("five points")
                .isEmpty();
    }
}
