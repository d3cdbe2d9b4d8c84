package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.InputException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnalyticCurveTest {
    /** Dense around 0, out to +-60. */
    private static final double[] Z = IntStream.rangeClosed(-30_000, 30_000)
            .mapToDouble(i -> i * Math.abs(i) / 1.5e7)
            .toArray();

    @Test
    void tanh_agrees_with_the_strict_one() {
        for (double z : Z) {
            assertThat(AnalyticCurve.TANH.value(z)).isCloseTo(StrictMath.tanh(z), within(4e-16));
        }
    }

    @Test
    void tanh_keeps_its_relative_accuracy_near_zero() {
        for (double z = 1e-300; z < 0.1; z *= 1.7) {
            double strict = StrictMath.tanh(z);
            assertThat(AnalyticCurve.TANH.value(z)).isCloseTo(strict, within(8 * Math.ulp(strict)));
        }
    }

    @Test
    void logistic_agrees_with_the_strict_one() {
        for (double z : Z) {
            assertThat(AnalyticCurve.LOGISTIC.value(z)).isCloseTo(1 / (1 + StrictMath.exp(-z)), within(4e-16));
        }
    }

    @Test
    void softplus_agrees_with_the_strict_one() {
        for (double z : Z) {
            double strict = z > 30 ? z + StrictMath.exp(-z) : StrictMath.log1p(StrictMath.exp(z));
            assertThat(AnalyticCurve.SOFTPLUS.value(z)).isCloseTo(strict, within(4e-16 * Math.max(1, strict)));
        }
    }

    @Test
    void leaky_relu_is_two_straight_lines() {
        for (double z : Z) {
            assertThat(AnalyticCurve.LEAKY_RELU.value(z)).isEqualTo(z >= 0 ? z : 0.01 * z);
            assertThat(AnalyticCurve.LEAKY_RELU.slope(z)).isEqualTo(z >= 0 ? 1 : 0.01);
        }
    }

    @ParameterizedTest
    @EnumSource(AnalyticCurve.class)
    void slopes_are_central_differences(AnalyticCurve curve) {
        double h = 1e-5;
        for (double z : Z) {
            boolean kink = curve == AnalyticCurve.LEAKY_RELU && Math.abs(z) <= h;
            if (!kink) {
                double difference = (curve.value(z + h) - curve.value(z - h)) / (2 * h);
                // h^2 |f'''| / 6 is below 4e-11, the rounding of values up to 60 below 2e-9.
                assertThat(curve.slope(z)).isCloseTo(difference, within(1e-10 + 1e-11 * Math.abs(z) * 5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AnalyticCurve.class)
    void a_block_is_the_same_bits_wherever_it_starts_and_in_place(AnalyticCurve curve) {
        double[] whole = new double[Z.length];
        double[] slopes = new double[Z.length];
        curve.valuesAndSlopes(Z, whole, slopes, 0, Z.length);
        double[] plain = new double[Z.length];
        curve.values(Z, plain, 0, Z.length);
        assertThat(plain).containsExactly(whole);
        for (int from = 0; from < 40; from++) {
            int to = from + 101;
            double[] h = Z.clone();
            double[] slope = new double[Z.length];
            curve.valuesAndSlopes(h, h, slope, from, to);
            for (int i = 0; i < to + 5; i++) {
                boolean inside = i >= from && i < to;
                assertThat(h[i]).isEqualTo(inside ? whole[i] : Z[i]);
                assertThat(slope[i]).isEqualTo(inside ? slopes[i] : 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AnalyticCurve.class)
    void extreme_inputs_give_the_limits(AnalyticCurve curve) {
        boolean saturating = curve == AnalyticCurve.TANH || curve == AnalyticCurve.LOGISTIC;
        for (double z : new double[] {1e3, 1e100, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            assertThat(curve.value(z)).isEqualTo(saturating ? 1 : z);
            assertThat(curve.slope(z)).isEqualTo(saturating ? 0 : 1);
        }
        assertThat(curve.value(Double.NaN)).isNaN();
    }

    @Test
    void shapes_are_found_by_name_in_any_case() throws InputException {
        for (AnalyticCurve curve : AnalyticCurve.values()) {
            assertThat(AnalyticCurve.named(curve.label())).isSameAs(curve);
        }
        assertThat(AnalyticCurve.named("TanH")).isSameAs(AnalyticCurve.TANH);
    }

    @Test
    void an_unknown_shape_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> AnalyticCurve.named("relu6"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Activation 'relu6': is not known. " + "Choose one of: tanh, logistic, softplus, leaky-relu.");
    }
}
