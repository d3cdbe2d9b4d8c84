package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.InputException;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AffineCurveTest {
    private static final CurveSpread SPREAD = new CurveSpread(0.1, 0.2, 0.3, 0.4, 0);

    @ParameterizedTest
    @EnumSource(AnalyticCurve.class)
    void its_values_and_slopes_are_those_of_the_formula(AnalyticCurve base) {
        AffineCurve curve = new AffineCurve(base, 0.1, -1.2, 0.7, 0.3);
        for (double z : new double[] {-3, -0.4, 0, 0.31, 0.9, 5}) {
            assertThat(curve.value(z)).isCloseTo(0.1 - 1.2 * base.value(0.7 * (z - 0.3)), within(1e-15));
            double difference = (curve.value(z + 1e-6) - curve.value(z - 1e-6)) / 2e-6;
            assertThat(curve.slope(z)).isCloseTo(difference, within(1e-8));
            double[] curvature = new double[1];
            curve.curvatures(new double[] {z}, curvature, 0, 1);
            double ofSlopes = (curve.slope(z + 1e-6) - curve.slope(z - 1e-6)) / 2e-6;
            assertThat(curvature[0]).isCloseTo(ofSlopes, within(1e-8));
        }
    }

    @Test
    void its_swing_is_that_of_the_base_moved_and_stretched() {
        AffineCurve logistic = new AffineCurve(AnalyticCurve.LOGISTIC, 0.5, -2, 1, 0);
        assertThat(logistic.swing()).isEqualTo(Optional.of(new Swing(-1.5, 0.5)));
        assertThat(new AffineCurve(AnalyticCurve.SOFTPLUS, 0, 1, 2, 0).swing()).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        AffineCurve curve = new AffineCurve(AnalyticCurve.TANH, 0, 1, 1, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new AffineCurve(curve, 0, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AffineCurve(AnalyticCurve.TANH, Double.NaN, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CurveSpread(0, 0, -1, 0, 0));
    }

    @Test
    void parameters_of_many_neurons_have_the_spread_asked_for() {
        int many = 4000;
        moments(many, AffineCurve::offset, 0, 0.1);
        moments(many, AffineCurve::amplitude, 1, 0.2);
        moments(many, c -> Math.log(c.gain()), 0, 0.3);
        moments(many, AffineCurve::threshold, 0, 0.4);
    }

    private static void moments(int many, ToDoubleFunction<AffineCurve> of, double mean, double deviation) {
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < many; n++) {
            double x = of.applyAsDouble((AffineCurve) Dispersion.of(AnalyticCurve.TANH, SPREAD, 3, 1, n)) - mean;
            sum += x / many;
            squares += x * x / many;
        }
        assertThat(sum).isCloseTo(0, within(5 * deviation / Math.sqrt(many)));
        assertThat(Math.sqrt(squares)).isCloseTo(deviation, within(5 * deviation / Math.sqrt(2 * many)));
    }

    @Test
    void another_spread_scales_the_same_differences() {
        AffineCurve one = (AffineCurve) Dispersion.of(AnalyticCurve.TANH, SPREAD, 3, 1, 2);
        AffineCurve two =
                (AffineCurve) Dispersion.of(AnalyticCurve.TANH, new CurveSpread(0.2, 0.4, 0.6, 0.8, 0.1), 3, 1, 2);
        assertThat(two.offset()).isCloseTo(2 * one.offset(), within(1e-15));
        assertThat(two.amplitude() - 1).isCloseTo(2 * (one.amplitude() - 1), within(1e-15));
        assertThat(two.gain()).isCloseTo(one.gain() * one.gain(), within(1e-14));
        assertThat(two.threshold()).isCloseTo(2 * one.threshold(), within(1e-15));
        assertThat(two.base()).isEqualTo(Dispersion.shape(AnalyticCurve.TANH, 0.1, 3, 1, 2));
        assertThat(Dispersion.of(AnalyticCurve.TANH, CurveSpread.NONE, 3, 1, 2)).isSameAs(AnalyticCurve.TANH);
    }

    @Test
    void a_spread_is_read_by_its_names() throws InputException {
        assertThat(CurveSpread.parse("shape:0.1")).isEqualTo(CurveSpread.ofShape(0.1));
        assertThat(CurveSpread.parse("threshold:4,offset:1,gain:3,amplitude:2,shape:5"))
                .isEqualTo(new CurveSpread(1, 2, 3, 4, 5));
        assertThatThrownBy(() -> CurveSpread.parse("0.1")).isInstanceOf(InputException.class);
    }
}
