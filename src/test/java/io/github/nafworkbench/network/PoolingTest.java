package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.ActivationCurve;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolingTest {
    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Network network = Examples.mixedNetwork(new Topology(3, List.of(5, 4), 2), 1);

    @Test
    void copies_leave_the_function_as_it_is() {
        Samples samples = Examples.samples(300, 3, 2, 1);
        Network pooled = Pooling.of(network, 3);
        assertThat(pooled.topology()).isEqualTo(new Topology(3, List.of(15, 12), 2));
        assertThat(kernel.outputs(pooled, samples))
                .usingComparatorWithPrecision(1e-14)
                .containsExactly(kernel.outputs(network, samples));
    }

    @Test
    void one_copy_is_the_network_itself() {
        assertThat(Pooling.of(network, 1)).isEqualTo(network);
    }

    @Test
    void the_first_copy_keeps_the_numbers_of_the_neurons() {
        List<ActivationCurve> layer = network.curves().layers().get(1);
        assertThat(Pooling.of(network, 2).curves().layers().get(1).subList(0, 4))
                .isEqualTo(layer);
        assertThat(network.curves().repeated(2).layers().get(1).subList(4, 8)).isEqualTo(layer);
    }
}
