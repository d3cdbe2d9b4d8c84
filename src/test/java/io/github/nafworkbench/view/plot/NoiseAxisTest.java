package io.github.nafworkbench.view.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.NoiseResponse.Point;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseAxisTest {
    private static final double[] LEVELS = NoiseResponse.levels();
    private static final NoiseScale TANH = NoiseScale.of(NoiseKind.ADDITIVE, AnalyticCurve.TANH, LEVELS[1]);

    @Test
    void exact_zero_has_a_place_left_of_all_other_levels() {
        assertThat(TANH.position(0)).isEqualTo(TANH.zero()).isLessThan(TANH.position(LEVELS[1]) - 0.3);
        assertThat(TANH.marks(TANH.zero(), TANH.position(LEVELS[16]), 8).get(0))
                .isEqualTo(new TickSource.Mark(TANH.zero(), "0"));
    }

    @Test
    void other_levels_are_logarithmic_in_the_unit_shown() {
        assertThat(TANH.position(0.02)).isCloseTo(0, within(1e-12));
        assertThat(TANH.position(0.2)).isCloseTo(1, within(1e-12));
        assertThat(TANH.text(0.02)).isEqualTo("1.0 % FS");
        assertThat(TANH.text(0.0062)).isEqualTo("0.31 % FS");
        assertThat(TANH.text(0)).isEqualTo("0 % FS");
    }

    @Test
    void units_follow_the_kind_of_noise_and_of_neuron() {
        assertThat(NoiseScale.of(NoiseKind.MULTIPLICATIVE, AnalyticCurve.TANH, 1e-4)
                        .text(0.1))
                .isEqualTo("10 %");
        assertThat(NoiseScale.of(NoiseKind.ADDITIVE, AnalyticCurve.LOGISTIC, 1e-4)
                        .text(0.1))
                .isEqualTo("10 % FS");
        assertThat(NoiseScale.of(NoiseKind.ADDITIVE, AnalyticCurve.SOFTPLUS, 1e-4)
                        .text(0.1))
                .isEqualTo("0.10 units");
    }

    @Test
    void the_doubling_level_is_that_of_the_formula() {
        double clean = 0.03;
        double gain = 7;
        assertThat(Doubling.level(response(clean, gain)).orElseThrow())
                .isCloseTo(Math.sqrt(3 * clean * clean / gain), within(1e-12));
    }

    @Test
    void there_is_no_doubling_level_beyond_the_greatest() {
        assertThat(Doubling.level(response(10, 1))).isEmpty();
    }

    private static NoiseResponse response(double clean, double gain) {
        List<Point> points = Arrays.stream(LEVELS)
                .mapToObj(s -> {
                    double rmse = Math.sqrt(clean * clean + gain * s * s);
                    return new Point(s, rmse, 0.01 * rmse, rmse);
                })
                .toList();
        return new NoiseResponse(NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0), points);
    }
}
