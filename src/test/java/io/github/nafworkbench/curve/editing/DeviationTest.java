package io.github.nafworkbench.curve.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import org.junit.jupiter.api.Test;

class DeviationTest {
    private static final KnotRange RANGE = new KnotRange(-6, 6);

    @Test
    void the_largest_difference_keeps_its_sign_and_is_told_where_it_is() {
        // tanh(z - 1) - tanh(z) is least at z = 1/2, where it is -2 tanh(1/2).
        ActivationCurve shifted = new AffineCurve(AnalyticCurve.TANH, 0, 1, 1, 1);
        Deviation most = Deviation.of(shifted, AnalyticCurve.TANH, RANGE);
        assertThat(most.at()).isCloseTo(0.5, within(1e-12));
        assertThat(most.largest()).isCloseTo(-2 * Math.tanh(0.5), within(1e-12));
    }

    @Test
    void equal_curves_do_not_differ() {
        assertThat(Deviation.of(AnalyticCurve.TANH, AnalyticCurve.TANH, RANGE).largest())
                .isZero();
    }

    @Test
    void the_root_mean_square_weighs_every_bin_by_its_samples() {
        ActivationCurve twice = new AffineCurve(AnalyticCurve.LEAKY_RELU, 0, 2, 1, 0);
        // Differences are the middles of the bins, 0.5, 1.5 and 2.5, with 3, 0 and 1 samples.
        assertThat(Deviation.rms(twice, AnalyticCurve.LEAKY_RELU, 0, 1, new int[] {3, 0, 1}))
                .isCloseTo(Math.sqrt((3 * 0.25 + 6.25) / 4), within(1e-12));
    }
}
