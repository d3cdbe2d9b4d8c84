package io.github.nafworkbench.curve.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class ConstraintsTest {
    private static final KnotRange RANGE = new KnotRange(-6, 6);

    private static TabulatedCurve table(double[] y) {
        double[] x = new double[y.length];
        for (int k = 0; k < y.length; k++) {
            x[k] = k - 4.3 + 0.1 * Math.sin(k);
        }
        return new TabulatedCurve("measured", x, y, Extrapolation.LINEAR);
    }

    @Property(tries = 200)
    void what_is_asked_holds_everywhere_even_all_at_once(
            @ForAll @Size(9) List<@DoubleRange(min = -3, max = 3) Double> y, @ForAll boolean logistic) {
        AnalyticCurve ideal = logistic ? AnalyticCurve.LOGISTIC : AnalyticCurve.TANH;
        double low = logistic ? 0 : -1;
        Constraints all = new Constraints(true, true, true, ideal);
        ActivationCurve curve = all.of(table(y.stream().mapToDouble(v -> v).toArray()), RANGE);
        double sign = Math.signum(curve.value(9) - curve.value(-9));
        double before = curve.value(-9);
        for (double z = -9; z <= 9; z += 0.03) {
            double h = curve.value(z);
            assertThat(sign * (h - before)).isGreaterThanOrEqualTo(-1e-12);
            assertThat(h).isBetween(low - 1e-12, 1 + 1e-12);
            assertThat(h + curve.value(-z)).isCloseTo(2 * all.centre(), within(1e-9));
            before = h;
        }
    }

    @Property(tries = 100)
    void a_curve_that_has_it_stays_what_it_is(@ForAll @DoubleRange(min = -0.9, max = 0.9) double end) {
        TabulatedCurve rising = table(new double[] {-1, end, 1});
        assertThat(new Constraints(true, false, false, AnalyticCurve.TANH).of(rising, RANGE))
                .isSameAs(rising);
        assertThat(new Constraints(true, true, true, AnalyticCurve.TANH).of(AnalyticCurve.TANH, RANGE))
                .isSameAs(AnalyticCurve.TANH);
        assertThat(Constraints.none(AnalyticCurve.TANH).of(rising, RANGE)).isSameAs(rising);
    }

    @Example
    void the_monotone_curve_is_the_nearest_one_by_least_squares() {
        TabulatedCurve after = (TabulatedCurve) new Constraints(true, false, false, AnalyticCurve.TANH)
                .of(table(new double[] {0, 2, 1, 3, 3, 0, 4}), RANGE);
        double[] expected = {0, 1.5, 1.5, 2, 2, 2, 4};
        for (int k = 0; k < expected.length; k++) {
            assertThat(after.y(k)).isCloseTo(expected[k], within(1e-12));
        }
    }

    @Example
    void a_falling_curve_is_made_falling() {
        TabulatedCurve after = (TabulatedCurve)
                new Constraints(true, false, false, AnalyticCurve.TANH).of(table(new double[] {4, 1, 2, 0}), RANGE);
        assertThat(new double[] {after.y(0), after.y(1), after.y(2), after.y(3)})
                .containsExactly(4, 1.5, 1.5, 0);
    }

    @Example
    void bounds_keep_a_straight_continuation_from_leaving_the_swing() {
        ActivationCurve after =
                new Constraints(false, false, true, AnalyticCurve.TANH).of(table(new double[] {-1, 0, 1}), RANGE);
        assertThat(after.value(50)).isEqualTo(1);
        assertThat(new Constraints(false, false, true, AnalyticCurve.SOFTPLUS).of(AnalyticCurve.SOFTPLUS, RANGE))
                .isSameAs(AnalyticCurve.SOFTPLUS);
    }
}
