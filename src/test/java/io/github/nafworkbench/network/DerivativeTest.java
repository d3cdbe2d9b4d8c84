package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives of {@link Kernel} against five-point differences of {@link ReferenceNetwork}. */
class DerivativeTest {
    private static final double STEP = 1e-4;
    /** Samples whose net inputs come closer to a knot or kink than this are left out: differences would cross it. */
    private static final double CLEARANCE = 10 * STEP;

    private static final double WORST = 1e-6;
    private static final int SAMPLES = 40;

    static Stream<Arguments> cases() {
        List<Topology> topologies = List.of(
                new Topology(2, List.of(4), 1),
                new Topology(3, List.of(4, 3), 2),
                new Topology(2, List.of(3, 4, 2), 3),
                new Topology(2, List.of(3, 2, 3, 2), 1));
        List<Arguments> cases = new ArrayList<>();
        for (Topology topology : topologies) {
            for (ActivationCurve curve : Examples.everyKind()) {
                Network network = Examples.network(topology, Curves.uniform(topology, curve), 4);
                // Wide net inputs reach beyond both ends of every table.
                double[] wide = network.parameters().clone();
                for (int p = 0; p < topology.weightOffset(1); p++) {
                    wide[p] *= curve instanceof TabulatedCurve ? 3 : 1;
                }
                cases.add(Arguments.of(curve.label(), topology, network.with(wide)));
            }
            cases.add(Arguments.of("mixed", topology, Examples.mixedNetwork(topology, 4)));
        }
        return cases.stream();
    }

