package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundsTest {
    private static final Topology TOPOLOGY = new Topology(3, List.of(7, 5), 1);

    static List<ActivationCurve> everyKind() {
        return Examples.everyKind();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void no_net_input_is_greater(ActivationCurve curve) {
        Network network = Examples.network(TOPOLOGY, Curves.uniform(TOPOLOGY, curve), 3);
        double[] larger = Arrays.stream(network.parameters()).map(p -> 4 * p).toArray();
        Bounds bounds = new Bounds(TOPOLOGY);
        for (Network each : List.of(network, network.with(larger))) {
            Samples samples = Examples.samples(100, 3, 1, 9);
            bounds.update(each, samples);
            for (int layer = 0; layer < 2; layer++) {
                double[] z = new Kernel(new PlainBlas()).netInputs(each, samples, layer);
                for (int i = 0; i < z.length; i++) {
                    assertThat(Math.abs(z[i])).isLessThanOrEqualTo(bounds.of(layer, i / 100));
                }
            }
        }
    }

    @Test
    void they_are_the_weights_times_what_comes_in() {
        Topology topology = new Topology(2, List.of(1, 1), 1);
        Network network = new Network(
                topology, Curves.uniform(topology, AnalyticCurve.TANH), new double[] {-2, 3, 0.5, -7, 0.25, 1, 0});
        Bounds bounds = new Bounds(topology);
        bounds.update(network, new Samples(2, new double[] {0.5, -1, 2, 1}, new double[2]));
        assertThat(bounds.of(0, 0)).isBetween(2 * 1 + 3 * 2 + 0.5, 8.5 * (1 + 1e-8));
        assertThat(bounds.of(1, 0)).isBetween(7.25, 7.25 * (1 + 1e-8));
    }

    @Test
    void inputs_that_are_no_numbers_have_none() {
        Network network = Examples.network(TOPOLOGY, Curves.uniform(TOPOLOGY, AnalyticCurve.TANH), 3);
        Bounds bounds = new Bounds(TOPOLOGY);
        bounds.update(network, new Samples(1, new double[] {Double.NaN, 1, 1}, new double[1]));
        assertThat(bounds.of(0, 0)).isNaN();
    }
}
