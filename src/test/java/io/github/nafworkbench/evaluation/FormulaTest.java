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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Noise by drawing it against noise by formula, and what noise and symmetry must leave alone. */
class FormulaTest {
    private static final double HALF_RANGE = 3.7;
    private static final int SAMPLES = 300;
    private static final int DRAWS = 200;
    private static final double[] LEVELS = {0, 1e-3, 1e-2, 0.1, 0.5};

    private final Kernel kernel = new Kernel(new PlainBlas());

    private static TestRows rows(Samples samples, double halfRange) {
        return new TestRows(samples, samples, halfRange);
    }

    /** Targets near the outputs, as after training. */
    private Samples samplesNear(Network network, double residual, long seed) {
        Samples samples = Examples.samples(
                SAMPLES, network.topology().inputs(), network.topology().outputs(), seed);
        double[] targets = kernel.outputs(network, samples);
        Random random = new Random(seed);
        for (int i = 0; i < targets.length; i++) {
            targets[i] += residual * random.nextGaussian();
        }
        return Examples.withTargets(samples, targets);
    }

    static Stream<Arguments> models() {
        List<Arguments> models = new ArrayList<>();
        for (long seed = 1; seed <= 4; seed++) {
            models.add(Arguments.of("additive", NoiseModel.neuronOutput(1, 0, 0), seed));
            models.add(Arguments.of("additive common", NoiseModel.neuronOutput(1, 0, 1), seed));
            models.add(Arguments.of("multiplicative", NoiseModel.neuronOutput(0, 1, 0), seed));
            models.add(Arguments.of("multiplicative common", NoiseModel.neuronOutput(0, 1, 1), seed));
            models.add(Arguments.of("additive partly common", NoiseModel.neuronOutput(1, 0, 0.3), seed));
            models.add(Arguments.of("multiplicative partly common", NoiseModel.neuronOutput(0, 1, 0.3), seed));
            models.add(Arguments.of("both partly common", NoiseModel.neuronOutput(1, 0.7, 0.3), seed));
        }
        return models.stream();
    }

