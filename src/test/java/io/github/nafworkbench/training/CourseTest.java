package io.github.nafworkbench.training;

import static io.github.nafworkbench.training.SyntheticData.experiment;
import static io.github.nafworkbench.training.SyntheticData.prepared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.NoiseGain;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Early stopping, restarts, chosen layers and noise in training. */
class CourseTest {
    private static final MiniBatches QUICK = new MiniBatches(8, 0.03, MiniBatches.Schedule.CONSTANT);

    private final Kernel kernel = new Kernel(new OpenBlas());

    private static Experiment noisy(OptimizerKind kind) {
        Experiment plain = experiment(kind, 12);
        return plain.with(plain.training()
                .withWeightDecay(0)
                .withEpochs(40)
                .withMiniBatches(QUICK)
                .withValidation(0.3, 5));
    }

    private static Trainer trainer(Experiment experiment) {
        return SyntheticData.trainer(experiment, () -> Tuning.ideal(experiment), () -> false);
    }

    @ParameterizedTest
    @EnumSource(
            value = OptimizerKind.class,
            names = {"LEVENBERG_MARQUARDT", "LBFGS", "ADAM"})
    void the_weights_of_the_lowest_validation_error_are_kept_and_patience_ends_training(OptimizerKind kind) {
        Experiment experiment = noisy(kind);
        Samples all = prepared(experiment).train();
        Samples fitted = all.pick(IntStream.range(0, 25).toArray());
        Samples aside = all.pick(IntStream.range(25, 80).toArray());
        Network start = experiment.initialNetwork();
        Course course =
                new Course(kernel, new NormalEquations(kernel.blas()), experiment.training(), fitted, aside, start, 1);
        List<Network> seen = new ArrayList<>(List.of(start));
        State state = State.FINISHED;
        while (state == State.FINISHED && seen.size() < 3000) {
            state = course.epoch(experiment.idealCurves(), () -> false);
            seen.add(course.latest());
        }
        double[] errors =
                seen.stream().mapToDouble(n -> kernel.squaredError(n, aside)).toArray();
        double least = Arrays.stream(errors).min().orElseThrow();
        assertThat(kernel.squaredError(course.network(), aside)).isEqualTo(least);
        int best = IntStream.range(0, errors.length)
                .filter(i -> errors[i] == least)
                .findFirst()
                .orElseThrow();
        assertThat(course.network()).isEqualTo(seen.get(best));
        assertThat(state).isEqualTo(State.STOPPED_EARLY);
        assertThat(seen.size() - 1).isEqualTo(best + 5);
        assertThat(course.epoch(experiment.idealCurves(), () -> false)).isEqualTo(State.STOPPED_EARLY);
        assertThat(course.epochs()).isEqualTo(seen.size() - 1);
    }

