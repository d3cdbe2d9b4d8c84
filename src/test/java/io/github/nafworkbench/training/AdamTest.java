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
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import io.github.nafworkbench.training.Optimizer.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdamTest {
    private static final Topology TOPOLOGY = new Topology(2, List.of(5), 1);

    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Network start = Examples.mixedNetwork(TOPOLOGY, 2);
    private final Samples samples = smooth(150);

    private Samples smooth(int count) {
        Samples plain = Examples.samples(count, 2, 1, 1);
        return Examples.withTargets(plain, kernel.outputs(Examples.tanhNetwork(TOPOLOGY, 9), plain));
    }

    private Network trained(Samples on, double decay, long seed, int epochs) {
        Walk adam = new Walk(
                kernel, on, Training.DEFAULT.withOptimizer(OptimizerKind.ADAM).withWeightDecay(decay), seed);
        Network network = start;
        for (int i = 0; i < epochs; i++) {
            Walk.Step epoch = adam.epoch(network);
            assertThat(epoch.outcome()).isEqualTo(Outcome.IMPROVED);
            network = epoch.network();
        }
        return network;
    }

    @Test
    void training_lowers_the_error() {
        double before = kernel.squaredError(start, samples);
        double after = kernel.squaredError(trained(samples, 0, 1, 300), samples);
        assertThat(after).isLessThan(0.05 * before);
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_another_seed_another_order() {
        Network once = trained(samples, 0, 1, 3);
        assertThat(trained(samples, 0, 1, 3)).isEqualTo(once);
        assertThat(trained(samples, 0, 2, 3)).isNotEqualTo(once);
    }

    /** One epoch written out: batches of 64 in the order of the epoch's permutation. */
    private double[] expected(double[] from, double[] m, double[] v, int epoch, int steps, double decay, long seed) {
        int n = samples.count();
        int[] order = RandomStream.of(seed, Purpose.MINIBATCH_ORDER, epoch).permutation(n);
        double[] p = from.clone();
        int t = steps;
        for (int first = 0; first < n; first += 64) {
            int size = Math.min(64, n - first);
            double[] gradient = new double[p.length];
            ReferenceNetwork reference = new ReferenceNetwork(start.with(p));
            double[][] jacobian = reference.jacobian(samples);
            double[] y = reference.outputs(samples);
            for (int i = 0; i < p.length; i++) {
                for (int k = first; k < first + size; k++) {
                    int row = order[k];
                    gradient[i] += jacobian[i][row] * (y[row] - samples.targets()[row]) / size;
                }
                gradient[i] += decay * p[i];
            }
            t++;
            p = p.clone();
            for (int i = 0; i < p.length; i++) {
                m[i] = 0.9 * m[i] + 0.1 * gradient[i];
                v[i] = 0.999 * v[i] + 0.001 * gradient[i] * gradient[i];
                double mean = m[i] / (1 - Math.pow(0.9, t));
                double square = v[i] / (1 - Math.pow(0.999, t));
                p[i] -= 0.003 * mean / (Math.sqrt(square) + 1e-8);
            }
        }
        return p;
    }

    @Test
    void two_epochs_are_those_of_the_published_algorithm_with_the_order_keyed_by_seed_and_epoch() {
        double decay = 0.01;
        double[] m = new double[TOPOLOGY.parameters()];
        double[] v = new double[TOPOLOGY.parameters()];
        double[] p = expected(start.parameters(), m, v, 0, 0, decay, 7);
        p = expected(p, m, v, 1, 3, decay, 7);
        double[] actual = trained(samples, decay, 7, 2).parameters();
        for (int i = 0; i < p.length; i++) {
            assertThat(actual[i]).isCloseTo(p[i], within(1e-12));
        }
        assertThat(Arrays.equals(actual, start.parameters())).isFalse();
    }

    @Test
    void numbers_that_overflow_are_told_as_divergence_and_the_weights_kept() {
        Samples huge = Examples.withTargets(samples, new double[150]);
        Arrays.fill(huge.targets(), 1e200);
        Walk.Step epoch = new Walk(kernel, huge, OptimizerKind.ADAM, 0).epoch(start);
        assertThat(epoch.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(epoch.network()).isEqualTo(start);
    }

    /** Steps so long that the weights are still numbers after the only batch, but no longer have an error. */
    private static final MiniBatches LEAPS = new MiniBatches(1000, 1e200, MiniBatches.Schedule.CONSTANT);

    private final Experiment usual = SyntheticData.experiment(OptimizerKind.ADAM, 4);
    private final Experiment leaping = usual.with(usual.training().withMiniBatches(LEAPS));

    @Test
    void divergence_in_the_very_last_batch_is_noticed_and_taken_back() {
        Trainer trainer = new Trainer(
                1,
                leaping,
                SyntheticData.prepared(usual),
                () -> Tuning.ideal(leaping),
                () -> false,
                kernel,
                (k, network, data, noise) -> 0.5,
                () -> 0,
                snapshot -> {});
        TrainingSnapshot end = trainer.train(1);
        assertThat(end.state()).isEqualTo(TrainingSnapshot.State.DIVERGED);
        assertThat(end.trained()).isEqualTo(leaping.initialNetwork());
        TrainingSnapshot retrained = trainer.retrain(1);
        assertThat(retrained.state()).isEqualTo(TrainingSnapshot.State.DIVERGED);
        assertThat(retrained.retrained()).contains(leaping.initialNetwork());
        assertThat(retrained.control()).contains(leaping.initialNetwork());
    }

    @Test
    void divergence_in_the_last_batch_of_training_for_many_chips_is_noticed() {
        ChipTraining.Result result = ChipTraining.train(
                kernel,
                leaping.training(),
                SyntheticData.prepared(usual).train(),
                leaping.initialNetwork(),
                List.of(leaping.idealCurves()),
                1,
                1,
                () -> false);
        assertThat(result.diverged()).isTrue();
        assertThat(result.network()).isEqualTo(leaping.initialNetwork());
    }
}
