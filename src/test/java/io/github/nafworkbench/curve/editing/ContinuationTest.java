package io.github.nafworkbench.curve.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import org.junit.jupiter.api.Test;

class ContinuationTest {
    private static final KnotRange RANGE = new KnotRange(-6, 6);
    private static final TabulatedCurve LINE = new TabulatedCurve(
            "line", new double[] {-1, 0, 1, 2}, new double[] {-0.5, 0, 0.5, 1}, Extrapolation.CONSTANT);

    @Test
    void a_table_goes_on_as_chosen_and_keeps_its_knots() {
        ActivationCurve after = new Continuation(Extrapolation.LINEAR).of(LINE, RANGE);
        assertThat(after.value(4)).isCloseTo(2, within(1e-12));
        assertThat(after.value(0.7)).isEqualTo(LINE.value(0.7));
        assertThat(new Continuation(Extrapolation.CONSTANT).of(after, RANGE)).isEqualTo(LINE);
    }

    @Test
    void the_table_under_an_affine_curve_goes_on_as_chosen() {
        ActivationCurve after = new Continuation(Extrapolation.LINEAR).of(new AffineCurve(LINE, 0.1, 2, 1, 0.5), RANGE);
        assertThat(after.value(4.5)).isCloseTo(0.1 + 2 * 2, within(1e-12));
    }

    @Test
    void a_formula_stays_the_same_curve() {
        assertThat(new Continuation(Extrapolation.REFUSE).of(AnalyticCurve.TANH, RANGE))
                .isSameAs(AnalyticCurve.TANH);
    }
}
