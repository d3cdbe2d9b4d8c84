package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.ReferenceNetwork;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.training.Optimizer.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@link Trainlm} against the rule written out with dense Jacobians and Gaussian elimination. */
class TrainlmTest {
    private static final Topology TOPOLOGY = new Topology(2, List.of(4), 1);

    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Network start = Examples.tanhNetwork(TOPOLOGY, 2);
    private final Samples samples = noisyLine(60);

    /** {@code t = 0.6 x1 - 0.3 x2 + 0.1 noise}. */
    private static Samples noisyLine(int count) {
        Samples plain = Examples.samples(count, 2, 1, 1);
        Random random = new Random(5);
        double[] targets = new double[count];
        for (int i = 0; i < count; i++) {
            targets[i] = 0.6 * plain.inputs()[i] - 0.3 * plain.inputs()[count + i] + 0.1 * random.nextGaussian();
        }
        return Examples.withTargets(plain, targets);
    }

    /** The rule on a network, slowly. */
    private final class Twin {
        private double mu;
        private double alpha;
        private double beta = 1;
        private double gamma;
        private double[] p = start.parameters().clone();

        double[][] jacobian() {
            return new ReferenceNetwork(start.with(p)).jacobian(samples);
        }

        double errors(double[] at) {
            double[] y = new ReferenceNetwork(start.with(at)).outputs(samples);
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                sum += Math.pow(y[i] - samples.targets()[i], 2);
            }
            return sum;
        }

        /** {@code beta J J^T + diagonal} beside the right-hand sides. */
        double[][] system(double diagonal, double[][] right) {
            double[][] j = jacobian();
            double[][] system = new double[p.length][p.length + right.length];
            for (int a = 0; a < p.length; a++) {
                for (int b = 0; b < p.length; b++) {
                    for (int i = 0; i < samples.count(); i++) {
                        system[a][b] += beta * j[a][i] * j[b][i];
                    }
                }
                system[a][a] += diagonal;
                for (int r = 0; r < right.length; r++) {
                    system[a][p.length + r] = right[r][a];
                }
            }
            return system;
        }

        double effective() {
            double[][] unit = new double[p.length][p.length];
            for (int i = 0; i < p.length; i++) {
                unit[i][i] = 1;
            }
            double[][] solved = eliminated(system(alpha, unit));
            double trace = 0;
            for (int i = 0; i < p.length; i++) {
                trace += solved[i][p.length + i];
            }
            return p.length - alpha * trace;
        }

        void weigh(boolean first) {
            gamma = first ? p.length : effective();
            alpha = gamma / (2 * squares(p));
            beta = (samples.count() - gamma) / (2 * errors(p));
        }

