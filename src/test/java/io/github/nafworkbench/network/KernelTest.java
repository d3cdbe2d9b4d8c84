package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KernelTest {
    private static final List<Topology> TOPOLOGIES = List.of(
            new Topology(1, List.of(1), 1),
            new Topology(3, List.of(20), 2),
            new Topology(2, List.of(65), 1),
            new Topology(5, List.of(3, 20), 3),
            new Topology(4, List.of(65, 1), 2),
            new Topology(2, List.of(3, 1, 20), 1),
            new Topology(3, List.of(20, 65, 3), 3));

    private static final int[] COUNTS = {1, 3, 7, 255, 256, 257, 513};

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Topology topology : TOPOLOGIES) {
            for (int count : COUNTS) {
                cases.add(Arguments.of(topology, count));
            }
        }
        return cases.stream();
    }

    private static List<Kernel> kernels() {
        return List.of(new Kernel(new PlainBlas()), new Kernel(new OpenBlas()));
    }

    private static Samples samples(Topology topology, int count) {
        return Examples.samples(count, topology.inputs(), topology.outputs(), count);
    }

    /** Rounding of sums of products through all layers, times the largest number there is. */
    private static void assertClose(double[] actual, double[] expected, Topology topology, int summed) {
        assertThat(actual).hasSameSizeAs(expected);
        double largest = 1;
        double worst = 0;
        for (int i = 0; i < actual.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs(actual[i] - expected[i]));
        }
        int terms = summed;
        for (int layer = 0; layer < topology.layers(); layer++) {
            terms += topology.sources(layer) + 1;
        }
        assertThat(worst).isLessThanOrEqualTo(1e-15 * terms * largest);
    }

    @ParameterizedTest(name = "{0}, {1} samples")
    @MethodSource("cases")
    void forward_signals_are_those_of_the_formula(Topology topology, int count) {
        Network network = Examples.mixedNetwork(topology, 5);
        Samples samples = samples(topology, count);
        ReferenceNetwork reference = new ReferenceNetwork(network);
        double[] y = reference.outputs(samples);
        double[] squares = {reference.squaredError(samples)};
        for (Kernel kernel : kernels()) {
            assertClose(kernel.outputs(network, samples), y, topology, 0);
            assertClose(new double[] {kernel.squaredError(network, samples)}, squares, topology, count);
            for (int layer = 0; layer < topology.hidden().size(); layer++) {
                assertClose(kernel.hidden(network, samples, layer), reference.hidden(samples, layer), topology, 0);
                double[] z = kernel.netInputs(network, samples, layer);
                assertClose(z, reference.netInputs(samples, layer), topology, 0);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} samples")
    @MethodSource("cases")
    void sensitivities_follow_the_chain_rule(Topology topology, int count) {
        Network network = Examples.mixedNetwork(topology, 6);
        Samples samples = samples(topology, count);
        for (int layer = 0; layer < topology.hidden().size(); layer++) {
            for (int output = 0; output < topology.outputs(); output++) {
                double[] g = new ReferenceNetwork(network).sensitivities(samples, layer, output);
                for (Kernel kernel : kernels()) {
                    assertClose(kernel.sensitivities(network, samples, layer, output), g, topology, 0);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} samples")
    @MethodSource("cases")
    void gradient_and_normal_equations_are_products_of_the_jacobian(Topology topology, int count) {
        Network network = Examples.mixedNetwork(topology, 8);
        Samples samples = samples(topology, count);
        ReferenceNetwork reference = new ReferenceNetwork(network);
        double[][] jacobian = reference.jacobian(samples);
        double[] expected = timesError(jacobian, reference.outputs(samples), samples.targets());
        int summed = topology.outputs() * count;
        for (Kernel kernel : kernels()) {
            double squares = kernel.squaredError(network, samples);
            double[] gradient = filled(expected.length, Double.NaN);
            assertThat(kernel.gradient(network, samples, gradient)).isEqualTo(squares);
            assertClose(gradient, expected, topology, summed);
            if (expected.length < 400) {
                double[] matrix = filled(expected.length * expected.length, 17);
                gradient = filled(expected.length, Double.NaN);
                assertThat(kernel.normalEquations(network, samples, matrix, gradient))
                        .isEqualTo(squares);
                assertClose(gradient, expected, topology, summed);
                assertClose(lower(matrix, expected.length), square(jacobian), topology, summed);
            }
        }
    }

    private static double[] filled(int length, double value) {
        double[] array = new double[length];
        Arrays.fill(array, value);
        return array;
    }

    private static double[] timesError(double[][] jacobian, double[] y, double[] t) {
        double[] gradient = new double[jacobian.length];
        for (int p = 0; p < gradient.length; p++) {
            for (int i = 0; i < y.length; i++) {
                gradient[p] += jacobian[p][i] * (y[i] - t[i]);
            }
        }
        return gradient;
    }

    private static double[] lower(double[] matrix, int n) {
        double[] lower = new double[n * n];
        for (int p = 0; p < n; p++) {
            System.arraycopy(matrix, p * n, lower, p * n, p + 1);
        }
        return lower;
    }

    /** Lower triangle of {@code J J^T}. */
    private static double[] square(double[][] jacobian) {
        int n = jacobian.length;
        double[] square = new double[n * n];
        for (int p = 0; p < n; p++) {
            for (int q = 0; q <= p; q++) {
                for (int i = 0; i < jacobian[p].length; i++) {
                    square[p * n + q] += jacobian[p][i] * jacobian[q][i];
                }
            }
        }
        return square;
    }

    @ParameterizedTest(name = "{0}, {1} samples")
    @MethodSource("cases")
    void the_gradient_over_chosen_samples_is_that_over_those_alone(Topology topology, int count) {
        Network network = Examples.mixedNetwork(topology, 9);
        Samples samples = samples(topology, count);
        int[] order = RandomStream.of(3, Purpose.MINIBATCH_ORDER).permutation(count);
        int from = count / 3;
        Samples alone = samples.pick(Arrays.copyOfRange(order, from, count));
        for (Kernel kernel : kernels()) {
            double[] expected = new double[topology.parameters()];
            double[] gradient = filled(topology.parameters(), Double.NaN);
            double squares = kernel.gradient(network, alone, expected);
            assertThat(kernel.gradient(network, samples, order, from, count, gradient))
                    .isEqualTo(squares);
            assertThat(gradient).isEqualTo(expected);
        }
    }

    /** More pairs of neurons and of inputs than OpenBLAS multiplies without arranging them anew. */
    @Test
    void the_equations_of_many_inputs_are_products_of_the_jacobian() {
        Topology topology = new Topology(33, List.of(12), 2);
        Network network = Examples.mixedNetwork(topology, 8);
        Samples samples = samples(topology, 300);
        ReferenceNetwork reference = new ReferenceNetwork(network);
        double[][] jacobian = reference.jacobian(samples);
        double[] expected = timesError(jacobian, reference.outputs(samples), samples.targets());
        for (Kernel kernel : kernels()) {
            double[] matrix = filled(expected.length * expected.length, 17);
            double[] gradient = filled(expected.length, Double.NaN);
            kernel.normalEquations(network, samples, matrix, gradient);
            assertClose(gradient, expected, topology, 600);
            assertClose(lower(matrix, expected.length), square(jacobian), topology, 600);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_samples_have_no_gradient_whatever_came_before(Topology topology, int count) {
        Network network = Examples.mixedNetwork(topology, 1);
        int n = topology.parameters();
        double[] gradient = new double[n];
        double[] matrix = new double[n * n];
        for (Kernel kernel : kernels()) {
            kernel.gradient(network, samples(topology, count), gradient);
            assertThat(kernel.gradient(network, samples(topology, 0), gradient)).isZero();
            assertThat(gradient).containsOnly(0);
            kernel.normalEquations(network, samples(topology, count), matrix, gradient);
            assertThat(kernel.normalEquations(network, samples(topology, 0), matrix, gradient))
                    .isZero();
            assertThat(gradient).containsOnly(0);
            assertThat(matrix).containsOnly(0);
        }
    }
}
