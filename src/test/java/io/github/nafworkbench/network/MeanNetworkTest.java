package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeanNetworkTest {
    private final Kernel kernel = new Kernel(new PlainBlas());

    @Test
    void its_outputs_are_the_means_of_those_of_its_members() {
        for (List<Integer> hidden : List.of(List.of(5), List.of(4, 3, 2))) {
            Topology topology = new Topology(3, hidden, 2);
            Samples samples = Examples.samples(300, 3, 2, 1);
            List<Network> members = List.of(
                    Examples.mixedNetwork(topology, 1),
                    Examples.tanhNetwork(topology, 2),
                    Examples.mixedNetwork(topology, 3));
            double[] mean = new double[600];
            for (Network member : members) {
                double[] y = kernel.outputs(member, samples);
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += y[i] / 3;
                }
            }
            assertThat(kernel.outputs(MeanNetwork.of(members), samples))
                    .usingComparatorWithPrecision(1e-14)
                    .containsExactly(mean);
        }
    }

    @Test
    void members_must_be_alike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanNetwork.of(List.of(
                        Examples.tanhNetwork(new Topology(3, List.of(4), 1), 1),
                        Examples.tanhNetwork(new Topology(3, List.of(5), 1), 1))));
    }
}
