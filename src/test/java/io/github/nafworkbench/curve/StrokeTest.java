package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StrokeTest {
    private static final double LOW = -4;
    private static final double HIGH = 4;
    private static final double STEP = (HIGH - LOW) / (Stroke.KNOTS - 1);

    private static TabulatedCurve draw(double[] xs, double[] ys) {
        return Stroke.draw(AnalyticCurve.TANH, xs, ys, LOW, HIGH);
    }

    /** Points of a stroke from {@code a} to {@code b} along a function. */
    private static double[][] along(DoubleUnaryOperator f, double a, double b, int points) {
        double[] xs = IntStream.range(0, points)
                .mapToDouble(i -> a + (b - a) * i / (points - 1))
                .toArray();
        return new double[][] {
            xs,
            IntStream.range(0, points).mapToDouble(i -> f.applyAsDouble(xs[i])).toArray()
        };
    }

    @Property
    void whatever_the_stroke_the_curve_is_finite_with_the_knots_of_the_range(
            @ForAll @Size(max = 30) double[] xs, @ForAll @Size(max = 30) double[] ys) {
        int n = Math.min(xs.length, ys.length);
        double[] x = java.util.Arrays.copyOf(xs, n);
        double[] y = java.util.Arrays.copyOf(ys, n);
        for (int i = 0; i < n; i++) {
            x[i] = i % 3 == 0 ? x[i] : x[i] % 5;
            y[i] = i % 7 == 6 ? Double.NaN : y[i];
        }
        TabulatedCurve curve = draw(x, y);
        assertThat(curve.knots()).isEqualTo(Stroke.KNOTS);
        assertThat(curve.x(0)).isEqualTo(LOW);
        assertThat(curve.x(Stroke.KNOTS - 1)).isEqualTo(HIGH);
        for (int k = 0; k < curve.knots(); k++) {
            assertThat(Math.abs(curve.y(k))).isLessThanOrEqualTo(10 * Stroke.LARGEST_OUTPUT);
        }
    }

    @Property
    void a_smooth_stroke_is_followed(
            @ForAll @DoubleRange(min = -3.5, max = 0) double from,
            @ForAll @DoubleRange(min = 0.5, max = 3.5) double to,
            @ForAll @DoubleRange(min = -1, max = 1) double amplitude,
            @ForAll @IntRange(min = 30, max = 400) int points,
            @ForAll boolean backwards) {
        DoubleUnaryOperator f = z -> amplitude * Math.sin(z) + 0.3;
        double[][] stroke = backwards ? along(f, to, from, points) : along(f, from, to, points);
        TabulatedCurve curve = draw(stroke[0], stroke[1]);
        for (double z = from + STEP; z < to - STEP; z += 0.01) {
            // Averaging over 1.5 knots bends a curvature of 1 by (1.5 step)^2 / 2, one side of it at the ends twice
            // that.
            assertThat(curve.value(z)).isCloseTo(f.applyAsDouble(z), within(0.012));
        }
    }

    @Property
    void far_from_the_stroke_the_curve_is_unchanged(
            @ForAll @DoubleRange(min = -2, max = 2) double at, @ForAll @Size(min = 1, max = 20) double[] ys) {
        double[] xs = IntStream.range(0, ys.length)
                .mapToDouble(i -> at + 0.3 * Math.sin(i))
                .toArray();
        TabulatedCurve curve = draw(xs, ys);
        for (int k = 0; k < curve.knots(); k++) {
            if (Math.abs(curve.x(k) - at) > 0.3 + 8.5 * STEP) {
                assertThat(curve.y(k)).isEqualTo(AnalyticCurve.TANH.value(curve.x(k)));
            }
        }
    }

    @Test
    void jitter_of_the_hand_is_reduced_and_a_straight_line_kept() {
        double[] noise = new double[400];
        RandomStream.of(3, Purpose.NEURON_NOISE).normals(0, noise, 0, 400);
        double[][] line = along(z -> 0.5 * z - 0.2, -3, 3, 400);
        TabulatedCurve clean = draw(line[0], line[1]);
        double[] ys = line[1].clone();
        for (int i = 0; i < ys.length; i++) {
            ys[i] += 0.05 * noise[i];
        }
        TabulatedCurve jittered = draw(line[0], ys);
        double square = 0;
        int count = 0;
        for (int k = 0; k < clean.knots(); k++) {
            if (Math.abs(clean.x(k)) < 2.9) {
                assertThat(clean.y(k)).isCloseTo(0.5 * clean.x(k) - 0.2, within(1e-12));
                double off = jittered.y(k) - clean.y(k);
                square += off * off;
                count++;
            }
        }
        assertThat(Math.sqrt(square / count)).isLessThan(0.025);
    }

    @Test
    void later_points_win_over_earlier_ones() {
        double[][] out = along(z -> 0.9, -2, 2, 100);
        double[][] back = along(z -> -0.4, 2, -2, 100);
        double[] xs = concat(out[0], back[0]);
        double[] ys = concat(out[1], back[1]);
        TabulatedCurve curve = draw(xs, ys);
        for (double z = -1.9; z < 1.7; z += 0.01) {
            assertThat(curve.value(z)).isCloseTo(-0.4, within(1e-12));
        }
    }

    private static double[] concat(double[] a, double[] b) {
        return java.util.stream.DoubleStream.concat(java.util.Arrays.stream(a), java.util.Arrays.stream(b))
                .toArray();
    }

    @Test
    void at_the_ends_of_the_stroke_there_is_no_jump() {
        double[][] stroke = along(z -> 2, -1, 1, 50);
        TabulatedCurve curve = draw(stroke[0], stroke[1]);
        for (int k = 1; k < curve.knots(); k++) {
            // The offset of at most 3 fades within 8 knots, at most 1.5 times as fast as a straight line.
            assertThat(Math.abs(curve.y(k) - curve.y(k - 1))).isLessThan(3 * 1.5 / 8 + STEP);
        }
        assertThat(curve.value(0)).isCloseTo(2, within(1e-12));
    }

    @Test
    void a_single_point_pushes_the_curve_locally() {
        TabulatedCurve curve = draw(new double[] {1}, new double[] {0});
        assertThat(curve.value(1)).isCloseTo(0, within(1e-12));
        assertThat(curve.value(1 + 9 * STEP)).isCloseTo(Math.tanh(1 + 9 * STEP), within(1e-4));
        assertThat(curve.value(1 - 9 * STEP)).isCloseTo(Math.tanh(1 - 9 * STEP), within(1e-4));
        assertThat(curve.value(1 + 3 * STEP)).isStrictlyBetween(0.05, Math.tanh(1 + 3 * STEP) - 0.05);
    }

    @Test
    void a_vertical_stroke_ends_at_its_last_point() {
        double between = 1 + 0.3 * STEP;
        TabulatedCurve curve = draw(new double[] {between, between, between}, new double[] {0, -3, 0.5});
        assertThat(curve.y(80)).isEqualTo(0.5);
        assertThat(draw(new double[] {1, 1}, new double[] {0, 0.25}).value(1)).isEqualTo(0.25);
    }

    @Test
    void a_stroke_outside_the_range_changes_nothing_and_one_across_it_counts_inside() {
        TabulatedCurve untouched = draw(new double[0], new double[0]);
        assertThat(draw(new double[] {5, 6, 7}, new double[] {1, 2, 3})).isEqualTo(untouched);
        TabulatedCurve across = draw(new double[] {-100, 100}, new double[] {-100, 100});
        assertThat(across.value(2)).isCloseTo(2, within(1e-9));
        assertThat(across.y(0)).isCloseTo(-4, within(1e-9));
    }

    @Test
    void drawing_again_keeps_the_earlier_drawing_to_the_bit() {
        double[][] stroke = along(z -> 0.2, -3, -1, 50);
        TabulatedCurve once = draw(stroke[0], stroke[1]);
        double[][] second = along(z -> 0.7, 1, 3, 50);
        TabulatedCurve twice = Stroke.draw(once, second[0], second[1], LOW, HIGH);
        for (int k = 0; twice.x(k) < 0; k++) {
            assertThat(twice.y(k)).isEqualTo(once.y(k));
        }
        assertThat(twice.extrapolation()).isEqualTo(Extrapolation.CONSTANT);
    }

    @Test
    void a_stroke_or_a_range_that_is_none_is_refused() {
        assertThatThrownBy(() -> draw(new double[2], new double[3])).hasMessageContaining("as many x as y");
        assertThatThrownBy(() -> Stroke.draw(AnalyticCurve.TANH, new double[0], new double[0], 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("low < high");
    }
}
