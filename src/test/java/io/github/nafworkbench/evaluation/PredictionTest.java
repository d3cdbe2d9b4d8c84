package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.ReferenceNetwork;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseModel;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PredictionTest {
    private final Kernel kernel = new Kernel(new PlainBlas());

    private static TestRows rows(Samples samples, double halfRange) {
        return new TestRows(samples, samples, halfRange);
    }

    private static double sum(double[][] shares) {
        return Arrays.stream(shares).flatMapToDouble(Arrays::stream).sum();
    }

    @Property(tries = 100, seed = "1")
    void shares_of_the_neurons_add_up_to_one(
            @ForAll @LongRange(min = 1, max = 50) long seed,
            @ForAll @Scale(4) @DoubleRange(min = 1e-3, max = 1) double additive,
            @ForAll @DoubleRange(max = 1) double multiplicative,
            @ForAll @DoubleRange(max = 1) double common) {
        Network network = Examples.mixedNetwork(new Topology(2, List.of(5, 4), 1), seed);
        Samples samples = Examples.samples(20, 2, 1, seed);
        double[][] shares = Prediction.of(kernel, network, rows(samples, 2), NoiseModel.NONE)
                .shares(NoiseModel.neuronOutput(additive, multiplicative, common));
        assertThat(shares).hasNumberOfRows(2);
        assertThat(shares[0]).hasSize(5);
        assertThat(shares[1]).hasSize(4);
        // Terms of common noise cancel: the rounding of the sum grows with the largest of them.
        double largest = Arrays.stream(shares)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertThat(sum(shares)).isCloseTo(1, within(1e-15 * 9 * Math.max(1, largest)));
    }

    @Test
    void shares_of_one_layer_are_those_of_the_closed_form() {
        Network network = Examples.mixedNetwork(new Topology(3, List.of(7), 1), 6);
        Samples samples = Examples.samples(50, 3, 1, 6);
        double a = 0.2;
        double m = 0.5;
        double r = 0.3;
        double[] h = new ReferenceNetwork(network).hidden(samples, 0);
        double[] contribution = new double[7];
        int from = network.topology().weightOffset(1);
        for (int j = 0; j < 7; j++) {
            double w = network.parameters()[from + j];
            for (int s = 0; s < 50; s++) {
                double allWeights = 0;
                double allSignals = 0;
                for (int k = 0; k < 7; k++) {
                    allWeights += network.parameters()[from + k];
                    allSignals += network.parameters()[from + k] * h[k * 50 + s];
                }
                double signal = w * h[j * 50 + s];
                contribution[j] += a * a * ((1 - r) * w * w + r * w * allWeights)
                        + m * m * ((1 - r) * signal * signal + r * signal * allSignals);
            }
        }
        double total = Arrays.stream(contribution).sum();
        double[][] shares = Prediction.of(kernel, network, rows(samples, 2), NoiseModel.NONE)
                .shares(NoiseModel.neuronOutput(a, m, r));
        for (int j = 0; j < 7; j++) {
            assertThat(shares[0][j]).isCloseTo(contribution[j] / total, within(1e-13));
        }
    }

    @Test
    void without_noise_all_shares_are_zero() {
        Network network = Examples.mixedNetwork(new Topology(3, List.of(7), 1), 6);
        Prediction prediction = Prediction.of(kernel, network, rows(Examples.samples(50, 3, 1, 6), 2), NoiseModel.NONE);
        assertThat(prediction.shares(NoiseModel.NONE)[0]).containsOnly(0);
    }

    @Test
    void only_the_first_output_counts() {
        Topology two = new Topology(3, List.of(7), 2);
        Network network = Examples.mixedNetwork(two, 6);
        Topology one = new Topology(3, List.of(7), 1);
        double[] first = Arrays.copyOf(network.parameters(), one.parameters());
        first[one.biasOffset(1)] = network.parameters()[two.biasOffset(1)];
        Samples samples = Examples.samples(300, 3, 2, 6);
        Samples alone = Examples.withTargets(samples, Arrays.copyOf(samples.targets(), 300));
        Network firstNetwork = new Network(one, network.curves(), first);
        NoiseModel noise = NoiseModel.neuronOutput(0.1, 0.2, 0.3);
        assertThat(Prediction.of(kernel, network, rows(samples, 2), NoiseModel.NONE)
                        .rmse(noise))
                .isCloseTo(
                        Prediction.of(kernel, firstNetwork, rows(alone, 2), NoiseModel.NONE)
                                .rmse(noise),
                        within(1e-14));
        assertThat(Rmse.of(kernel, network, samples, 2).value())
                .isCloseTo(Rmse.of(kernel, firstNetwork, alone, 2).value(), within(1e-14));
        assertThat(new MonteCarlo(kernel, network, rows(samples, 2), noise, 1)
                        .draw(3)
                        .rmse())
                .isCloseTo(
                        new MonteCarlo(kernel, firstNetwork, rows(alone, 2), noise, 1)
                                .draw(3)
                                .rmse(),
                        within(1e-14));
    }

    @Test
    void errors_are_in_the_unit_of_the_target() {
        Network network = Examples.mixedNetwork(new Topology(3, List.of(7), 1), 6);
        Samples samples = Examples.samples(50, 3, 1, 6);
        NoiseModel noise = NoiseModel.neuronOutput(0.1, 0.2, 0.3);
        double one = Prediction.of(kernel, network, rows(samples, 1), NoiseModel.NONE)
                .rmse(noise);
        assertThat(Prediction.of(kernel, network, rows(samples, 1e-3), NoiseModel.NONE)
                        .rmse(noise))
                .isCloseTo(1e-3 * one, within(1e-16));
    }
}
