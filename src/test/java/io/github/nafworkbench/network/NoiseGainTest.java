package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link NoiseGain} against sums over {@link Kernel#sensitivities} and against differences. */
class NoiseGainTest {
    private static final double STEP = 1e-5;

    private final Blas blas = new PlainBlas();
    private final Kernel kernel = new Kernel(blas);

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Topology topology : List.of(
                new Topology(2, List.of(4), 1),
                new Topology(3, List.of(4, 3), 2),
                new Topology(2, List.of(3, 4, 2), 3),
                new Topology(2, List.of(3, 2, 3, 2), 1))) {
            for (ActivationCurve curve : Examples.everyKind()) {
                Network network = Examples.network(topology, Curves.uniform(topology, curve), 4);
                cases.add(Arguments.of(curve.label(), topology, network));
            }
            cases.add(Arguments.of("mixed", topology, Examples.mixedNetwork(topology, 4)));
        }
        return cases.stream();
    }

    private double slow(Network network, Samples samples, double additive, double multiplicative) {
        double sum = 0;
        for (int layer = 0; layer < network.topology().hidden().size(); layer++) {
            double[] h = kernel.hidden(network, samples, layer);
            for (int output = 0; output < network.topology().outputs(); output++) {
                double[] g = kernel.sensitivities(network, samples, layer, output);
                for (int i = 0; i < g.length; i++) {
                    sum += Math.pow(additive * g[i], 2) + Math.pow(multiplicative * g[i] * h[i], 2);
                }
            }
        }
        return sum / 2;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void the_penalty_is_half_the_sum_of_what_each_neurons_noise_adds(String curve, Topology topology, Network network) {
        Samples samples = Examples.samples(300, topology.inputs(), topology.outputs(), 2);
        double expected = slow(network, samples, 0.3, 0.7);
        assertThat(new NoiseGain(blas, 0.3, 0.7).value(network, samples)).isCloseTo(expected, within(1e-12 * expected));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void the_gradient_equals_differences(String curve, Topology topology, Network network) {
        // One sample, so that few kinks and knots are about; those near one are seen by the difference of differences.
        Samples samples = Examples.samples(1, topology.inputs(), topology.outputs(), 5);
        NoiseGain gain = new NoiseGain(blas, 0.3, 0.7);
        double[] gradient = new double[topology.parameters()];
        Arrays.fill(gradient, 1);
        double value = gain.addGradient(network, samples, gradient);
        assertThat(value).isEqualTo(gain.value(network, samples));
        double largest = Arrays.stream(gradient).map(g -> Math.abs(g - 1)).max().orElseThrow();
        for (int p = 0; p < gradient.length; p++) {
            double expected = difference(gain, network, samples, p);
            assertThat(gradient[p] - 1)
                    .as("parameter %d", p)
                    .isCloseTo(expected, within(1e-6 * Math.max(largest, 1e-3)));
        }
    }

    private static double difference(NoiseGain gain, Network network, Samples samples, int p) {
        double[] at = new double[4];
        double[] steps = {1, -1, 2, -2};
        for (int i = 0; i < 4; i++) {
            double[] moved = network.parameters().clone();
            moved[p] += steps[i] * STEP;
            at[i] = gain.value(network.with(moved), samples);
        }
        return (8 * (at[0] - at[1]) - (at[2] - at[3])) / (12 * STEP);
    }

    /** Residuals {@code a g_j} and {@code m g_j h_j} of one hidden layer. */
    private double[] residuals(Network network, Samples samples, double a, double m) {
        double[] h = kernel.hidden(network, samples, 0);
        return IntStream.range(0, network.topology().outputs())
                .mapToObj(o -> kernel.sensitivities(network, samples, 0, o))
                .flatMapToDouble(g -> IntStream.range(0, 2 * g.length)
                        .mapToDouble(i -> i < g.length ? a * g[i] : m * g[i - g.length] * h[i - g.length]))
                .toArray();
    }

    @Test
    void the_matrix_of_one_hidden_layer_is_that_of_appended_rows() {
        Topology topology = new Topology(2, List.of(3), 2);
        Network network = Examples.tanhNetwork(topology, 3);
        Samples samples = Examples.samples(20, 2, 2, 1);
        int n = topology.parameters();
        double[][] rows = new double[n][];
        for (int p = 0; p < n; p++) {
            double[] up = network.parameters().clone();
            double[] down = network.parameters().clone();
            up[p] += STEP;
            down[p] -= STEP;
            double[] above = residuals(network.with(up), samples, 0.3, 0.7);
            double[] below = residuals(network.with(down), samples, 0.3, 0.7);
            rows[p] = IntStream.range(0, above.length)
                    .mapToDouble(i -> (above[i] - below[i]) / (2 * STEP))
                    .toArray();
        }
        double[] matrix = new double[n * n];
        double[] gradient = new double[n];
        int[] place = IntStream.range(0, n).toArray();
        new NoiseGain(blas, 0.3, 0.7).addNormalEquations(network, samples, gradient, matrix, place);
        double[] residuals = residuals(network, samples, 0.3, 0.7);
        for (int p = 0; p < n; p++) {
            for (int q = 0; q <= p; q++) {
                assertThat(matrix[p * n + q]).isCloseTo(dot(rows[p], rows[q]), within(1e-7));
            }
            assertThat(gradient[p]).isCloseTo(dot(rows[p], residuals), within(1e-7));
        }
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void the_equations_of_chosen_layers_are_those_of_the_whole_network_at_their_parameters(
            String curve, Topology topology, Network network) {
        Samples samples = Examples.samples(300, topology.inputs(), topology.outputs(), 2);
        int n = topology.parameters();
        double[] whole = new double[n * n];
        kernel.normalEquations(network, samples, whole, new double[n]);
        List<Integer> layers = List.of(0, topology.layers() - 1);
        int[] free = layers.stream()
                .flatMapToInt(l -> IntStream.range(topology.weightOffset(l), topology.weightOffset(l + 1)))
                .toArray();
        double[] matrix = new double[free.length * free.length];
        new LayerEquations(blas, layers).matrix(network, samples, free.length, matrix);
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j <= i; j++) {
                double expected = whole[free[i] * n + free[j]];
                assertThat(matrix[i * free.length + j]).isCloseTo(expected, within(1e-11 * (1 + Math.abs(expected))));
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void the_gradient_through_noise_equals_differences_of_the_noisy_error(
            String curve, Topology topology, Network network) {
        Samples samples = Examples.samples(1, topology.inputs(), topology.outputs(), 5);
        HiddenNoise noise = (signal, slope, neurons, count, layer, first) -> {
            for (int i = 0; i < neurons * count; i++) {
                double factor = 1 + 0.1 * Math.sin(i + layer);
                signal[i] = factor * signal[i] + 0.05 * Math.cos(3 * i - layer);
                slope[i] *= factor;
            }
        };
        double[] gradient = new double[topology.parameters()];
        new NoisyGradient(blas).gradient(network, samples, noise, gradient);
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        for (int p = 0; p < gradient.length; p++) {
            double[] up = network.parameters().clone();
            double[] down = network.parameters().clone();
            up[p] += STEP;
            down[p] -= STEP;
            double expected =
                    (noisyLoss(network.with(up), samples, noise) - noisyLoss(network.with(down), samples, noise))
                            / (2 * STEP);
            assertThat(gradient[p]).isCloseTo(expected, within(1e-6 * Math.max(1e-3, largest)));
        }
    }

    private static double noisyLoss(Network network, Samples one, HiddenNoise noise) {
        double[] h = one.inputs();
        Topology topology = network.topology();
        for (int layer = 0; layer < topology.layers(); layer++) {
            double[] next = new double[topology.neurons(layer)];
            for (int i = 0; i < next.length; i++) {
                next[i] = network.parameters()[topology.biasOffset(layer) + i];
                for (int j = 0; j < h.length; j++) {
                    next[i] += network.parameters()[topology.weightOffset(layer) + i * h.length + j] * h[j];
                }
                next[i] = layer < topology.layers() - 1
                        ? network.curves().curve(layer, i).value(next[i])
                        : next[i];
            }
            if (layer < topology.layers() - 1) {
                noise.disturb(next, new double[next.length], next.length, 1, layer, 0);
            }
            h = next;
        }
        double sum = 0;
        for (int o = 0; o < h.length; o++) {
            sum += Math.pow(h[o] - one.targets()[o], 2);
        }
        return sum / 2;
    }

    @Test
    void without_noise_the_gradient_is_that_of_the_kernel() {
        Topology topology = new Topology(3, List.of(4, 3), 2);
        Network network = Examples.mixedNetwork(topology, 1);
        Samples samples = Examples.samples(600, 3, 2, 1);
        double[] expected = new double[topology.parameters()];
        kernel.gradient(network, samples, expected);
        double[] gradient = new double[topology.parameters()];
        new NoisyGradient(blas).gradient(network, samples, (s, d, n, c, l, f) -> {}, gradient);
        for (int p = 0; p < expected.length; p++) {
            assertThat(gradient[p]).isCloseTo(expected[p], within(1e-11 * (1 + Math.abs(expected[p]))));
        }
    }

    @Test
    void second_derivatives_are_differences_of_first_ones_on_both_sides_of_every_knot() {
        for (ActivationCurve curve : Examples.everyKind()) {
            for (double z : new double[] {
                -2.31, -1.501, -1.499, -0.9003, -0.8997, -0.413, 0.053, 0.1001, 0.517, 1.213, 1.713, 3.07
            }) {
                double[] curvature = new double[1];
                curve.curvatures(new double[] {z}, curvature, 0, 1);
                double h = 1e-4;
                double expected = (curve.slope(z + h) - curve.slope(z - h)) / (2 * h);
                if (z == 0.1001 || z == -0.8997 || z == -0.9003) {
                    h = 1e-5;
                    expected = (curve.slope(z + h) - curve.slope(z - h)) / (2 * h);
                }
                assertThat(curvature[0]).as("%s at %s", curve.label(), z).isCloseTo(expected, within(2e-6));
            }
        }
    }
}