    @Test
    void rows_kept_aside_are_not_trained_on_and_their_error_is_told() {
        Experiment experiment = noisy(OptimizerKind.LEVENBERG_MARQUARDT);
        TrainingSnapshot end = trainer(experiment).train(3);
        assertThat(end.validationRmse()).isPresent();
        assertThat(trainer(experiment(OptimizerKind.ADAM, 3)).train(1).validationRmse())
                .isEmpty();
        assertThat(experiment.training().validation().rows(80)).isEqualTo(24);
        assertThat(experiment.training().validation().rows(3)).isEqualTo(1);
        assertThat(Training.Validation.NONE.rows(80)).isZero();
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void pausing_anywhere_changes_nothing_with_restarts_validation_noise_and_chosen_layers(OptimizerKind kind) {
        Experiment plain = experiment(kind, 5, 4);
        Experiment experiment = plain.with(plain.training()
                .withEpochs(6)
                .withMiniBatches(new MiniBatches(9, 0.01, MiniBatches.Schedule.COSINE))
                .withValidation(0.2, 4)
                .withNoise(
                        new NoiseLevels(0.01, 0.02),
                        kind.usesMiniBatches() ? new NoiseLevels(0.1, 0.1) : NoiseLevels.NONE)
                .withStarts(3, InitialWeights.GLOROT)
                .withLayers(new TrainedLayers(List.of(1, 0))));
        Trainer straight = trainer(experiment);
        straight.train(6);
        TrainingSnapshot expected = straight.retrain(4);
        AtomicInteger asked = new AtomicInteger();
        Trainer halting = SyntheticData.trainer(
                experiment, () -> Tuning.ideal(experiment), () -> asked.incrementAndGet() % 3 == 0);
        int calls = 1;
        TrainingSnapshot now = halting.train(6);
        while (now.state() == State.PAUSED) {
            now = halting.train(6 - now.epochs());
            calls++;
        }
        while (now.retrainedEpochs() < expected.retrainedEpochs()) {
            now = halting.retrain(expected.retrainedEpochs() - now.retrainedEpochs());
            calls++;
        }
        assertThat(calls).isGreaterThan(4);
        TrainerTest.assertSame(now, expected);
    }

    @Test
    void the_best_of_several_starts_is_kept_by_its_loss() {
        Experiment plain = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 3);
        Experiment experiment = plain.with(
                plain.training().withEpochs(15).withWeightDecay(0).withStarts(6, InitialWeights.NGUYEN_WIDROW));
        List<TrainingSnapshot> told = new ArrayList<>();
        AtomicInteger clock = new AtomicInteger();
        Trainer trainer = new Trainer(
                1,
                experiment,
                prepared(experiment),
                () -> Tuning.ideal(experiment),
                () -> false,
                kernel,
                (k, n, d, noise) -> 0,
                () -> 1_000_000_000L * clock.incrementAndGet(),
                told::add);
        TrainingSnapshot end = trainer.train(15);
        double[] lasts = told.stream()
                .filter(s -> s.epochs() == 15 && s.state() == State.TRAINING)
                .mapToDouble(TrainingSnapshot::trainRmse)
                .toArray();
        assertThat(lasts).hasSize(6).doesNotHaveDuplicates();
        assertThat(end.trainRmse()).isEqualTo(Arrays.stream(lasts).min().orElseThrow());
        assertThat(end.trace().train()[15]).isEqualTo(end.trainRmse());
        assertThat(end.epochs()).isEqualTo(15);
        double first = trainer(plain.with(plain.training().withEpochs(15).withWeightDecay(0)))
                .train(15)
                .trainRmse();
        assertThat(lasts[0]).isEqualTo(first);
        assertThat(trainer.train(5).epochs()).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void layers_that_are_not_chosen_keep_their_weights(OptimizerKind kind) {
        Experiment plain = experiment(kind, 5, 4);
        Experiment experiment = plain.with(plain.training().withLayers(new TrainedLayers(List.of(2))));
        Topology topology = experiment.topology();
        double[] before = experiment.initialNetwork().parameters();
        double[] after = trainer(experiment).train(5).trained().parameters();
        for (int p = 0; p < before.length; p++) {
            boolean chosen = p >= topology.weightOffset(1) && p < topology.weightOffset(2);
            assertThat(after[p] != before[p]).as("parameter %d", p).isEqualTo(chosen);
        }
    }

    @Test
    void the_last_layer_alone_under_the_noise_penalty_is_ridge_regression() {
        double sigma = 0.2;
        Experiment plain = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 5);
        Experiment experiment = plain.with(plain.training()
                .withWeightDecay(0)
                .withNoise(new NoiseLevels(sigma, 0), NoiseLevels.NONE)
                .withLayers(TrainedLayers.LAST));
        Network end = trainer(experiment).train(200).trained();
        Samples train = prepared(experiment).train();
        double[] h = kernel.hidden(end, train, 0);
        double[] y = kernel.outputs(end, train);
        int n = train.count();
        int last = experiment.topology().weightOffset(1);
        for (int j = 0; j < 5; j++) {
            double normal = n * sigma * sigma * end.parameters()[last + j];
            for (int s = 0; s < n; s++) {
                normal += h[j * n + s] * (y[s] - train.targets()[s]);
            }
            assertThat(normal).as("neuron %d", j).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void sampled_noise_has_on_average_the_gradient_of_the_penalty() {
        Topology topology = new Topology(2, List.of(4), 1);
        Network network = Examples.tanhNetwork(topology, 3);
        Samples samples = Examples.samples(40, 2, 1, 2);
        NoiseLevels levels = new NoiseLevels(0.3, 0.2);
        Training training = Training.DEFAULT
                .withOptimizer(OptimizerKind.ADAM)
                .withWeightDecay(0)
                .withNoise(NoiseLevels.NONE, levels);
        NetworkObjective objective =
                new NetworkObjective(kernel, new NormalEquations(kernel.blas()), network, samples, training, 5);
        int n = topology.parameters();
        double[] expected = new double[n];
        kernel.gradient(network, samples, expected);
        new NoiseGain(kernel.blas(), 0.3, 0.2).addGradient(network, samples, expected);
        int draws = 4000;
        double[] sum = new double[n];
        double[] squares = new double[n];
        double[] gradient = new double[n];
        int[] rows = IntStream.range(0, 40).toArray();
        for (int step = 0; step < draws; step++) {
            objective.batchGradient(network.parameters(), rows, 0, rows.length, step, gradient);
            for (int p = 0; p < n; p++) {
                sum[p] += gradient[p];
                squares[p] += gradient[p] * gradient[p];
            }
        }
        for (int p = 0; p < n; p++) {
            double mean = sum[p] / draws;
            double standardError = Math.sqrt((squares[p] / draws - mean * mean) / draws);
            assertThat(mean).as("parameter %d", p).isCloseTo(expected[p] / 40, within(5 * standardError));
        }
    }

    @Test
    void noise_penalty_brings_networks_that_suffer_less_from_noise() {
        Experiment plain = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 10, 5);
        for (OptimizerKind kind : OptimizerKind.values()) {
            Training training = plain.training().withOptimizer(kind).withMiniBatches(QUICK);
            Network without = trainer(plain.with(training)).train(30).trained();
            Network with = trainer(plain.with(training.withNoise(new NoiseLevels(0.1, 0.1), NoiseLevels.NONE)))
                    .train(30)
                    .trained();
            Samples train = prepared(plain).train();
            NoiseGain gain = new NoiseGain(kernel.blas(), 1, 0);
            assertThat(gain.value(with, train)).as(kind.code()).isLessThan(0.7 * gain.value(without, train));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OptimizerKind.class,
            names = {"LEVENBERG_MARQUARDT", "TRAINLM", "LBFGS"})
    void the_loss_with_noise_penalty_goes_down_in_every_epoch_at_any_depth(OptimizerKind kind) {
        for (List<Integer> hidden : List.of(List.of(6), List.of(5, 4), List.of(4, 3, 3))) {
            Network network = Examples.mixedNetwork(new Topology(3, hidden, 2), 3);
            Samples samples = Examples.samples(80, 3, 2, 1);
            Training training =
                    Training.DEFAULT.withOptimizer(kind).withNoise(new NoiseLevels(0.2, 0.3), NoiseLevels.NONE);
            NetworkObjective objective =
                    new NetworkObjective(kernel, new NormalEquations(kernel.blas()), network, samples, training, 1);
            Optimizer optimizer = kind.start(training, 1);
            Optimizer.Epoch epoch = Optimizer.Epoch.improved(network.parameters());
            double first = objective.loss(epoch.parameters());
            double loss = first;
            for (int i = 0; i < 25 && epoch.outcome() == Optimizer.Outcome.IMPROVED; i++) {
                epoch = optimizer.epoch(objective, epoch.parameters(), () -> false);
                double next = objective.loss(epoch.parameters());
                if (epoch.outcome() == Optimizer.Outcome.IMPROVED) {
                    assertThat(next).isLessThan(loss);
                }
                loss = next;
            }
            assertThat(loss).isLessThan(0.8 * first);
        }
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void divergence_is_told_and_the_weights_are_kept(OptimizerKind kind) {
        Network network = Examples.tanhNetwork(new Topology(2, List.of(3), 1), 1);
        Samples huge = Examples.withTargets(Examples.samples(30, 2, 1, 1), new double[30]);
        Arrays.fill(huge.targets(), 1e200);
        Walk.Step step = new Walk(kernel, huge, kind, 0).epoch(network);
        assertThat(step.outcome()).isEqualTo(Optimizer.Outcome.DIVERGED);
        assertThat(step.network()).isEqualTo(network);
    }

    @Test
    void sampled_noise_depends_on_neuron_layer_step_and_row_but_not_on_the_block() {
        NoiseLevels levels = new NoiseLevels(0.3, 0.2);
        Topology two = new Topology(1, List.of(2, 2), 1);
        SampledNoise noise = new SampledNoise(levels, two, 5).at(7);
        double[] whole = ones(2 * 300);
        double[] wholeSlope = ones(2 * 300);
        noise.disturb(whole, wholeSlope, 2, 300, 1, 0);
        double[] part = ones(2 * 44);
        double[] partSlope = ones(2 * 44);
        noise.disturb(part, partSlope, 2, 44, 1, 256);
        for (int neuron = 0; neuron < 2; neuron++) {
            int from = neuron * 300 + 256;
            assertThat(Arrays.copyOfRange(whole, from, from + 44))
                    .isEqualTo(Arrays.copyOfRange(part, neuron * 44, neuron * 44 + 44));
            assertThat(Arrays.copyOfRange(wholeSlope, from, from + 44))
                    .isEqualTo(Arrays.copyOfRange(partSlope, neuron * 44, neuron * 44 + 44));
        }
        assertThat(whole[0]).isNotEqualTo(whole[300]);
        for (SampledNoise other :
                List.of(new SampledNoise(levels, two, 5).at(8), new SampledNoise(levels, two, 6).at(7))) {
            double[] others = ones(2 * 300);
            other.disturb(others, ones(2 * 300), 2, 300, 1, 0);
            assertThat(others[0]).isNotEqualTo(whole[0]);
        }
        double[] otherLayer = ones(2 * 300);
        noise.disturb(otherLayer, ones(2 * 300), 2, 300, 0, 0);
        assertThat(otherLayer[0]).isNotEqualTo(whole[0]);
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void the_step_follows_its_schedule() {
        MiniBatches constant = MiniBatches.DEFAULT;
        MiniBatches cosine = new MiniBatches(64, 0.01, MiniBatches.Schedule.COSINE);
        MiniBatches decay = new MiniBatches(64, 0.01, MiniBatches.Schedule.STEP_DECAY);
        assertThat(constant.step(70, 100)).isEqualTo(0.003);
        assertThat(cosine.step(0, 100)).isEqualTo(0.01);
        assertThat(cosine.step(50, 100)).isCloseTo(0.00505, within(1e-15));
        assertThat(cosine.step(100, 100)).isCloseTo(0.0001, within(1e-15));
        assertThat(cosine.step(500, 100)).isEqualTo(cosine.step(100, 100));
        assertThat(decay.step(49, 100)).isEqualTo(0.01);
        assertThat(decay.step(50, 100)).isCloseTo(0.001, within(1e-15));
        assertThat(decay.step(75, 100)).isCloseTo(0.0001, within(1e-15));
    }

    @Test
    void adamw_shrinks_weights_beside_the_step_and_adam_within_it() {
        double[] at = {2, -1};
        Objective flat = new Flat();
        double[] decoupled = new Adam(new MiniBatches(4, 0.1, MiniBatches.Schedule.CONSTANT), 10, 0.5, 1)
                .epoch(flat, at, () -> false)
                .parameters();
        assertThat(decoupled).containsExactly(2 - 0.1 * 0.5 * 2, -1 + 0.1 * 0.5);
        assertThat(OptimizerKind.ADAMW.decayInLoss(0.5)).isZero();
        assertThat(OptimizerKind.ADAM.decayInLoss(0.5)).isEqualTo(0.5);
    }

    /** No slope anywhere. */
    private static final class Flat implements Objective {
        @Override
        public int parameters() {
            return 2;
        }

        @Override
        public int samples() {
            return 4;
        }

        @Override
        public int errors() {
            return 4;
        }

        @Override
        public NormalEquations equations() {
            return new NormalEquations(new OpenBlas());
        }

        @Override
        public double loss(double[] at) {
            return 0;
        }

        @Override
        public double gradient(double[] at, double[] gradient) {
            Arrays.fill(gradient, 0);
            return 0;
        }

        @Override
        public double normalEquations(double[] at, double[] matrix, double[] gradient) {
            Arrays.fill(matrix, 0);
            return gradient(at, gradient);
        }

        @Override
        public double batchGradient(double[] at, int[] order, int from, int to, long step, double[] gradient) {
            Arrays.fill(gradient, 0);
            return 0;
        }
    }
}
