package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveAgingTest {
    private static final CurveAging AGING = new CurveAging(300, -0.01, 0.5, 1000, 0.4, 20, 0.1);

    @Test
    void a_curve_as_made_is_the_curve() {
        assertThat(AGING.aged(AnalyticCurve.TANH, 0, 300)).isEqualTo(new AffineCurve(AnalyticCurve.TANH, 0, 1, 1, 0));
    }

    @Test
    void amplitude_gain_and_threshold_go_as_the_formulas_say() {
        AffineCurve curve = AGING.aged(AnalyticCurve.TANH, 1000, 330);
        assertThat(curve.amplitude()).isCloseTo(Math.pow(50, -0.1), within(1e-15));
        assertThat(curve.gain()).isCloseTo(1 / 1.1, within(1e-15));
        assertThat(curve.threshold()).isCloseTo(-0.3 + 0.5 * (1 - Math.exp(-1)), within(1e-15));
        assertThat(AGING.aged(AnalyticCurve.TANH, 8000, 300).threshold())
                .isCloseTo(0.5 * (1 - Math.exp(-Math.pow(8, 0.4))), within(1e-15));
    }

    @Test
    void a_device_that_differs_ages_as_any_curve_does() {
        AffineCurve device = new AffineCurve(AnalyticCurve.TANH, 0.1, 1.2, 0.8, 0.3);
        AffineCurve outer = AGING.aged(AnalyticCurve.TANH, 5000, 330);
        for (double z : new double[] {-2, 0, 0.7}) {
            double expected = outer.amplitude() * device.value(outer.argument(z));
            assertThat(AGING.aged(device, 5000, 330).value(z)).isCloseTo(expected, within(1e-15));
        }
    }

    @Test
    void volts_become_network_units() {
        CurveAging aging = new CurveAging(300, -0.001, 0.05, 1000, 0.4, 20, 0.1).perUnit(0.1);
        assertThat(aging).isEqualTo(AGING);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CurveAging(300, 0, 0, 1, 1.1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CurveAging(300, Double.NaN, 0, 1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> AGING.aged(AnalyticCurve.TANH, -1, 300));
    }
}
