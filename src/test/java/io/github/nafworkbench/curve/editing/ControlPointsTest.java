package io.github.nafworkbench.curve.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ControlPointsTest {
    private static final KnotRange RANGE = new KnotRange(-6, 6);

    private static TabulatedCurve nine() {
        double[] x = new double[9];
        double[] y = new double[9];
        for (int k = 0; k < 9; k++) {
            x[k] = k - 4;
            y[k] = Math.sin(0.7 * x[k]);
        }
        return new TabulatedCurve("measured", x, y, Extrapolation.CONSTANT);
    }

    @Example
    void of_a_formula_few_points_are_taken_that_give_it_within_half_a_percent() {
        for (AnalyticCurve curve : AnalyticCurve.values()) {
            TabulatedCurve points = ControlPoints.of(curve, RANGE);
            double swing = points.swing().orElseThrow().length();
            assertThat(points.knots()).isBetween(5, 25);
            for (double z = -6; z <= 6; z += 0.05) {
                assertThat(points.value(z)).isCloseTo(curve.value(z), within(0.005 * swing));
            }
        }
    }

    @Example
    void a_table_of_few_points_is_its_points() {
        TabulatedCurve few = nine();
        assertThat(ControlPoints.of(few, RANGE)).isSameAs(few);
    }

    @Property(tries = 100)
    void a_moved_point_lies_on_the_curve_and_two_points_away_nothing_changes(
            @ForAll @IntRange(min = 1, max = 7) int point,
            @ForAll @DoubleRange(min = -0.9, max = 0.9) double dz,
            @ForAll @DoubleRange(min = -1, max = 1) double h) {
        TabulatedCurve before = nine();
        TabulatedCurve after = ControlPoints.moved(before, point, before.x(point) + dz, h);
        assertThat(after.x(point)).isEqualTo(before.x(point) + dz);
        assertThat(after.value(after.x(point))).isCloseTo(h, within(1e-12));
        for (double z = -6; z <= 6; z += 0.1) {
            if (z <= before.x(Math.max(0, point - 2)) || z >= before.x(Math.min(8, point + 2))) {
                assertThat(after.value(z)).isCloseTo(before.value(z), within(1e-12));
            }
        }
    }

    @Example
    void a_point_stays_between_its_neighbours() {
        TabulatedCurve after = ControlPoints.moved(nine(), 4, 17, 0.5);
        assertThat(after.x(4)).isLessThan(after.x(5)).isGreaterThan(0.99);
    }

    @Example
    void points_are_added_and_taken_away_but_two_always_stay() {
        TabulatedCurve more = ControlPoints.with(nine(), 0.5, 0.9);
        assertThat(more.knots()).isEqualTo(10);
        assertThat(more.value(0.5)).isEqualTo(0.9);
        assertThat(ControlPoints.without(more, 5).value(0.5)).isEqualTo(nine().value(0.5));
        TabulatedCurve two = nine();
        for (int i = 0; i < 12; i++) {
            two = ControlPoints.without(two, 0);
        }
        assertThat(two.knots()).isEqualTo(2);
        assertThat(ControlPoints.with(nine(), 9, 1).x(9)).isEqualTo(9);
        assertThat(ControlPoints.with(nine(), 1, 0.3).knots()).isEqualTo(9);
    }

    @Example
    void another_curve_changes_as_the_first_did() {
        TabulatedCurve before = nine();
        TabulatedCurve after = ControlPoints.moved(before, 4, 0, 0.5);
        SameChange change = new SameChange(before, after);
        assertThat(change.of(before, RANGE)).isSameAs(after);
        assertThat(change.of(AnalyticCurve.TANH, RANGE).value(0)).isCloseTo(0.5, within(1e-12));
        assertThat(change.of(AnalyticCurve.TANH, RANGE).value(3)).isCloseTo(Math.tanh(3), within(1e-3));
    }
}
