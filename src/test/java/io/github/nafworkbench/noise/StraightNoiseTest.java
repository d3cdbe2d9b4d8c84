package io.github.nafworkbench.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Disturbance;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.NormalNoise;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StraightNoiseTest {
    private final Kernel kernel = new Kernel(new PlainBlas());

    /** The same disturbance, which does not tell that it is nothing but normal noise. */
    private record Untold(Disturbance of) implements Disturbance {
        @Override
        public int reads() {
            return of.reads();
        }

        @Override
        public boolean changesWeights() {
            return of.changesWeights();
        }

        @Override
        public boolean changesInputs() {
            return of.changesInputs();
        }

        @Override
        public boolean changesNetInputs() {
            return of.changesNetInputs();
        }

        @Override
        public Optional<NormalNoise> normalNoise() {
            return Optional.empty();
        }

        @Override
        public Network weights(Network network, long draw) {
            return of.weights(network, draw);
        }

        @Override
        public void inputs(double[] x, Portion at) {
            of.inputs(x, at);
        }

        @Override
        public void netInputs(Network network, double[] sources, double[] z, int layer, Portion at) {
            of.netInputs(network, sources, z, layer, at);
        }

        @Override
        public void outputs(double[] h, int layer, Portion at) {
            of.outputs(h, layer, at);
        }
    }

    private double[] outputs(Network network, Samples samples, Disturbance disturbance, int draws) {
        int outputs = network.topology().outputs();
        double[] all = new double[draws * outputs * samples.count()];
        kernel.disturbed(network, samples, disturbance, 5, draws, (r, first, y, size) -> {
            for (int o = 0; o < outputs; o++) {
                System.arraycopy(y, o * size, all, (r * outputs + o) * samples.count() + first, size);
            }
        });
        return all;
    }

    private NoiseDraws draws(NoiseModel model, Network network, Samples samples) {
        return new NoiseDraws(model, network.topology(), new SignalScales(kernel, network, samples, model), 9);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "2, 3, 2, 1",
        "255, 5, 1, 1",
        "257, 7, 2, 1",
        "300, 50, 1, 1",
        "600, 4, 3, 1",
        "301, 9, 2, 3"
    })
    void noise_that_goes_straight_to_the_output_is_that_of_the_pass_layer_by_layer(
            int rows, int neurons, int outputs, int reads) {
        Network network = Examples.mixedNetwork(new Topology(2, List.of(neurons), outputs), 1);
        Samples samples = Examples.samples(rows, 2, outputs, 1);
        for (double multiplicative : new double[] {0, 0.2}) {
            NoiseModel model = NoiseModel.neuronOutput(0.1, multiplicative, 0).withReads(reads);
            NoiseDraws noise = draws(model, network, samples);
            assertThat(noise.normalNoise()).isPresent();
            double[] straight = outputs(network, samples, noise, 3);
            double[] stepwise = outputs(network, samples, new Untold(noise), 3);
            for (int i = 0; i < straight.length; i++) {
                assertThat(straight[i]).isCloseTo(stepwise[i], within(1e-13 * (1 + Math.abs(stepwise[i]))));
            }
        }
    }

    @Test
    void only_independent_gaussian_read_noise_of_the_outputs_of_one_hidden_layer_goes_straight() {
        Network one = Examples.mixedNetwork(new Topology(2, List.of(3), 1), 1);
        Network two = Examples.mixedNetwork(new Topology(2, List.of(3, 3), 1), 1);
        Samples samples = Examples.samples(10, 2, 1, 1);
        NoiseModel plain = NoiseModel.neuronOutput(0.1, 0, 0);
        NoiseSource additive = NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0.1);
        List<NoiseModel> others = List.of(
                NoiseModel.NONE,
                NoiseModel.neuronOutput(0.1, 0, 0.3),
                NoiseModel.of(additive.with(Distribution.UNIFORM)),
                NoiseModel.of(additive.with(Lifetime.CHIP)),
                plain.with(NoiseSource.of(NoisePlace.INPUT, NoiseKind.ADDITIVE, 0.1)),
                plain.with(NoiseSource.of(NoisePlace.NET_INPUT, NoiseKind.ADDITIVE, 0.1)),
                plain.with(NoiseSource.of(NoisePlace.READ_OUT, NoiseKind.ADDITIVE, 0.1)),
                plain.with(NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 0.1)),
                plain.with(new Quantisation(0, 8, 0)),
                plain.with(new Faults(0.1, 0)),
                plain.with(Drift.after(3600)));
        assertThat(draws(plain, one, samples).normalNoise()).isPresent();
        assertThat(draws(plain, two, samples).normalNoise()).isEmpty();
        for (NoiseModel other : others) {
            assertThat(draws(other, one, samples).normalNoise()).as("%s", other).isEmpty();
        }
    }
}
