package io.github.nafworkbench.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Disturbance;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseDrawsTest {
    private static final int MANY = 200_000;

    private static NoiseDraws draws(NoiseModel model, long seed, int neurons) {
        Network network = Examples.tanhNetwork(new Topology(2, List.of(neurons, neurons), 1), 1);
        Samples samples = Examples.samples(10, 2, 1, 1);
        Kernel kernel = new Kernel(new PlainBlas());
        return new NoiseDraws(model, network.topology(), new SignalScales(kernel, network, samples, model), seed);
    }

    /** What noise adds to neurons of the given outputs, {@code [neuron][sample]}. */
    private static double[][] added(NoiseModel model, long seed, int layer, long draw, double... outputs) {
        double[] signal = new double[outputs.length * MANY];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = outputs[i / MANY];
        }
        draws(model, seed, outputs.length).outputs(signal, layer, new Disturbance.Portion(draw, 0, MANY));
        double[][] added = new double[outputs.length][MANY];
        for (int i = 0; i < signal.length; i++) {
            added[i / MANY][i % MANY] = signal[i] - outputs[i / MANY];
        }
        return added;
    }

    private static double[][] added(NoiseModel model, double... outputs) {
        return added(model, 42, 0, 0, outputs);
    }

    private static double moment(double[] x, double[] y, int powerOfX, int powerOfY) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.pow(x[i], powerOfX) * Math.pow(y[i], powerOfY);
        }
        return sum / x.length;
    }

    private static double correlation(double[] x, double[] y) {
        return moment(x, y, 1, 1) / Math.sqrt(moment(x, x, 1, 1) * moment(y, y, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0, 0", "0, 0.3, 0", "0.2, 0.3, 0", "0.2, 0.3, 0.3", "0.2, 0.3, 1", "0.2, 0, 1", "0, 0.3, 0.5"})
    void noise_is_normal_with_the_variances_of_both_kinds_added(double additive, double multiplicative, double common) {
        double[] outputs = {0.8, -1.5, 0};
        double[][] noise = added(NoiseModel.neuronOutput(additive, multiplicative, common), outputs);
        for (int i = 0; i < outputs.length; i++) {
            double scaled = multiplicative * outputs[i];
            double variance = additive * additive + scaled * scaled;
            double[] e = noise[i];
            // Five standard errors: the moments of order 1 to 4 of a normal number have variances 1, 2, 15, 96.
            double unit = 5 / Math.sqrt(MANY);
            assertThat(moment(e, e, 1, 0)).isCloseTo(0, within(unit * Math.sqrt(variance)));
            assertThat(moment(e, e, 1, 1)).isCloseTo(variance, within(unit * Math.sqrt(2) * variance));
            assertThat(moment(e, e, 2, 1)).isCloseTo(0, within(unit * Math.sqrt(15) * Math.pow(variance, 1.5)));
            assertThat(moment(e, e, 2, 2))
                    .isCloseTo(3 * variance * variance, within(unit * Math.sqrt(96) * variance * variance));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0, 0", "0.2, 0, 0.3", "0.2, 0, 1", "0, 0.2, 0", "0, 0.2, 0.3", "0, 0.2, 1"})
    void neurons_of_a_layer_are_correlated_by_the_common_share(double additive, double multiplicative, double common) {
        double[][] noise = added(NoiseModel.neuronOutput(additive, multiplicative, common), 0.8, 1.5, 0.3);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                double standardError = (1 - common * common) / Math.sqrt(MANY);
                assertThat(correlation(noise[i], noise[j])).isCloseTo(common, within(5 * standardError + 1e-12));
            }
        }
    }

    @Test
    void both_kinds_together_are_correlated_as_independent_common_parts_tell() {
        double common = 0.3;
        double[][] noise = added(NoiseModel.neuronOutput(0.2, 0.3, common), 0.8, -1.5);
        double covariance = common * (0.2 * 0.2 + 0.3 * 0.3 * 0.8 * -1.5);
        double first = 0.2 * 0.2 + 0.3 * 0.3 * 0.8 * 0.8;
        double second = 0.2 * 0.2 + 0.3 * 0.3 * 1.5 * 1.5;
        double standardError = Math.sqrt((first * second + covariance * covariance) / MANY);
        assertThat(moment(noise[0], noise[1], 1, 1)).isCloseTo(covariance, within(5 * standardError));
    }

    @Test
    void wholly_common_noise_is_the_same_for_every_neuron() {
        double[][] noise = added(NoiseModel.neuronOutput(0.25, 0, 1), 0.0, 0.0, 0.0);
        assertThat(noise[1]).isEqualTo(noise[0]);
        assertThat(noise[2]).isEqualTo(noise[0]);
    }

    @Test
    void layers_draws_and_seeds_are_independent() {
        for (double common : new double[] {0, 1}) {
            NoiseModel model = NoiseModel.neuronOutput(0.2, 0, common);
            double[] noise = added(model, 42, 0, 0, 0.5)[0];
            for (double[] other : new double[][] {
                added(model, 42, 1, 0, 0.5)[0], added(model, 42, 0, 1, 0.5)[0], added(model, 43, 0, 0, 0.5)[0]
            }) {
                assertThat(correlation(noise, other)).isCloseTo(0, within(5 / Math.sqrt(MANY)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "0.3", "1"})
    void another_level_scales_the_same_numbers(double common) {
        double[][] additive = added(NoiseModel.neuronOutput(0.01, 0, common), 0, 0);
        double[][] more = added(NoiseModel.neuronOutput(0.4, 0, common), 0, 0);
        double[][] multiplicative = added(NoiseModel.neuronOutput(0, 0.01, common), 0.5, -1);
        double[][] moreMultiplicative = added(NoiseModel.neuronOutput(0, 0.4, common), 0.5, -1);
        double worst = 0;
        for (int i = 0; i < 2; i++) {
            for (int s = 0; s < MANY; s++) {
                worst = Math.max(worst, Math.abs(more[i][s] - 40 * additive[i][s]));
                worst = Math.max(worst, Math.abs(moreMultiplicative[i][s] - 40 * multiplicative[i][s]));
            }
        }
        assertThat(worst).isLessThan(40 * 5e-16);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0, 0", "0.1, 0.3, 0.4", "0, 0.3, 1"})
    void a_sample_sees_the_same_noise_wherever_its_block_begins(double additive, double multiplicative, double common) {
        NoiseDraws noise = draws(NoiseModel.neuronOutput(additive, multiplicative, common), 9, 3);
        int samples = 700;
        double[] whole = new double[3 * samples];
        Arrays.setAll(whole, i -> Math.sin(i));
        double[] expected = whole.clone();
        noise.outputs(expected, 1, new Disturbance.Portion(4, 0, samples));
        for (int size : new int[] {1, 3, 255, 256, 257}) {
            for (int start = 0; start < samples; start += size) {
                int count = Math.min(size, samples - start);
                double[] block = new double[3 * count];
                for (int i = 0; i < block.length; i++) {
                    block[i] = whole[i / count * samples + start + i % count];
                }
                noise.outputs(block, 1, new Disturbance.Portion(4, start, count));
                for (int i = 0; i < block.length; i++) {
                    assertThat(block[i]).isEqualTo(expected[i / count * samples + start + i % count]);
                }
            }
        }
    }

    @Test
    void a_neuron_sees_the_same_noise_however_many_neurons_there_are() {
        NoiseModel model = NoiseModel.neuronOutput(0.1, 0.2, 0.3);
        assertThat(added(model, 0.5, 0.7)[1]).isEqualTo(added(model, 0.5, 0.7, -1)[1]);
    }

    @Test
    void level_zero_leaves_every_bit() {
        double[] signal = {-0.0, 0.0, Double.MIN_VALUE, 1e300, Double.NaN, 0.3};
        double[] before = signal.clone();
        draws(NoiseModel.neuronOutput(0, 0, 0.5), 1, 2).outputs(signal, 0, new Disturbance.Portion(0, 0, 3));
        for (int i = 0; i < signal.length; i++) {
            assertThat(Double.doubleToRawLongBits(signal[i])).isEqualTo(Double.doubleToRawLongBits(before[i]));
        }
    }
}