    private static NoiseModel scaled(NoiseModel model, double level) {
        return NoiseModel.neuronOutput(level * model.additive(), level * model.multiplicative(), model.common());
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("models")
    void one_hidden_layer_under_noise_has_the_error_of_the_formula_at_every_level(
            String name, NoiseModel model, long seed) {
        Network network = Examples.mixedNetwork(new Topology(3, List.of(12), 1), seed);
        Samples samples = samplesNear(network, 0.02, seed);
        Prediction prediction = Prediction.of(kernel, network, rows(samples, HALF_RANGE), NoiseModel.NONE);
        assertThat(prediction.exact(model)).isTrue();
        for (double level : LEVELS) {
            NoiseModel noise = scaled(model, level);
            MonteCarlo drawn = new MonteCarlo(kernel, network, rows(samples, HALF_RANGE), noise, seed).draw(DRAWS);
            assertThat(drawn.rmse())
                    .as("level %s", level)
                    .isCloseTo(prediction.rmse(noise), within(5 * drawn.standardError()));
            if (level == 0.5) {
                assertThat(drawn.standardError() / drawn.rmse()).isLessThan(0.005);
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("models")
    void two_hidden_layers_under_small_noise_have_the_excess_of_the_formula_within_a_hundredth(
            String name, NoiseModel model, long seed) {
        Network network = Examples.tanhNetwork(new Topology(3, List.of(10, 8), 1), seed);
        Samples samples = samplesNear(network, 0, seed);
        Prediction prediction = Prediction.of(kernel, network, rows(samples, HALF_RANGE), NoiseModel.NONE);
        assertThat(prediction.exact(model)).isFalse();
        NoiseModel noise = scaled(model, 0.01);
        MonteCarlo drawn = new MonteCarlo(kernel, network, rows(samples, HALF_RANGE), noise, seed).draw(3 * DRAWS);
        double ratio = Math.pow(drawn.rmse() / prediction.rmse(noise), 2);
        assertThat(10 * drawn.standardError() / drawn.rmse()).isLessThan(0.05);
        assertThat(ratio).isCloseTo(1, within(0.01 + 10 * drawn.standardError() / drawn.rmse()));
    }

    @Test
    void the_formula_for_one_layer_is_that_of_output_weights_and_hidden_outputs() {
        for (long seed = 1; seed <= 5; seed++) {
            Network network = Examples.mixedNetwork(new Topology(3, List.of(12), 1), seed);
            Samples samples = samplesNear(network, 0.02, seed);
            double[] w = new double[12];
            System.arraycopy(network.parameters(), network.topology().weightOffset(1), w, 0, 12);
            double[] h = new ReferenceNetwork(network).hidden(samples, 0);
            double squaresOfW = 0;
            double sumOfW = 0;
            double squaresOfWh = 0;
            for (int j = 0; j < 12; j++) {
                squaresOfW += w[j] * w[j];
                sumOfW += w[j];
                for (int s = 0; s < SAMPLES; s++) {
                    squaresOfWh += w[j] * w[j] * h[j * SAMPLES + s] * h[j * SAMPLES + s] / SAMPLES;
                }
            }
            double[] y = new ReferenceNetwork(network).outputs(samples);
            double c = network.parameters()[network.topology().biasOffset(1)];
            double squaresOfYWithoutBias = 0;
            double clean = 0;
            for (int s = 0; s < SAMPLES; s++) {
                squaresOfYWithoutBias += (y[s] - c) * (y[s] - c) / SAMPLES;
                clean += (y[s] - samples.targets()[s]) * (y[s] - samples.targets()[s]) / SAMPLES;
            }
            Prediction prediction = Prediction.of(kernel, network, rows(samples, HALF_RANGE), NoiseModel.NONE);
            double a = 0.2;
            double m = 0.3;
            for (double r : new double[] {0, 0.3, 1}) {
                double mse = clean
                        + a * a * ((1 - r) * squaresOfW + r * sumOfW * sumOfW)
                        + m * m * ((1 - r) * squaresOfWh + r * squaresOfYWithoutBias);
                assertThat(prediction.rmse(NoiseModel.neuronOutput(a, m, r)))
                        .isCloseTo(HALF_RANGE * Math.sqrt(mse), within(1e-13));
            }
        }
    }

    @Test
    void common_additive_noise_does_nothing_where_output_weights_add_up_to_zero() {
        Topology topology = new Topology(2, List.of(3), 1);
        Network network = Examples.tanhNetwork(topology, 3);
        double[] balanced = network.parameters().clone();
        int w = topology.weightOffset(1);
        balanced[w + 2] = -balanced[w] - balanced[w + 1];
        Network changed = network.with(balanced);
        Samples samples = samplesNear(changed, 0.1, 1);
        double clean = Rmse.of(kernel, changed, samples, 1).value();
        NoiseModel noise = NoiseModel.neuronOutput(0.5, 0, 1);
        assertThat(Prediction.of(kernel, changed, rows(samples, 1), NoiseModel.NONE)
                        .rmse(noise))
                .isCloseTo(clean, within(1e-15));
        assertThat(new MonteCarlo(kernel, changed, rows(samples, 1), noise, 1)
                        .draw(3)
                        .rmse())
                .isCloseTo(clean, within(1e-15));
    }

    @Test
    void no_noise_leaves_every_bit_of_the_error() {
        for (List<Integer> hidden : List.of(List.of(12), List.of(10, 8), List.of(5, 4, 3))) {
            Network network = Examples.mixedNetwork(new Topology(3, hidden, 1), 2);
            Samples samples = samplesNear(network, 0.05, 2);
            NoiseModel none = NoiseModel.neuronOutput(0, 0, 0.4);
            MonteCarlo drawn = new MonteCarlo(kernel, network, rows(samples, 1), none, 1).draw(3);
            double mse = kernel.squaredError(network, samples) / SAMPLES;
            assertThat(drawn.rmse()).isEqualTo(Math.sqrt(mse));
            assertThat(drawn.standardError()).isZero();
            assertThat(Prediction.of(kernel, network, rows(samples, 1), NoiseModel.NONE)
                            .rmse(none))
                    .isCloseTo(Math.sqrt(mse), within(1e-15));
        }
    }
}
