package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispersionTest {
    private static TabulatedCurve shape(ActivationCurve ideal, double rms, long seed, int neuron) {
        return (TabulatedCurve) Dispersion.shape(ideal, rms, seed, 1, neuron);
    }

    @Property(tries = 200)
    void the_added_shape_has_the_rms_asked_for(
            @ForAll @Scale(4) @DoubleRange(min = 1e-3, max = 0.3) double rms,
            @ForAll long seed,
            @ForAll @IntRange(max = 99) int n) {
        ActivationCurve curve = shape(AnalyticCurve.TANH, rms, seed, n);
        double square = 0;
        int steps = 4000;
        for (int i = 0; i < steps; i++) {
            double z = -4 + 8.0 * i / steps;
            double added = curve.value(z) - AnalyticCurve.TANH.value(z);
            square += added * added / steps;
        }
        assertThat(Math.sqrt(square)).isCloseTo(rms, within(0.01 * rms));
    }

    @Property
    void another_rms_scales_the_same_shape(
            @ForAll @Scale(4) @DoubleRange(min = 1e-3, max = 0.3) double rms,
            @ForAll long seed,
            @ForAll @IntRange(max = 99) int n) {
        TabulatedCurve one = shape(AnalyticCurve.TANH, 0.1, seed, n);
        TabulatedCurve other = shape(AnalyticCurve.TANH, rms, seed, n);
        for (int k = 0; k < one.knots(); k++) {
            double ideal = AnalyticCurve.TANH.value(one.x(k));
            assertThat(other.y(k) - ideal).isCloseTo((one.y(k) - ideal) * rms / 0.1, within(1e-14));
        }
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_any_other_key_another_shape() {
        ActivationCurve curve = Dispersion.shape(AnalyticCurve.TANH, 0.1, 5, 1, 2);
        assertThat(curve).isEqualTo(Dispersion.shape(AnalyticCurve.TANH, 0.1, 5, 1, 2));
        assertThat(curve)
                .isNotEqualTo(Dispersion.shape(AnalyticCurve.TANH, 0.1, 6, 1, 2))
                .isNotEqualTo(Dispersion.shape(AnalyticCurve.TANH, 0.1, 5, 2, 2))
                .isNotEqualTo(Dispersion.shape(AnalyticCurve.TANH, 0.1, 5, 1, 3));
    }

    @Test
    void every_sine_has_its_share_on_average_over_neurons() {
        int neurons = 2000;
        double[] square = new double[Dispersion.TERMS + 2];
        for (int n = 0; n < neurons; n++) {
            double[][] parts = parts(shape(AnalyticCurve.TANH, 0.1, 11, n));
            for (int k = 1; k < square.length; k++) {
                square[k] += (parts[k][0] * parts[k][0] + parts[k][1] * parts[k][1]) / 0.01 / neurons;
            }
        }
        // Each squared amplitude c_k^2 has mean 1/2 and, the direction being isotropic in four dimensions, variance
        // 1/4.
        double tolerance = 5 * 0.5 / Math.sqrt(neurons);
        for (int k = 1; k <= Dispersion.TERMS; k++) {
            assertThat(square[k]).as("sine %d", k).isCloseTo(0.5, within(tolerance));
        }
        assertThat(square[Dispersion.TERMS + 1]).isCloseTo(0, within(1e-20));
    }

    @Test
    void phases_are_uniform_and_those_of_different_sines_independent() {
        int neurons = 2000;
        double[][] square = new double[Dispersion.TERMS + 1][Dispersion.TERMS + 1];
        for (int n = 0; n < neurons; n++) {
            double[][] parts = parts(shape(AnalyticCurve.TANH, 0.1, 12, n));
            parts[0] = new double[] {1, 0};
            for (int k = 1; k <= Dispersion.TERMS; k++) {
                for (int j = 0; j < k; j++) {
                    double across = parts[k][0] * parts[j][0] + parts[k][1] * parts[j][1];
                    double cosine =
                            across / Math.hypot(parts[k][0], parts[k][1]) / Math.hypot(parts[j][0], parts[j][1]);
                    square[k][j] += cosine * cosine / neurons;
                }
            }
        }
        // The squared cosine of a uniform angle has mean 1/2 and variance 1/8.
        double tolerance = 5 * Math.sqrt(0.125 / neurons);
        for (int k = 1; k <= Dispersion.TERMS; k++) {
            for (int j = 0; j < k; j++) {
                assertThat(square[k][j]).as("sines %d and %d", k, j).isCloseTo(0.5, within(tolerance));
            }
        }
    }

    /** Sine and cosine part, for every k, of the shape added at the knots over one period. */
    private static double[][] parts(TabulatedCurve curve) {
        double[][] parts = new double[Dispersion.TERMS + 2][2];
        int knots = (curve.knots() - 1) / 2;
        for (int k = 1; k < parts.length; k++) {
            for (int i = 0; i < knots; i++) {
                double z = curve.x(i);
                double added = curve.y(i) - AnalyticCurve.TANH.value(z);
                parts[k][0] += added * Math.sin(k * Math.PI * z / 4) * 2 / knots;
                parts[k][1] += added * Math.cos(k * Math.PI * z / 4) * 2 / knots;
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource(AnalyticCurve.class)
    void without_rms_the_ideal_itself_is_used(AnalyticCurve ideal) {
        assertThat(Dispersion.shape(ideal, 0, 1, 2, 3)).isSameAs(ideal);
    }

    @ParameterizedTest
    @EnumSource(AnalyticCurve.class)
    void saturating_shapes_go_on_constant_and_others_straight(AnalyticCurve ideal) {
        TabulatedCurve curve = shape(ideal, 0.05, 1, 0);
        boolean saturating = ideal == AnalyticCurve.TANH || ideal == AnalyticCurve.LOGISTIC;
        assertThat(curve.extrapolation()).isEqualTo(saturating ? Extrapolation.CONSTANT : Extrapolation.LINEAR);
        assertThat(curve.x(0)).isEqualTo(-8);
        assertThat(curve.x(curve.knots() - 1)).isEqualTo(8);
    }

    @Test
    void a_table_keeps_its_range_and_its_way_to_go_on() {
        double[] x = {-2, -1, 0, 1, 3};
        TabulatedCurve table = new TabulatedCurve("a.csv", x, x, Extrapolation.LINEAR);
        TabulatedCurve curve = shape(table, 0.05, 1, 0);
        assertThat(curve.x(0)).isEqualTo(-2);
        assertThat(curve.x(curve.knots() - 1)).isEqualTo(3);
        assertThat(curve.extrapolation()).isEqualTo(Extrapolation.LINEAR);
    }

    @Test
    void the_label_tells_the_rms_in_network_units() {
        assertThat(shape(AnalyticCurve.TANH, 0.1, 1, 0).label()).isEqualTo("tanh, shape 0.1");
        assertThat(shape(AnalyticCurve.SOFTPLUS, 0.0125, 1, 0).label()).isEqualTo("softplus, shape 0.0125");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void an_rms_that_is_none_is_refused(double rms) {
        assertThatThrownBy(() -> Dispersion.shape(AnalyticCurve.TANH, rms, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rms must be finite and not negative, got " + rms);
    }
}
