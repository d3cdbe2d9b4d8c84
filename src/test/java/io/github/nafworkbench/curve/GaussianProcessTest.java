package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianProcessTest {
    private static final int NEURONS = 2000;

    private static CurveSpread spread(double rms, double length) {
        return new CurveSpread(0, 0, 0, 0, rms, 0, 0, length);
    }

    private static double added(ActivationCurve curve, double z) {
        return curve.value(z) - AnalyticCurve.TANH.value(z);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 4})
    void over_neurons_the_covariance_is_the_squared_exponential(double length) {
        double[] distance = {0, 0.5, 1, 3, 8};
        double[] product = new double[distance.length];
        for (int n = 0; n < NEURONS; n++) {
            ActivationCurve curve = Dispersion.of(AnalyticCurve.TANH, spread(0.1, length), 7, 1, n);
            for (int i = 0; i < distance.length; i++) {
                product[i] += added(curve, -3) * added(curve, distance[i] - 3) / 0.01 / NEURONS;
            }
        }
        for (int i = 0; i < distance.length; i++) {
            double d = distance[i] / length;
            // A product of two normals of correlation r has variance 1 + r^2.
            double r = Math.exp(-0.5 * d * d);
            assertThat(product[i])
                    .as("distance %s", distance[i])
                    .isCloseTo(r, within(4 * Math.sqrt((1 + r * r) / NEURONS)));
        }
    }

    @Test
    void another_rms_scales_the_same_shape_and_another_key_gives_another() {
        ActivationCurve one = Dispersion.of(AnalyticCurve.TANH, spread(0.1, 1), 7, 1, 2);
        ActivationCurve twice = Dispersion.of(AnalyticCurve.TANH, spread(0.1, 1).scaled(2), 7, 1, 2);
        ActivationCurve other = Dispersion.of(AnalyticCurve.TANH, spread(0.1, 1), 7, 1, 3);
        for (double z : new double[] {-7, -0.5, 0, 2.5}) {
            assertThat(added(twice, z)).isCloseTo(2 * added(one, z), within(1e-14));
            assertThat(added(other, z)).isNotEqualTo(added(one, z));
        }
    }

    @Test
    void its_length_is_read_and_refused_where_tables_could_not_show_it() throws InputException {
        assertThat(CurveSpread.parse("shape:0.1,length:0.5")).isEqualTo(spread(0.1, 0.5));
        assertThatThrownBy(() -> CurveSpread.parse("shape:0.1,length:0.1")).hasMessageContaining("0.25 to 4");
        assertThatThrownBy(() -> CurveSpread.parse("length:1")).hasMessageContaining("no shape");
    }
}
