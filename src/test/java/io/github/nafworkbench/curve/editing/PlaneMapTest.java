package io.github.nafworkbench.curve.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PlaneMapTest {
    private static final KnotRange RANGE = new KnotRange(-6, 6);
    private static final TabulatedCurve TABLE = new TabulatedCurve(
            "measured", new double[] {-3, -1, 0.5, 2}, new double[] {-0.9, -0.2, 0.4, 0.8}, Extrapolation.LINEAR);

    @Property(tries = 100)
    void a_map_moves_every_point_of_the_curve(
            @ForAll @DoubleRange(min = 0.2, max = 3) double a,
            @ForAll boolean mirrored,
            @ForAll @DoubleRange(min = -2, max = 2) double d,
            @ForAll @DoubleRange(min = -2, max = 2) double b,
            @ForAll @DoubleRange(min = -2, max = 2) double c,
            @ForAll @DoubleRange(min = -4, max = 4) double z) {
        PlaneMap map = new PlaneMap(mirrored ? -a : a, d, b, c);
        ActivationCurve affine = new AffineCurve(AnalyticCurve.LOGISTIC, 0.1, 1.2, 0.8, -0.3);
        for (ActivationCurve curve : new ActivationCurve[] {AnalyticCurve.TANH, affine, TABLE}) {
            assertThat(map.of(curve, RANGE).value(map.zScale() * z + d))
                    .isCloseTo(b * curve.value(z) + c, within(1e-9));
        }
    }

    @Example
    void mirrored_twice_a_curve_is_itself() {
        for (ActivationCurve curve : new ActivationCurve[] {AnalyticCurve.SOFTPLUS, TABLE}) {
            for (PlaneMap mirror : new PlaneMap[] {PlaneMap.leftRight(), PlaneMap.upDown(0)}) {
                assertThat(mirror.then(mirror).of(curve, RANGE)).isEqualTo(curve);
            }
        }
    }

    @Example
    void a_range_holds_all_that_is_known_of_a_curve() {
        assertThat(RANGE.holding(TABLE)).isEqualTo(RANGE);
        assertThat(new KnotRange(-1, 1).holding(TABLE)).isEqualTo(new KnotRange(-3, 2));
        assertThat(new KnotRange(-1, 1).holding(new AffineCurve(TABLE, 0, 1, 0.5, 1)))
                .isEqualTo(new KnotRange(-5, 5));
        assertThat(new KnotRange(-1, 1).holding(AnalyticCurve.TANH)).isEqualTo(new KnotRange(-1, 1));
    }
}
