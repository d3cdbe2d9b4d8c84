package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.InputException;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BentCurvesTest {
    private static final int NEURONS = 2000;
    private static final TabulatedCurve STRAIGHT =
            new TabulatedCurve("straight", new double[] {-8, 0, 8}, new double[] {-8, 0, 8}, Extrapolation.LINEAR);
    private static final CurveSpread ASYMMETRY = new CurveSpread(0, 0, 0, 0, 0, 0.3, 0, 0);
    private static final CurveSpread SATURATION = new CurveSpread(0, 0, 0, 0, 0, 0, 0.2, 0);
    private static final CurveSpread BOTH = new CurveSpread(0, 0, 0, 0, 0, 0.3, 0.2, 0);

    private static double atanh(double t) {
        return 0.5 * Math.log((1 + t) / (1 - t));
    }

    @Test
    void half_the_logarithm_of_the_ratio_of_gains_has_the_spread_of_the_asymmetry() {
        moments(ASYMMETRY, end -> atanh((end - 8) / (Math.sqrt(65) - 1)), 0.3);
    }

    @Test
    void the_exponent_of_the_argument_has_the_spread_of_the_saturation() {
        moments(SATURATION, end -> atanh(2 * Math.log(end / 8) / Math.log(65)), 0.2);
    }

    /** Of what a straight curve shows at its end z = 8. */
    private static void moments(CurveSpread spread, DoubleUnaryOperator parameter, double deviation) {
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < NEURONS; n++) {
            double x = parameter.applyAsDouble(
                    Dispersion.of(STRAIGHT, spread, 3, 1, n).value(8));
            sum += x;
            squares += x * x;
        }
        assertThat(sum / NEURONS).isCloseTo(0, within(4 * deviation / Math.sqrt(NEURONS)));
        assertThat(Math.sqrt(squares / NEURONS)).isCloseTo(deviation, within(4 * deviation / Math.sqrt(2 * NEURONS)));
    }

    @Test
    void far_from_the_threshold_the_gains_are_those_of_the_formula() {
        ArgumentWarp warp = new ArgumentWarp(0.4, 0);
        double above = (warp.argument(1e6 + 1) - warp.argument(1e6));
        double below = (warp.argument(-1e6 + 1) - warp.argument(-1e6));
        assertThat(above / below).isCloseTo(Math.exp(0.8), within(1e-6));
        assertThat(above + below).isCloseTo(2, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(AnalyticCurve.class)
    void slopes_are_the_derivative_on_both_sides_of_the_threshold_and_join_there(AnalyticCurve ideal) {
        for (int n = 0; n < 20; n++) {
            ActivationCurve curve = Dispersion.of(ideal, BOTH, 5, 0, n);
            for (double z : new double[] {-2.51, -0.71, -0.02, -1e-5, 1e-5, 0.02, 0.73, 2.53}) {
                double difference = (curve.value(z + 1e-6) - curve.value(z - 1e-6)) / 2e-6;
                assertThat(curve.slope(z)).isCloseTo(difference, within(1e-5));
            }
            assertThat(curve.slope(-1e-9)).isCloseTo(curve.slope(1e-9), within(1e-7));
        }
    }

    @Test
    void the_slope_at_the_threshold_stays_and_curves_increase() {
        for (int n = 0; n < 20; n++) {
            TabulatedCurve curve = (TabulatedCurve) Dispersion.of(AnalyticCurve.TANH, BOTH, 5, 0, n);
            assertThat((curve.value(1e-4) - curve.value(-1e-4)) / 2e-4).isCloseTo(1, within(0.01));
            assertThat(curve.y(128)).isZero();
            TabulatedCurve argument = (TabulatedCurve) Dispersion.of(STRAIGHT, BOTH, 5, 0, n);
            for (int k = 1; k < argument.knots(); k++) {
                assertThat(argument.y(k)).isGreaterThan(argument.y(k - 1));
            }
        }
    }

    @Test
    void the_other_differences_keep_every_bit() {
        CurveSpread plain = new CurveSpread(0.1, 0.2, 0.3, 0.4, 0.1);
        AffineCurve before = (AffineCurve) Dispersion.of(AnalyticCurve.TANH, plain, 3, 1, 2);
        AffineCurve bent = (AffineCurve)
                Dispersion.of(AnalyticCurve.TANH, new CurveSpread(0.1, 0.2, 0.3, 0.4, 0.1, 0.1, 0.1, 0), 3, 1, 2);
        assertThat(before.base()).isEqualTo(Dispersion.shape(AnalyticCurve.TANH, 0.1, 3, 1, 2));
        assertThat(bent)
                .isEqualTo(new AffineCurve(
                        bent.base(), before.offset(), before.amplitude(), before.gain(), before.threshold()));
        assertThat(bent.base()).isNotEqualTo(before.base());
        assertThat(Dispersion.of(AnalyticCurve.TANH, BOTH.scaled(0), 3, 1, 2)).isSameAs(AnalyticCurve.TANH);
    }

    @Test
    void a_factor_scales_every_spread() {
        assertThat(new CurveSpread(1, 2, 3, 4, 5, 6, 7, 1).scaled(0.5))
                .isEqualTo(new CurveSpread(0.5, 1, 1.5, 2, 2.5, 3, 3.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> BOTH.scaled(-1));
    }

    @Test
    void the_names_are_read_and_refused_with_all_that_are_known() throws InputException {
        assertThat(CurveSpread.parse("saturation:0.2,asymmetry:0.3")).isEqualTo(BOTH);
        assertThatThrownBy(() -> CurveSpread.parse("skew:0.1")).hasMessageContaining("asymmetry or saturation");
    }
}
