package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {
    private static final Tolerance TOLERANCE = new Tolerance(new Rmse(0.7, 0.07), 13);

    private static double rmse(double level) {
        return Math.hypot(0.7, 13 * level);
    }

    @Test
    void its_levels_give_the_errors_they_are_named_by() {
        assertThat(rmse(TOLERANCE.doublingLevel().orElseThrow())).isCloseTo(1.4, within(1e-14));
        assertThat(rmse(TOLERANCE.criticalLevel().orElseThrow())).isCloseTo(0.7 * Math.sqrt(2), within(1e-14));
        assertThat(TOLERANCE.criticalLevel().orElseThrow()).isCloseTo(0.7 / 13, within(1e-15));
        assertThat(rmse(TOLERANCE.levelAt(5).orElseThrow())).isCloseTo(5, within(1e-14));
        assertThat(TOLERANCE.levelAt(0.69)).isEmpty();
        assertThat(TOLERANCE.doublingStandardError()).isCloseTo(Math.sqrt(3) * 0.07 / 13, within(1e-15));
    }

    @Test
    void noise_that_does_not_reach_the_output_is_borne_at_any_level() {
        Tolerance deaf = new Tolerance(new Rmse(0.7, 0.07), 0);
        assertThat(deaf.doublingLevel()).isEmpty();
        assertThat(deaf.criticalLevel()).isEmpty();
        assertThat(deaf.areaUnderDegradation(1e-3, 1)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> TOLERANCE.areaUnderDegradation(0, 1));
    }

    /** {@code -int ln(1 - t)/t dt} from x to 0 by Simpson's rule after {@code t = x u^2}, which is smooth at 0. */
    private static double integrated(double x) {
        int steps = 20_000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double u = i / (double) steps;
            double value = i == 0 ? 0 : -2 * Math.log1p(-x * u * u) / u;
            sum += value * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) / 3 / steps;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, -0.01, -0.5, -0.999, -1, -1.001, -3, -50})
    void the_dilogarithm_is_its_integral(double x) {
        assertThat(Dilogarithm.of(x)).isCloseTo(integrated(x), within(1e-10 * Math.abs(integrated(x))));
    }

    @Test
    void the_dilogarithm_has_its_known_values() {
        assertThat(Dilogarithm.of(0)).isZero();
        assertThat(Dilogarithm.of(-1)).isCloseTo(-Math.PI * Math.PI / 12, within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> Dilogarithm.of(0.1));
    }
}