    private static Samples samples(Network network) {
        Topology topology = network.topology();
        Samples many = Examples.samples(4000, topology.inputs(), topology.outputs(), 3);
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < many.count() && rows.size() < SAMPLES; row++) {
            Samples one = pick(many, List.of(row), topology);
            if (clear(network, one)) {
                rows.add(row);
            }
        }
        assertThat(rows).hasSize(SAMPLES);
        return pick(many, rows, topology);
    }

    private static Samples pick(Samples many, List<Integer> rows, Topology topology) {
        double[] inputs = new double[topology.inputs() * rows.size()];
        double[] targets = new double[topology.outputs() * rows.size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = many.inputs()[i / rows.size() * many.count() + rows.get(i % rows.size())];
        }
        for (int i = 0; i < targets.length; i++) {
            targets[i] = many.targets()[i / rows.size() * many.count() + rows.get(i % rows.size())];
        }
        return new Samples(rows.size(), inputs, targets);
    }

    private static boolean clear(Network network, Samples one) {
        boolean clear = true;
        for (int layer = 0; layer < network.topology().hidden().size(); layer++) {
            double[] z = new ReferenceNetwork(network).netInputs(one, layer);
            for (int i = 0; i < z.length; i++) {
                ActivationCurve curve = network.curves().curve(layer, i);
                clear &= curve != AnalyticCurve.LEAKY_RELU || Math.abs(z[i]) > CLEARANCE;
                if (curve instanceof TabulatedCurve table) {
                    for (int k = 0; k < table.knots(); k++) {
                        clear &= Math.abs(z[i] - table.x(k)) > CLEARANCE;
                    }
                }
            }
        }
        return clear;
    }

    /** {@code f'(p) = (8 (f(+h) - f(-h)) - (f(+2h) - f(-2h))) / 12h + O(h^4)}. */
    private static double difference(Network network, int parameter, ToDoubleFunction<ReferenceNetwork> f) {
        double[] at = new double[4];
        double[] steps = {1, -1, 2, -2};
        for (int i = 0; i < 4; i++) {
            double[] moved = network.parameters().clone();
            moved[parameter] += steps[i] * STEP;
            at[i] = f.applyAsDouble(new ReferenceNetwork(network.with(moved)));
        }
        return (8 * (at[0] - at[1]) - (at[2] - at[3])) / (12 * STEP);
    }

    /** Relative errors; elements below a thousandth of the largest count as that large. */
    private static void assertClose(double[] actual, double[] expected) {
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(
                    worst, Math.abs(actual[i] - expected[i]) / Math.max(Math.abs(expected[i]), 1e-3 * largest));
        }
        assertThat(worst).isLessThan(WORST);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void gradient_equals_differences_of_the_loss(String curve, Topology topology, Network network) {
        Samples samples = samples(network);
        double[] gradient = new double[topology.parameters()];
        new Kernel(new PlainBlas()).gradient(network, samples, gradient);
        double[] expected = new double[gradient.length];
        for (int p = 0; p < expected.length; p++) {
            expected[p] = difference(network, p, r -> 0.5 * r.squaredError(samples));
        }
        assertClose(gradient, expected);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void normal_equations_equal_those_of_differences(String curve, Topology topology, Network network) {
        Samples samples = samples(network);
        int n = topology.parameters();
        int errors = topology.outputs() * SAMPLES;
        double[][] jacobian = new double[n][errors];
        for (int p = 0; p < n; p++) {
            for (int row = 0; row < SAMPLES; row++) {
                Samples one = pick(samples, List.of(row), topology);
                for (int output = 0; output < topology.outputs(); output++) {
                    int o = output;
                    jacobian[p][o * SAMPLES + row] = difference(network, p, r -> r.outputs(one)[o]);
                }
            }
        }
        double[] y = new ReferenceNetwork(network).outputs(samples);
        double[] expectedMatrix = new double[n * n];
        double[] expectedGradient = new double[n];
        for (int p = 0; p < n; p++) {
            for (int i = 0; i < errors; i++) {
                expectedGradient[p] += jacobian[p][i] * (y[i] - samples.targets()[i]);
                for (int q = 0; q <= p; q++) {
                    expectedMatrix[p * n + q] += jacobian[p][i] * jacobian[q][i];
                }
            }
        }
        double[] matrix = new double[n * n];
        double[] gradient = new double[n];
        new Kernel(new PlainBlas()).normalEquations(network, samples, matrix, gradient);
        for (int p = 0; p < n; p++) {
            for (int q = p + 1; q < n; q++) {
                matrix[p * n + q] = 0;
            }
        }
        assertClose(gradient, expectedGradient);
        assertClose(matrix, expectedMatrix);
    }

    @Test
    void the_tables_are_used_inside_and_beyond_both_ends() {
        Topology topology = new Topology(2, List.of(4), 1);
        for (ActivationCurve curve : List.of(Examples.CONSTANT_TABLE, Examples.LINEAR_TABLE)) {
            Network network = cases().filter(c -> c.get()[0].equals(curve.label()) && c.get()[1].equals(topology))
                    .map(c -> (Network) c.get()[2])
                    .findFirst()
                    .orElseThrow();
            double[] z = new Kernel(new PlainBlas()).netInputs(network, samples(network), 0);
            assertThat(Arrays.stream(z).boxed())
                    .anyMatch(v -> v < -1.5)
                    .anyMatch(v -> v > 1.7)
                    .anyMatch(v -> Math.abs(v) < 1);
        }
    }

    /** One neuron with {@code y = f(x)}: the derivative by the weight is {@code f'(x) x}, by the bias {@code f'(x)}. */
    private static double slopeBySensitivity(ActivationCurve curve, double x) {
        Topology topology = new Topology(1, List.of(1), 1);
        Network network = new Network(topology, Curves.uniform(topology, curve), new double[] {1, 0, 1, 0});
        double[] gradient = new double[4];
        double[] target = {curve.value(x) - 1};
        new Kernel(new PlainBlas()).gradient(network, new Samples(1, new double[] {x}, target), gradient);
        return gradient[1];
    }

    @Test
    void gradient_at_the_kink_is_the_right_hand_one() {
        assertThat(slopeBySensitivity(AnalyticCurve.LEAKY_RELU, 0)).isEqualTo(1);
        assertThat(slopeBySensitivity(AnalyticCurve.LEAKY_RELU, -1e-300)).isEqualTo(0.01);
    }

    @Test
    void gradient_is_right_close_to_both_sides_of_every_knot() {
        for (TabulatedCurve curve : List.of(Examples.CONSTANT_TABLE, Examples.LINEAR_TABLE)) {
            for (int k = 0; k < curve.knots(); k++) {
                for (double side : new double[] {-CLEARANCE, CLEARANCE}) {
                    double x = curve.x(k) + side;
                    double h = STEP;
                    double expected = (8 * (curve.value(x + h) - curve.value(x - h))
                                    - (curve.value(x + 2 * h) - curve.value(x - 2 * h)))
                            / (12 * h);
                    double error = Math.abs(slopeBySensitivity(curve, x) - expected);
                    assertThat(error).isLessThanOrEqualTo(1e-9 * Math.max(1e-3, Math.abs(expected)));
                }
            }
        }
    }
}
