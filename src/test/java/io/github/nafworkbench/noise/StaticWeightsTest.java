package io.github.nafworkbench.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Pooling;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaticWeightsTest {
    private static final int COPIES = 3;

    private final Samples samples = Examples.samples(20, 3, 2, 1);
    private final Network network = Examples.mixedNetwork(new Topology(3, List.of(5, 4), 2), 1);

    static Stream<NoiseModel> lasting() {
        NoiseSource relative =
                NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.MULTIPLICATIVE, 0.1).withCommon(0.2);
        return Stream.of(
                NoiseModel.of(relative.with(Lifetime.CHIP)),
                NoiseModel.of(relative.with(Lifetime.PROGRAMMING)),
                NoiseModel.of(relative.with(Lifetime.PROGRAMMING).with(Distribution.UNIFORM)),
                NoiseModel.of().with(new Drift(1000, 20, 0.1, 0.05)));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void weights_that_copies_of_neurons_leave_where_they_are_keep_their_numbers(NoiseModel model) {
        Topology topology = network.topology();
        double[] alone = factors(model, network);
        Network pooled = Pooling.of(network, COPIES);
        double[] beside = factors(model, pooled);
        for (int layer = 0; layer < topology.layers(); layer++) {
            for (int i = 0; i < topology.neurons(layer); i++) {
                for (int j = 0; j < topology.sources(layer); j++) {
                    assertThat(beside[weight(pooled.topology(), layer, i, j)])
                            .isCloseTo(alone[weight(topology, layer, i, j)], within(1e-14));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void every_weight_has_a_number_of_its_own(NoiseModel model) {
        Topology topology = network.topology();
        double[] factors = factors(model, network);
        List<Long> weights = Stream.of(0, 1, 2)
                .flatMap(layer -> Stream.iterate(topology.weightOffset(layer), k -> k + 1)
                        .limit((long) topology.neurons(layer) * topology.sources(layer)))
                .map(k -> Math.round(1e9 * factors[k]))
                .toList();
        assertThat(weights).hasSize(3 * 5 + 5 * 4 + 4 * 2).doesNotHaveDuplicates();
    }

    /** What a draw multiplies every parameter by. */
    private double[] factors(NoiseModel model, Network on) {
        SignalScales scales = new SignalScales(new Kernel(new PlainBlas()), on, samples, model);
        double[] changed =
                new NoiseDraws(model, on.topology(), scales, 9).weights(on, 4).parameters();
        double[] factors = new double[changed.length];
        for (int p = 0; p < factors.length; p++) {
            factors[p] = changed[p] / on.parameters()[p];
        }
        return factors;
    }

    private static int weight(Topology topology, int layer, int neuron, int source) {
        return topology.weightOffset(layer) + neuron * topology.sources(layer) + source;
    }
}