        void step() {
            double[][] j = jacobian();
            double[] y = new ReferenceNetwork(start.with(p)).outputs(samples);
            double[] down = new double[p.length];
            for (int a = 0; a < p.length; a++) {
                for (int i = 0; i < y.length; i++) {
                    down[a] -= beta * j[a][i] * (y[i] - samples.targets()[i]);
                }
                down[a] -= alpha * p[a];
            }
            while (true) {
                double[][] solved = eliminated(system(alpha + mu, new double[][] {down}));
                double[] next = p.clone();
                for (int a = 0; a < p.length; a++) {
                    next[a] += solved[a][p.length];
                }
                if (beta * errors(next) + alpha * squares(next) < beta * errors(p) + alpha * squares(p)) {
                    p = next;
                    mu /= 10;
                    return;
                }
                mu *= 10;
            }
        }
    }

    private static double squares(double[] p) {
        return Arrays.stream(p).map(v -> v * v).sum();
    }

    private static double[][] eliminated(double[][] system) {
        int n = system.length;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                double factor = system[i][k] / system[k][k];
                for (int j = k; j < system[i].length && i != k; j++) {
                    system[i][j] -= factor * system[k][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = n; j < system[i].length; j++) {
                system[i][j] /= system[i][i];
            }
        }
        return system;
    }

    @Test
    void trainlm_takes_the_steps_of_the_rule_written_out() {
        Twin twin = new Twin();
        twin.mu = 1e-3;
        Walk walk = new Walk(kernel, samples, OptimizerKind.TRAINLM, 0);
        Network network = start;
        for (int i = 0; i < 12; i++) {
            network = walk.epoch(network).network();
            twin.step();
            assertClose(network.parameters(), twin.p, i);
        }
    }

    @Test
    void trainbr_takes_the_steps_of_the_rule_written_out_and_weighs_like_it() {
        Twin twin = new Twin();
        twin.mu = 5e-3;
        Walk walk = new Walk(kernel, samples, OptimizerKind.TRAINBR, 0);
        Network network = start;
        for (int i = 0; i < 12; i++) {
            network = walk.epoch(network).network();
            twin.weigh(i == 0);
            twin.step();
            assertClose(network.parameters(), twin.p, i);
            Evidence evidence = walk.optimizer().evidence().orElseThrow();
            assertThat(evidence.alpha()).isCloseTo(twin.alpha, within(1e-8 * twin.alpha));
            assertThat(evidence.beta()).isCloseTo(twin.beta, within(1e-8 * twin.beta));
            assertThat(evidence.effectiveParameters()).isCloseTo(twin.gamma, within(1e-8));
        }
    }

    private static void assertClose(double[] actual, double[] expected, int epoch) {
        for (int p = 0; p < expected.length; p++) {
            assertThat(actual[p])
                    .as("epoch %d, parameter %d", epoch, p)
                    .isCloseTo(expected[p], within(1e-9 * Math.max(1, Math.abs(expected[p]))));
        }
    }

    @Test
    void trainbr_ends_where_the_evidence_holds_with_fewer_effective_parameters_than_there_are() {
        Walk walk = new Walk(kernel, samples, OptimizerKind.TRAINBR, 0);
        Network end = walk.run(start, 1000).network();
        Evidence evidence = walk.optimizer().evidence().orElseThrow();
        Twin twin = new Twin();
        twin.p = end.parameters().clone();
        twin.alpha = evidence.alpha();
        twin.beta = evidence.beta();
        double gamma = twin.effective();
        assertThat(gamma).isBetween(2.5, TOPOLOGY.parameters() - 1.0);
        assertThat(evidence.effectiveParameters()).isCloseTo(gamma, within(1e-2));
        assertThat(evidence.alpha()).isCloseTo(gamma / (2 * squares(twin.p)), within(1e-2 * evidence.alpha()));
        double beta = (samples.count() - gamma) / (2 * twin.errors(twin.p));
        assertThat(evidence.beta()).isCloseTo(beta, within(1e-2 * beta));
        // 1 / (2 beta) is the variance of the noise in the data.
        assertThat(Math.sqrt(1 / (2 * evidence.beta()))).isCloseTo(0.1, within(0.03));
    }

    @Test
    void the_gradient_stop_and_the_damping_stop_are_told() {
        NistProblem problem = NistProblem.all().get(0);
        Optimizer.Epoch gradient = run(problem);
        assertThat(gradient.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(gradient.reason()).contains("gradient").contains("1e-7");
        Optimizer.Epoch damping = run(problem.weighed(1e8));
        assertThat(damping.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(damping.reason()).contains("damping").contains("1e10");
    }

    private static Optimizer.Epoch run(NistProblem problem) {
        Optimizer optimizer = Trainlm.leastSquares();
        Optimizer.Epoch epoch = Optimizer.Epoch.improved(problem.start2());
        for (int i = 0; i < 500 && epoch.outcome() == Outcome.IMPROVED; i++) {
            epoch = optimizer.epoch(problem, epoch.parameters(), () -> false);
        }
        return epoch;
    }
}
