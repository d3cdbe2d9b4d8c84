package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiScaleTest {
    @ParameterizedTest
    @CsvSource({
        "1e-4, A, uA, 100",
        "0.5, V, mV, 500",
        "1, V, V, 1",
        "999, uA, uA, 999",
        "1000, uA, mA, 1",
        "3e-21, A, fA, 3e-6",
        "12, mV, mV, 12",
        "5e13, Hz, GHz, 50000"
    })
    void the_greatest_value_has_one_to_three_figures(double value, String unit, String shown, double figure) {
        SiScale scale = SiScale.of(value, unit);
        assertThat(scale.unit()).isEqualTo(shown);
        assertThat(value / scale.factor()).isCloseTo(figure, within(1e-9 * figure));
    }

    @ParameterizedTest
    @CsvSource({"1e-4, ''", "1e-4, lx", "1e-7, A/cm2", "0, A", "NaN, V"})
    void a_unit_that_takes_no_prefix_stays(double value, String unit) {
        assertThat(SiScale.of(value, unit)).isEqualTo(new SiScale(1, unit));
    }

    @Test
    void points_are_shown_in_the_unit() {
        CurvePoints points = new CurvePoints(new double[] {0, 1}, new double[] {1e-4, -2e-4});
        assertThat(SiScale.of(2e-4, "A").applied(points).y()).containsExactly(new double[] {100, -200}, within(1e-9));
        assertThat(points.y()[0]).isEqualTo(1e-4);
    }
}
