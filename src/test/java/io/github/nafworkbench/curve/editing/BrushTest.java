package io.github.nafworkbench.curve.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Stroke;
import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class BrushTest {
    private static final KnotRange RANGE = new KnotRange(-6, 6);
    private static final TabulatedCurve DRAWN =
            Stroke.draw(AnalyticCurve.TANH, new double[] {-3, -1, 0, 1.5}, new double[] {-0.4, 0.6, -0.2, 0.9}, -6, 6);

    @Property(tries = 100)
    void beyond_its_radius_a_brush_changes_no_knot_at_all(
            @ForAll @DoubleRange(min = -6, max = 6) double centre,
            @ForAll @DoubleRange(min = 0.2, max = 3) double radius,
            @ForAll @DoubleRange(min = -1, max = 1) double by) {
        Brush brush = new Brush(centre, radius);
        for (TabulatedCurve after :
                List.of(brush.push(DRAWN, RANGE, by), brush.pull(DRAWN, RANGE, by, 0.3), brush.smooth(DRAWN, RANGE))) {
            for (int k = 0; k < DRAWN.knots(); k++) {
                assertThat(after.x(k)).isEqualTo(DRAWN.x(k));
                if (Math.abs(DRAWN.x(k) - centre) >= radius) {
                    assertThat(after.y(k)).isEqualTo(DRAWN.y(k));
                }
            }
        }
    }

    @Example
    void push_moves_the_middle_by_all_of_it_and_less_farther_out() {
        TabulatedCurve after = new Brush(0, 1.5).push(AnalyticCurve.TANH, RANGE, 0.2);
        assertThat(after.value(0)).isCloseTo(0.2, within(1e-12));
        assertThat(after.value(0.75) - AnalyticCurve.TANH.value(0.75)).isCloseTo(0.2 * 0.5625, within(1e-4));
        assertThat(after.value(3)).isCloseTo(AnalyticCurve.TANH.value(3), within(1e-12));
    }

    @Example
    void pull_goes_a_share_of_the_way_to_the_pointer() {
        TabulatedCurve after = new Brush(0, 1).pull(AnalyticCurve.TANH, RANGE, 0.8, 0.25);
        assertThat(after.value(0)).isCloseTo(0.2, within(1e-12));
    }

    @Example
    void smooth_takes_roughness_out_and_leaves_a_straight_line() {
        double[] x = RANGE.knots();
        double[] rough = new double[x.length];
        double[] straight = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            rough[k] = 0.1 * x[k] + (k % 2 == 0 ? 0.05 : -0.05);
            straight[k] = 0.1 * x[k];
        }
        Brush brush = new Brush(0, 3);
        TabulatedCurve smoothed = brush.smooth(KnotRange.table(x, rough, AnalyticCurve.TANH), RANGE);
        assertThat(Math.abs(smoothed.value(x[64]) - 0.1 * x[64])).isLessThan(0.001);
        TabulatedCurve line = brush.smooth(KnotRange.table(x, straight, AnalyticCurve.TANH), RANGE);
        for (int k = 0; k < x.length; k++) {
            assertThat(line.y(k)).isCloseTo(straight[k], within(1e-14));
        }
    }
}
