package io.github.nafworkbench.curve.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static TabulatedCurve line(String label, double low, double high, double offset) {
        return new TabulatedCurve(
                label, new double[] {low, high}, new double[] {low + offset, high + offset}, Extrapolation.LINEAR);
    }

    @Test
    void curves_are_compared_where_all_of_them_were_measured() throws InputException {
        Population population = Population.of(List.of(line("a", -3, 2, 0), line("b", -2, 3, 0)));
        assertThat(population.z()[0]).isEqualTo(-2);
        assertThat(population.z()[population.z().length - 1]).isEqualTo(2);
        assertThatThrownBy(() -> Population.of(List.of(line("a", -3, -1, 0), line("b", 1, 3, 0))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Curve b")
                .hasMessageContaining("no range of net inputs in common");
    }

    @Test
    void the_band_holds_the_quantiles_at_every_net_input() throws InputException {
        Population population = Population.of(IntStream.rangeClosed(0, 20)
                .mapToObj(k -> line("c" + k, -1, 1, k / 20.0))
                .toList());
        Population.Band band = population.band();
        for (int i = 0; i < band.z().length; i += 64) {
            double z = band.z()[i];
            assertThat(band.p5()[i]).isCloseTo(z + 0.05, within(1e-12));
            assertThat(band.lowerQuartile()[i]).isCloseTo(z + 0.25, within(1e-12));
            assertThat(band.median()[i]).isCloseTo(z + 0.5, within(1e-12));
            assertThat(band.upperQuartile()[i]).isCloseTo(z + 0.75, within(1e-12));
            assertThat(band.p95()[i]).isCloseTo(z + 0.95, within(1e-12));
        }
        assertThat(population.median().value(0.5)).isCloseTo(1, within(1e-12));
    }

    @Test
    void statistics_tell_the_spread_that_made_the_devices() throws InputException {
        CurveSpread spread = new CurveSpread(0.02, 0.03, 0.08, 0.1, 0);
        FittedPopulation fitted = ModelPopulation.fitted(2000, spread, 4);
        double[] expected = {0.02, 0.03, 0.08, 0.1};
        for (ParameterStatistics statistics : fitted.statistics()) {
            double truth = expected[ModelPopulation.place(statistics.parameter())];
            assertThat(statistics.deviation()).isCloseTo(truth, within(0.06 * truth));
            assertThat(statistics.standardError()).isCloseTo(statistics.deviation() / Math.sqrt(2000), within(1e-12));
            double nominal =
                    statistics.parameter() == CurveParameter.AMPLITUDE || statistics.parameter() == CurveParameter.GAIN
                            ? 1
                            : 0;
            assertThat(statistics.mean()).isCloseTo(nominal, within(4 * statistics.standardError()));
        }
        double[][] correlation = fitted.correlation();
        assertThat(correlation[1][1]).isCloseTo(1, within(1e-12));
        assertThat(Math.abs(correlation[0][3])).as("independent parameters").isLessThan(0.1);
        assertThat(fitted.shapeRms()).isLessThan(1e-3);
    }

    @Test
    void a_curve_without_parameters_counts_in_no_statistics() throws InputException {
        List<TabulatedCurve> curves = List.of(
                ModelPopulation.measured(AnalyticCurve.TANH, "a"),
                line("straight", -6, 6, 0),
                ModelPopulation.measured(AnalyticCurve.TANH, "c"));
        FittedPopulation fitted = Population.of(curves).fitted(AnalyticCurve.TANH);
        assertThat(fitted.fits().get(1)).isEmpty();
        assertThat(fitted.found()).hasSize(2);
        assertThat(fitted.statistics()
                        .get(ModelPopulation.place(CurveParameter.GAIN))
                        .mean())
                .isCloseTo(1, within(1e-3));
    }
}
