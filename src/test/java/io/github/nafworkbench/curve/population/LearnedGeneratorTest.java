package io.github.nafworkbench.curve.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnedGeneratorTest {
    private static FittedPopulation generated(FittedPopulation measured, int count) throws InputException {
        return Population.of(new LearnedGenerator(measured).curves(7, count)).fitted(measured.base());
    }

    @Test
    void a_thousand_generated_curves_are_distributed_as_the_thirty_measured_ones() throws InputException {
        FittedPopulation measured = ModelPopulation.fitted(30, ModelPopulation.SPREAD, 11);
        GeneratorCheck check = GeneratorCheck.of(measured, generated(measured, 1000));
        assertThat(check.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.meanHolds()).as("mean, %s", parameter).isTrue();
            assertThat(parameter.deviationHolds())
                    .as("deviation, %s", parameter)
                    .isTrue();
        });
        assertThat(check.shapeHolds()).as("shape").isTrue();
        assertThat(check.holds()).isTrue();
    }

    @Test
    void what_goes_together_in_the_population_goes_together_in_generated_curves() throws InputException {
        List<TabulatedCurve> devices = IntStream.range(0, 30)
                .mapToObj(i -> {
                    double t = (i - 14.5) / 15;
                    return ModelPopulation.measured(
                            new AffineCurve(AnalyticCurve.TANH, 0.02 * t, 1 + 0.05 * t, 1 - 0.1 * t, 0.1 * t), "D" + i);
                })
                .toList();
        FittedPopulation measured = Population.of(devices).fitted(AnalyticCurve.TANH);
        double[][] correlation = generated(measured, 300).correlation();
        assertThat(correlation[ModelPopulation.place(CurveParameter.AMPLITUDE)][
                        ModelPopulation.place(CurveParameter.THRESHOLD)])
                .isGreaterThan(0.99);
        assertThat(correlation[ModelPopulation.place(CurveParameter.GAIN)][
                        ModelPopulation.place(CurveParameter.THRESHOLD)])
                .isLessThan(-0.99);
    }

    @Test
    void curves_of_another_population_do_not_pass_the_check() throws InputException {
        FittedPopulation measured = ModelPopulation.fitted(30, ModelPopulation.SPREAD, 11);
        FittedPopulation wider = ModelPopulation.fitted(200, new CurveSpread(0.02, 0.03, 0.08, 0.2, 0.01), 3);
        GeneratorCheck check = GeneratorCheck.of(measured, wider);
        assertThat(check.parameters()
                        .get(ModelPopulation.place(CurveParameter.THRESHOLD))
                        .deviationHolds())
                .isFalse();
        assertThat(check.holds()).isFalse();
        FittedPopulation smoother = ModelPopulation.fitted(200, ModelPopulation.SPREAD.withShape(0.002), 3);
        assertThat(GeneratorCheck.of(measured, smoother).shapeHolds()).isFalse();
    }

    @Test
    void a_curve_is_fixed_by_chip_layer_and_neuron_alone() throws InputException {
        LearnedGenerator generator = new LearnedGenerator(ModelPopulation.fitted(5, ModelPopulation.SPREAD, 11));
        TabulatedCurve curve = generator.curve(1, 0, 3);
        assertThat(new LearnedGenerator(ModelPopulation.fitted(5, ModelPopulation.SPREAD, 11)).curve(1, 0, 3))
                .isEqualTo(curve);
        assertThat(generator.curve(2, 0, 3).y(100)).isNotEqualTo(curve.y(100));
        assertThat(generator.curve(1, 1, 3).y(100)).isNotEqualTo(curve.y(100));
        assertThat(generator.curve(1, 0, 4).y(100)).isNotEqualTo(curve.y(100));
    }

    @Test
    void falling_curves_make_falling_curves() throws InputException {
        List<TabulatedCurve> devices = IntStream.range(0, 6)
                .mapToObj(i -> ModelPopulation.measured(
                        new AffineCurve(AnalyticCurve.LOGISTIC, 0, -1 - 0.05 * i, 2, 0.1 * i), "D" + i))
                .toList();
        LearnedGenerator generator = new LearnedGenerator(Population.of(devices).fitted(AnalyticCurve.LOGISTIC));
        assertThat(generator.curves(1, 50))
                .allSatisfy(curve -> assertThat(curve.value(-5)).isGreaterThan(curve.value(5)));
    }

    @Test
    void two_curves_are_too_few() throws InputException {
        FittedPopulation two = ModelPopulation.fitted(2, ModelPopulation.SPREAD, 11);
        assertThatThrownBy(() -> new LearnedGenerator(two))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has 2 curves that tanh can be fitted to, but 3 are needed");
    }
}
