package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.ReferenceNetwork;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetInputsTest {
    private final Kernel kernel = new Kernel(new PlainBlas());

    @Test
    void every_sample_is_counted_where_its_net_input_lies() {
        Network network = Examples.mixedNetwork(new Topology(3, List.of(5, 4), 1), 2);
        Samples samples = Examples.samples(400, 3, 1, 2);
        for (int layer = 0; layer < 2; layer++) {
            double[] z = new ReferenceNetwork(network).netInputs(samples, layer);
            NetInputs found = NetInputs.of(kernel, network, samples, layer, 3);
            double[] own = Arrays.copyOfRange(z, 3 * 400, 4 * 400);
            assertThat(Arrays.stream(found.counts()).sum()).isEqualTo(400);
            double low = Arrays.stream(own).min().orElseThrow();
            double high = Arrays.stream(own).max().orElseThrow();
            assertThat(found.low()).isCloseTo(low, within(1e-14));
            assertThat(found.low() + found.width() * found.counts().length).isCloseTo(high, within(1e-14));
            long inFirstHalf =
                    Arrays.stream(own).filter(v -> v < low + (high - low) / 2).count();
            assertThat(Arrays.stream(found.counts(), 0, found.counts().length / 2)
                            .sum())
                    .isEqualTo(inFirstHalf);
        }
    }

    @Test
    void the_share_beyond_the_knots_is_told_for_tables_only() {
        Topology topology = new Topology(1, List.of(1), 1);
        double[] parameters = {1, 0, 1, 0};
        Samples samples = new Samples(4, new double[] {-1.6, -1.5, 1.7, 1.8}, new double[4]);
        Network table = new Network(topology, Curves.uniform(topology, Examples.LINEAR_TABLE), parameters);
        assertThat(NetInputs.of(kernel, table, samples, 0, 0).beyond()).isEqualTo(0.5);
        Network analytic = Examples.tanhNetwork(topology, 1);
        assertThat(NetInputs.of(kernel, analytic, samples, 0, 0).beyond()).isZero();
    }

    @Test
    void equal_net_inputs_fall_into_one_bin() {
        Network network = Examples.tanhNetwork(new Topology(1, List.of(1), 1), 1);
        NetInputs found = NetInputs.of(kernel, network, new Samples(3, new double[] {2, 2, 2}, new double[3]), 0, 0);
        assertThat(found.counts()[0]).isEqualTo(3);
        assertThat(found.width()).isPositive();
    }
}
