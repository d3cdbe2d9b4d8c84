package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitialWeightsTest {
    private static final Topology TOPOLOGY = new Topology(3, List.of(20, 7), 2);

    private static double[] weights(Topology topology, double[] parameters, int layer, int neuron) {
        int sources = topology.sources(layer);
        int from = topology.weightOffset(layer) + neuron * sources;
        return Arrays.copyOfRange(parameters, from, from + sources);
    }

    @Test
    void hidden_weights_have_the_length_of_nguyen_and_widrow() {
        double[] parameters = InitialWeights.NGUYEN_WIDROW.draw(TOPOLOGY, 3);
        double[] lengths = {0.7 * Math.pow(20, 1.0 / 3), 0.7 * Math.pow(7, 1.0 / 20)};
        for (int layer = 0; layer < 2; layer++) {
            for (int neuron = 0; neuron < TOPOLOGY.neurons(layer); neuron++) {
                double squares = 0;
                for (double w : weights(TOPOLOGY, parameters, layer, neuron)) {
                    squares += w * w;
                }
                assertThat(Math.sqrt(squares)).isCloseTo(lengths[layer], within(1e-15 * 10));
            }
        }
    }

    @Test
    void weights_of_glorot_fill_their_interval_and_biases_are_0() {
        double[] parameters = InitialWeights.GLOROT.draw(TOPOLOGY, 3);
        for (int layer = 0; layer < TOPOLOGY.layers(); layer++) {
            double most = Math.sqrt(6.0 / (TOPOLOGY.sources(layer) + TOPOLOGY.neurons(layer)));
            double largest = 0;
            for (int neuron = 0; neuron < TOPOLOGY.neurons(layer); neuron++) {
                largest = Math.max(
                        largest,
                        Arrays.stream(weights(TOPOLOGY, parameters, layer, neuron))
                                .map(Math::abs)
                                .max()
                                .orElseThrow());
                assertThat(parameters[TOPOLOGY.biasOffset(layer) + neuron]).isZero();
            }
            assertThat(largest).isBetween(0.8 * most, most);
        }
        assertThat(InitialWeights.GLOROT.draw(TOPOLOGY, 3)).isEqualTo(parameters);
        assertThat(InitialWeights.GLOROT.draw(TOPOLOGY, 4)).isNotEqualTo(parameters);
    }

    @Test
    void thresholds_are_spread_evenly_over_the_length_with_either_sign() {
        double[] parameters = InitialWeights.NGUYEN_WIDROW.draw(TOPOLOGY, 3);
        double length = 0.7 * Math.pow(20, 1.0 / 3);
        int positive = 0;
        for (int neuron = 0; neuron < 20; neuron++) {
            double bias = parameters[TOPOLOGY.biasOffset(0) + neuron];
            assertThat(Math.abs(bias)).isCloseTo(length * Math.abs(2.0 * neuron / 19 - 1), within(1e-14));
            positive += bias > 0 ? 1 : 0;
        }
        assertThat(positive).isBetween(3, 17);
    }

    @Test
    void a_single_neuron_has_no_threshold() {
        double[] parameters = InitialWeights.NGUYEN_WIDROW.draw(new Topology(2, List.of(1), 1), 3);
        assertThat(parameters[2]).isZero();
        assertThat(Math.hypot(parameters[0], parameters[1])).isCloseTo(0.7, within(1e-15));
    }

    @Test
    void output_weights_are_uniform_and_output_biases_zero() {
        Topology wide = new Topology(1, List.of(4000), 1);
        double[] parameters = InitialWeights.NGUYEN_WIDROW.draw(wide, 11);
        double[] w = weights(wide, parameters, 1, 0);
        double bound = 1 / Math.sqrt(4000);
        assertThat(Arrays.stream(w).boxed()).allMatch(v -> Math.abs(v) < bound);
        // Five standard errors of mean and mean square of a uniform number.
        assertThat(Arrays.stream(w).average().orElseThrow() / bound).isCloseTo(0, within(5 / Math.sqrt(3 * 4000)));
        double square =
                Arrays.stream(w).map(v -> v * v / bound / bound).average().orElseThrow();
        assertThat(square).isCloseTo(1.0 / 3, within(5 * Math.sqrt(4 / 45.0 / 4000)));
        assertThat(parameters[wide.biasOffset(1)]).isZero();
    }

    @Test
    void every_weight_is_drawn_for_its_layer_and_neuron_whatever_the_others_are() {
        double[] parameters = InitialWeights.NGUYEN_WIDROW.draw(TOPOLOGY, 5);
        Topology wider = new Topology(3, List.of(40, 7), 5);
        double[] others = InitialWeights.NGUYEN_WIDROW.draw(wider, 5);
        for (int neuron = 0; neuron < 20; neuron++) {
            double[] w = weights(TOPOLOGY, parameters, 0, neuron);
            double[] scaled = Arrays.stream(weights(wider, others, 0, neuron))
                    .map(v -> v * Math.pow(0.5, 1.0 / 3))
                    .toArray();
            for (int i = 0; i < w.length; i++) {
                assertThat(scaled[i]).isCloseTo(w[i], within(1e-15));
            }
        }
        for (int output = 0; output < 2; output++) {
            assertThat(weights(wider, others, 2, output)).isEqualTo(weights(TOPOLOGY, parameters, 2, output));
        }
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_another_seed_other_weights() {
        double[] parameters = InitialWeights.NGUYEN_WIDROW.draw(TOPOLOGY, 5);
        assertThat(InitialWeights.NGUYEN_WIDROW.draw(TOPOLOGY, 5)).isEqualTo(parameters);
        double[] others = InitialWeights.NGUYEN_WIDROW.draw(TOPOLOGY, 6);
        for (int layer = 0; layer < 3; layer++) {
            for (int neuron = 0; neuron < TOPOLOGY.neurons(layer); neuron++) {
                assertThat(Arrays.stream(weights(TOPOLOGY, others, layer, neuron))
                                .boxed()
                                .toList())
                        .doesNotContainAnyElementsOf(Arrays.stream(weights(TOPOLOGY, parameters, layer, neuron))
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void neurons_of_a_layer_differ() {
        double[] parameters = InitialWeights.NGUYEN_WIDROW.draw(TOPOLOGY, 5);
        assertThat(Arrays.stream(parameters, 0, 60).distinct().count()).isEqualTo(60);
    }
}
