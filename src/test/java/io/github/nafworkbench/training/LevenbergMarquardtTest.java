package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.training.Optimizer.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {
    /** Rat42 of the NIST StRD: pasture yield {@code b1 / (1 + exp(b2 - b3 x))}. */
    private static final double[] RAT42_X = {9, 14, 21, 28, 42, 57, 63, 70, 79};

    private static final double[] RAT42_Y = {8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08};
    private static final double[] RAT42_CERTIFIED = {7.2462237576E+01, 2.6180768402E+00, 6.7359200066E-02};
    private static final double RAT42_SQUARES = 8.0565229338;

    private final Kernel kernel = new Kernel(new OpenBlas());

    private double loss(Network network, Samples samples, double decay) {
        double squares = Arrays.stream(network.parameters()).map(p -> p * p).sum();
        return kernel.squaredError(network, samples) + decay * samples.count() * squares;
    }

    private Walk walk(Samples samples, double decay) {
        return new Walk(kernel, samples, OptimizerKind.LEVENBERG_MARQUARDT, decay);
    }

    @Test
    void the_loss_goes_down_in_every_epoch_until_it_converges() {
        for (double decay : new double[] {0, 1e-5, 1e-2}) {
            for (List<Integer> hidden : List.of(List.of(8), List.of(5, 4))) {
                Topology topology = new Topology(3, hidden, 2);
                Samples samples = Examples.samples(80, 3, 2, 1);
                Network network = Examples.mixedNetwork(topology, 3);
                Walk optimizer = walk(samples, decay);
                double loss = loss(network, samples, decay);
                for (int i = 0; i < 60; i++) {
                    Walk.Step epoch = optimizer.epoch(network);
                    double next = loss(epoch.network(), samples, decay);
                    if (epoch.outcome() == Outcome.IMPROVED) {
                        assertThat(next).isLessThan(loss);
                    } else {
                        assertThat(epoch.outcome()).isEqualTo(Outcome.CONVERGED);
                        assertThat(epoch.network()).isEqualTo(network);
                    }
                    network = epoch.network();
                    loss = next;
                }
            }
        }
    }

    @Test
    void the_given_network_is_not_modified() {
        Network network = Examples.tanhNetwork(new Topology(2, List.of(3), 1), 1);
        double[] before = network.parameters().clone();
        walk(Examples.samples(20, 2, 1, 1), 0).epoch(network);
        assertThat(network.parameters()).isEqualTo(before);
    }

    @Test
    void a_problem_that_can_be_represented_exactly_is_solved_to_working_precision() {
        for (long seed = 1; seed <= 3; seed++) {
            Network teacher = Examples.tanhNetwork(new Topology(2, List.of(4), 1), seed);
            Samples samples = Examples.samples(120, 2, 1, seed);
            samples = Examples.withTargets(samples, kernel.outputs(teacher, samples));
            Random random = new Random(seed);
            double[] start = Arrays.stream(teacher.parameters())
                    .map(p -> p + 0.2 * random.nextGaussian())
                    .toArray();
            Walk.Step end = walk(samples, 0).run(teacher.with(start), 1000);
            assertThat(Math.sqrt(kernel.squaredError(end.network(), samples) / 120))
                    .isLessThan(1e-12);
        }
    }

    /** {@code y = w f(v x + u) + c}, in this order. */
    private static Network neuron(double... parameters) {
        Topology topology = new Topology(1, List.of(1), 1);
        return new Network(topology, Curves.uniform(topology, AnalyticCurve.LOGISTIC), parameters);
    }

    @Test
    void the_minimum_of_a_nist_problem_is_that_of_a_slow_twin_and_not_above_the_certified_one() {
        Samples samples = new Samples(9, RAT42_X, RAT42_Y);
        Network certified = neuron(RAT42_CERTIFIED[2], -RAT42_CERTIFIED[1], RAT42_CERTIFIED[0], 0);
        assertThat(kernel.squaredError(certified, samples)).isCloseTo(RAT42_SQUARES, within(1e-9));
        // The network has an offset more than the model: its minimum is lower.
        Network start = neuron(0.05, -2, 60, 1);
        Walk.Step end = walk(samples, 0).run(start, 200);
        double squares = kernel.squaredError(end.network(), samples);
        assertThat(end.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(squares).isLessThan(RAT42_SQUARES);
        double[] twin = gaussNewton(start.parameters(), RAT42_X, RAT42_Y);
        for (int p = 0; p < 4; p++) {
            assertThat(end.network().parameters()[p]).isCloseTo(twin[p], within(1e-6 * Math.abs(twin[p])));
        }
    }

    /** Gauss-Newton with halved steps, Jacobian and elimination written out. */
    private static double[] gaussNewton(double[] start, double[] x, double[] y) {
        double[] p = start.clone();
        for (int iteration = 0; iteration < 500; iteration++) {
            double[][] system = new double[4][5];
            for (int i = 0; i < x.length; i++) {
                double h = 1 / (1 + Math.exp(-p[0] * x[i] - p[1]));
                double slope = p[2] * h * (1 - h);
                double[] row = {slope * x[i], slope, h, 1, y[i] - p[2] * h - p[3]};
                for (int a = 0; a < 4; a++) {
                    for (int b = 0; b < 5; b++) {
                        system[a][b] += row[a] * row[b];
                    }
                }
            }
            double[] step = eliminate(system);
            double length = 1;
            while (length > 1e-10 && squares(moved(p, step, length), x, y) > squares(p, x, y)) {
                length /= 2;
            }
            p = moved(p, step, length);
        }
        return p;
    }

    private static double[] moved(double[] p, double[] step, double length) {
        double[] moved = p.clone();
        for (int i = 0; i < p.length; i++) {
            moved[i] += length * step[i];
        }
        return moved;
    }

    private static double squares(double[] p, double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.pow(y[i] - p[2] / (1 + Math.exp(-p[0] * x[i] - p[1])) - p[3], 2);
        }
        return sum;
    }

    private static double[] eliminate(double[][] system) {
        int n = system.length;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                double factor = system[i][k] / system[k][k];
                for (int j = k; j <= n && i != k; j++) {
                    system[i][j] -= factor * system[k][j];
                }
            }
        }
        double[] solution = new double[n];
        Arrays.setAll(solution, i -> system[i][n] / system[i][i]);
        return solution;
    }

    @Test
    void weight_decay_alone_leads_to_ridge_regression_of_the_output() {
        // Neurons without slope leave the output bias, whose minimum is mean(t) / (1 + decay).
        TabulatedCurve flat =
                new TabulatedCurve("flat", new double[] {-1, 1}, new double[] {0, 0}, Extrapolation.CONSTANT);
        Topology topology = new Topology(1, List.of(2), 1);
        Network start = Examples.network(topology, Curves.uniform(topology, flat), 1);
        Samples samples = new Samples(5, new double[] {-1, 0, 0.5, 1, 1}, new double[] {1, 2, 3, 4, 5});
        Walk.Step end = walk(samples, 0.1).run(start, 200);
        assertThat(end.network().parameters()[topology.biasOffset(1)]).isCloseTo(3 / 1.1, within(1e-7));
        assertThat(end.network().parameters()[0]).isCloseTo(0, within(1e-7));
    }

    @Test
    void constant_and_equal_inputs_and_five_rows_do_no_harm() {
        double[] inputs = new double[20];
        for (int row = 0; row < 5; row++) {
            inputs[row] = 0;
            inputs[5 + row] = row / 2.0 - 1;
            inputs[10 + row] = row / 2.0 - 1;
            inputs[15 + row] = 1;
        }
        Samples samples = new Samples(5, inputs, new double[] {-1, 0.3, 0.2, -0.4, 1});
        for (Kernel each : List.of(kernel, new Kernel(new PlainBlas()))) {
            Topology topology = new Topology(4, List.of(20), 1);
            Network start = new Network(
                    topology,
                    Curves.uniform(topology, AnalyticCurve.TANH),
                    InitialWeights.NGUYEN_WIDROW.draw(topology, 1));
            Walk.Step end = new Walk(each, samples, OptimizerKind.LEVENBERG_MARQUARDT, 0).run(start, 300);
            assertThat(end.outcome()).isNotEqualTo(Outcome.DIVERGED);
            assertThat(kernel.squaredError(end.network(), samples)).isLessThan(1e-20);
        }
    }

    @Test
    void at_a_minimum_it_has_converged_and_stays() {
        Samples samples = new Samples(9, RAT42_X, RAT42_Y);
        Walk optimizer = walk(samples, 0);
        Walk.Step end = optimizer.run(neuron(0.05, -2, 60, 1), 200);
        assertThat(end.outcome()).isEqualTo(Outcome.CONVERGED);
        double squares = kernel.squaredError(end.network(), samples);
        Walk.Step again = optimizer.run(end.network(), 20);
        assertThat(kernel.squaredError(again.network(), samples)).isCloseTo(squares, within(1e-12 * squares));
    }

    @Test
    void numbers_that_overflow_are_told_as_divergence() {
        Topology topology = new Topology(1, List.of(2), 1);
        Samples samples = new Samples(3, new double[] {-1, 0, 1}, new double[] {0, 1, 2});
        TabulatedCurve huge =
                new TabulatedCurve("huge", new double[] {-1, 1}, new double[] {-1e200, 1e200}, Extrapolation.LINEAR);
        Network overflowing = Examples.network(topology, Curves.uniform(topology, huge), 1);
        Network fine = Examples.tanhNetwork(topology, 1);
        double[] notNumbers = fine.parameters().clone();
        notNumbers[0] = Double.NaN;
        assertDiverges(overflowing, samples);
        assertDiverges(fine, Examples.withTargets(samples, new double[] {1e200, 0, 1}));
        assertDiverges(fine.with(notNumbers), samples);
    }

    @Test
    void derivatives_that_overflow_are_told_as_divergence_too() {
        // Output weights of 0 keep the error finite, while its derivatives by them are not.
        Topology topology = new Topology(1, List.of(1), 1);
        TabulatedCurve huge =
                new TabulatedCurve("huge", new double[] {-1, 1}, new double[] {-1e200, 1e200}, Extrapolation.LINEAR);
        Network network = new Network(topology, Curves.uniform(topology, huge), new double[] {1, 0.5, 0, 0});
        assertDiverges(network, new Samples(2, new double[] {-1, 1}, new double[] {1, 2}));
    }

    private void assertDiverges(Network network, Samples samples) {
        for (Kernel each : List.of(kernel, new Kernel(new PlainBlas()))) {
            Walk.Step epoch = new Walk(each, samples, OptimizerKind.LEVENBERG_MARQUARDT, 0).epoch(network);
            assertThat(epoch.outcome()).isEqualTo(Outcome.DIVERGED);
            assertThat(epoch.network().parameters()).isEqualTo(network.parameters());
        }
    }
}
