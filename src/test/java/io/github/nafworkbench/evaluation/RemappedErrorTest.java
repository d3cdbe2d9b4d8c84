package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemappedErrorTest {
    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Samples samples = Examples.samples(300, 3, 1, 5);
    private final Topology topology = new Topology(3, List.of(6, 4), 1);
    private final Curves ideal = Curves.uniform(topology, AnalyticCurve.TANH);
    private final Network trained = Examples.tanhNetwork(topology, 3);

    private Optional<RemappedError> remapped(Curves realised) {
        return RemappedError.of(kernel, trained, realised, realised, samples, 2);
    }

    @Test
    void affine_differences_are_undone_to_rounding() {
        Curves realised = ideal.dispersed(new CurveSpread(0.2, 0.2, 0.2, 0.3, 0), 7);
        RemappedError found = remapped(realised).orElseThrow();
        assertThat(found.network().curves()).isEqualTo(realised);
        assertThat(found.largestDifference()).isPositive().isLessThan(1e-13);
        double clean = Rmse.of(kernel, trained, samples, 2).value();
        assertThat(found.rmse().value()).isCloseTo(clean, org.assertj.core.api.Assertions.within(1e-13));
        assertThat(Rmse.of(kernel, trained.with(realised), samples, 2).value()).isGreaterThan(1.01 * clean);
    }

    @Test
    void curves_near_to_affine_forms_leave_their_difference_of_shape() {
        Curves forms = ideal.dispersed(new CurveSpread(0.2, 0.2, 0.2, 0.3, 0), 7);
        Curves near = ideal.dispersed(new CurveSpread(0.2, 0.2, 0.2, 0.3, 0.001), 7);
        RemappedError found =
                RemappedError.of(kernel, trained, near, forms, samples, 2).orElseThrow();
        assertThat(found.exact()).isFalse();
        assertThat(found.network().curves()).isEqualTo(near);
        assertThat(found.largestDifference()).isBetween(1e-6, 0.1);
        Curves far = ideal.dispersed(new CurveSpread(0.2, 0.2, 0.2, 0.3, 1), 7);
        assertThat(RemappedError.of(kernel, trained, far, forms, samples, 2)).isEmpty();
    }

    @Test
    void it_is_not_offered_where_shapes_differ_or_nothing_does() {
        assertThat(remapped(ideal)).isEmpty();
        assertThat(remapped(ideal.dispersed(CurveSpread.ofShape(0.1), 7))).isEmpty();
        assertThat(remapped(ideal.with(1, 2, Examples.LINEAR_TABLE))).isEmpty();
    }
}
