package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TabulatedCurveTest {
    /** Knots with steps from 1e-6 to 1 and outputs from -10 to 10. */
    @Provide
    Arbitrary<TabulatedCurve> curves() {
        Arbitrary<Double> steps = Arbitraries.doubles().between(-6, 0).map(p -> Math.pow(10, p));
        Arbitrary<Double> outputs = Arbitraries.doubles().between(-10, 10);
        return Arbitraries.integers().between(2, 30).flatMap(n -> Combinators.combine(
                        steps.list().ofSize(n), outputs.list().ofSize(n), Arbitraries.of(Extrapolation.class))
                .as(TabulatedCurveTest::curve));
    }

    private static TabulatedCurve curve(List<Double> steps, List<Double> outputs, Extrapolation extrapolation) {
        double[] x = new double[steps.size()];
        double at = -3;
        for (int i = 0; i < x.length; i++) {
            at += steps.get(i);
            x[i] = at;
        }
        double[] y = outputs.stream().mapToDouble(Double::doubleValue).toArray();
        return new TabulatedCurve("any", x, y, extrapolation);
    }

    @Property
    void passes_through_every_point(@ForAll("curves") TabulatedCurve curve) {
        for (int k = 0; k < curve.knots(); k++) {
            assertThat(curve.value(curve.x(k))).isEqualTo(curve.y(k));
        }
    }

    @Property
    void stays_between_and_rises_or_falls_with_neighbouring_points(@ForAll("curves") TabulatedCurve curve) {
        for (int k = 1; k < curve.knots(); k++) {
            double low = Math.min(curve.y(k - 1), curve.y(k));
            double high = Math.max(curve.y(k - 1), curve.y(k));
            double sign = Math.signum(curve.y(k) - curve.y(k - 1));
            double before = curve.y(k - 1);
            for (int i = 1; i < 20; i++) {
                double z = curve.x(k - 1) + (curve.x(k) - curve.x(k - 1)) * i / 20;
                double value = curve.value(z);
                assertThat(value).isBetween(low - 1e-14, high + 1e-14);
                assertThat(sign * (value - before)).isGreaterThan(-1e-14);
                before = value;
            }
        }
    }

    @Property
    void value_and_slope_join_at_every_knot(@ForAll("curves") TabulatedCurve curve) {
        for (int k = 1; k < curve.knots(); k++) {
            double left = Math.nextDown(curve.x(k));
            double step = curve.x(k) - left;
            double width = curve.x(k) - curve.x(k - 1);
            double secant = Math.abs(curve.y(k) - curve.y(k - 1)) / width;
            // Slopes are at most 3 secants and second derivatives at most 12 secants per width.
            double rounding = 1e-14 * (Math.abs(curve.y(k)) + Math.abs(curve.y(k - 1)));
            assertThat(curve.value(left)).isCloseTo(curve.y(k), within(3 * secant * step + rounding));
            assertThat(curve.slope(left))
                    .isCloseTo(curve.slope(curve.x(k)), within(12 * secant / width * step + rounding / width));
        }
    }

    @Property
    void slope_is_the_central_difference(@ForAll("curves") TabulatedCurve curve) {
        for (int k = 1; k < curve.knots(); k++) {
            double width = curve.x(k) - curve.x(k - 1);
            double h = 1e-3 * width;
            double secant = (curve.y(k) - curve.y(k - 1)) / width;
            for (int i = 1; i < 10; i++) {
                double z = curve.x(k - 1) + width * i / 10;
                double difference = (curve.value(z + h) - curve.value(z - h)) / (2 * h);
                // Inside a piece the difference is off by cubic h^2, where |cubic| <= 4 |secant| / width^2.
                double tolerance = 4.1e-6 * Math.abs(secant) + 1e-14 / h;
                assertThat(curve.slope(z)).isCloseTo(difference, within(tolerance));
            }
        }
    }

    @Property
    void beyond_the_knots_it_goes_on_as_told(@ForAll("curves") TabulatedCurve curve) {
        int last = curve.knots() - 1;
        double low = curve.x(0);
        double high = curve.x(last);
        for (double d : new double[] {1e-9, 0.1, 3, 1e6}) {
            if (curve.extrapolation() == Extrapolation.CONSTANT) {
                assertThat(curve.value(low - d)).isEqualTo(curve.y(0));
                assertThat(curve.value(high + d)).isEqualTo(curve.y(last));
                assertThat(curve.slope(low - d)).isZero();
                assertThat(curve.slope(high + d)).isZero();
            } else {
                double below = curve.y(0) - (low - (low - d)) * curve.slope(low);
                double above = curve.y(last) + (high + d - high) * curve.slope(high);
                assertThat(curve.value(low - d)).isCloseTo(below, within(1e-12 * (1 + Math.abs(below))));
                assertThat(curve.value(high + d)).isCloseTo(above, within(1e-12 * (1 + Math.abs(above))));
                assertThat(curve.slope(low - d)).isEqualTo(curve.slope(low));
                assertThat(curve.slope(high + d)).isEqualTo(curve.slope(high));
            }
        }
    }

    @Property(tries = 200)
    void a_block_is_the_same_bits_as_single_values_and_in_place(@ForAll("curves") TabulatedCurve curve) {
        double[] z = new double[300];
        double range = curve.x(curve.knots() - 1) - curve.x(0);
        for (int i = 0; i < z.length; i++) {
            z[i] = curve.x(0) + range * (i * 7 % 300 - 30) / 240;
        }
        double[] h = z.clone();
        double[] slope = new double[z.length];
        curve.valuesAndSlopes(h, h, slope, 3, 290);
        double[] plain = z.clone();
        curve.values(plain, plain, 3, 290);
        assertThat(plain).containsExactly(h);
        for (int i = 0; i < z.length; i++) {
            boolean inside = i >= 3 && i < 290;
            assertThat(h[i]).isEqualTo(inside ? curve.value(z[i]) : z[i]);
            assertThat(slope[i]).isEqualTo(inside ? curve.slope(z[i]) : 0);
        }
    }

    @Test
    void thousands_of_knots_in_a_millionth_of_the_range_are_found() {
        int n = 4001;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n - 1; i++) {
            x[i] = i * 1e-9;
            y[i] = Math.sin(i);
        }
        x[n - 1] = 100;
        TabulatedCurve curve = new TabulatedCurve("narrow", x, y, Extrapolation.CONSTANT);
        for (int i = 0; i < n; i++) {
            assertThat(curve.value(x[i])).isEqualTo(y[i]);
        }
    }

    @Test
    void a_sampled_tanh_is_tanh_to_the_order_of_the_method() {
        double[] x = TabulatedCurve.equidistant(-8, 8, 257);
        double[] y = Arrays.stream(x).map(StrictMath::tanh).toArray();
        TabulatedCurve curve = new TabulatedCurve("tanh", x, y, Extrapolation.CONSTANT);
        for (double z = -12; z < 12; z += 0.00137) {
            assertThat(curve.value(z)).isCloseTo(StrictMath.tanh(z), within(1e-4));
        }
    }

    @Test
    void slopes_of_three_points_are_those_of_fritsch_and_butland() {
        double[] x = {0, 1, 3};
        double[] y = {0, 1, 2};
        TabulatedCurve linear = new TabulatedCurve("three", x, y, Extrapolation.LINEAR);
        // Secants 1 and 1/2 over widths 1 and 2: (5 + 4) / (5 / 1 + 4 / 0.5) and the three-point ends.
        assertThat(linear.slope(1)).isCloseTo(9.0 / 13, within(1e-15));
        assertThat(linear.slope(0)).isCloseTo(3.5 / 3, within(1e-15));
        assertThat(linear.slope(3)).isCloseTo(0.5 / 3, within(1e-15));
        TabulatedCurve constant = new TabulatedCurve("three", x, y, Extrapolation.CONSTANT);
        assertThat(constant.slope(0)).isZero();
        assertThat(constant.slope(3)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Extrapolation.class)
    void arrays_given_are_copied(Extrapolation extrapolation) {
        double[] x = {0, 1};
        double[] y = {2, 3};
        TabulatedCurve curve = new TabulatedCurve("two", x, y, extrapolation);
        x[0] = 0.5;
        y[0] = 9;
        assertThat(curve).isEqualTo(new TabulatedCurve("two", new double[] {0, 1}, new double[] {2, 3}, extrapolation));
        assertThat(curve.value(0)).isEqualTo(2);
    }

    @Test
    void knots_that_make_no_curve_are_refused() {
        refused("at least 2", new double[] {1}, new double[] {1});
        refused("got 2 x and 3 y", new double[] {1, 2}, new double[] {1, 2, 3});
        refused("increasing x, got (1.0, 5.0) at 1", new double[] {1, 1}, new double[] {4, 5});
        refused("increasing x", new double[] {1, 0}, new double[] {4, 5});
        refused("finite", new double[] {1, Double.NaN}, new double[] {4, 5});
        refused("finite", new double[] {1, 2}, new double[] {4, Double.POSITIVE_INFINITY});
        refused("overflow", new double[] {0, 1e-200}, new double[] {-1e200, 1e200});
        refused("overflow", new double[] {-1e308, 1e308}, new double[] {0, 1});
    }

    private static void refused(String message, double[] x, double[] y) {
        assertThatThrownBy(() -> new TabulatedCurve("bad", x, y, Extrapolation.LINEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
