package io.github.nafworkbench.training;

import static io.github.nafworkbench.training.SyntheticData.experiment;
import static io.github.nafworkbench.training.SyntheticData.prepared;
import static io.github.nafworkbench.training.SyntheticData.trainer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {
    private static final NoiseModel NOISE = NoiseModel.neuronOutput(0.1, 0, 0);

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void pausing_and_going_on_gives_the_bits_of_an_uninterrupted_run(OptimizerKind kind) {
        Experiment experiment = experiment(kind, 6);
        Tuning tuning = Tuning.ideal(experiment).withShape(0.05).withNoise(NOISE);
        Trainer straight = trainer(experiment, tuning);
        straight.train(12);
        TrainingSnapshot expected = straight.retrain(8);
        AtomicInteger asked = new AtomicInteger();
        Trainer halting = trainer(experiment, () -> tuning, () -> asked.incrementAndGet() % 4 == 0);
        TrainingSnapshot now = halting.snapshot(State.READY);
        int pauses = 0;
        while (now.epochs() < 12) {
            now = halting.train(12 - now.epochs());
            pauses += now.state() == State.PAUSED ? 1 : 0;
        }
        while (now.retrainedEpochs() < 8) {
            now = halting.retrain(8 - now.retrainedEpochs());
            pauses += now.state() == State.PAUSED ? 1 : 0;
        }
        assertThat(pauses).isGreaterThan(4);
        assertSame(now, expected);
    }

    static void assertSame(TrainingSnapshot actual, TrainingSnapshot expected) {
        assertThat(actual.trained()).isEqualTo(expected.trained());
        assertThat(actual.retrained()).isEqualTo(expected.retrained());
        assertThat(actual.control()).isEqualTo(expected.control());
        assertThat(actual.epochs()).isEqualTo(expected.epochs());
        assertThat(actual.retrainedEpochs()).isEqualTo(expected.retrainedEpochs());
        assertThat(actual.trainRmse()).isEqualTo(expected.trainRmse());
        assertThat(actual.testRmse()).isEqualTo(expected.testRmse());
        assertSame(actual.trace(), expected.trace());
    }

    static void assertSame(Trace actual, Trace expected) {
        assertThat(actual.epochs()).isEqualTo(expected.epochs());
        assertThat(actual.train()).isEqualTo(expected.train());
        assertThat(actual.test()).isEqualTo(expected.test());
        assertThat(actual.noisy()).isEqualTo(expected.noisy());
        assertThat(actual.control()).isEqualTo(expected.control());
    }

    @Test
    void changing_the_tuning_while_training_changes_neither_weights_nor_epochs() {
        Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 6);
        Tuning ideal = Tuning.ideal(experiment);
        AtomicInteger asked = new AtomicInteger();
        Trainer trainer = trainer(
                experiment,
                () -> ideal.withShape(0.01 * asked.incrementAndGet()).withNoise(NOISE),
                () -> false);
        TrainingSnapshot changed = trainer.train(10);
        assertThat(asked.get()).isGreaterThanOrEqualTo(10);
        TrainingSnapshot plain = trainer(experiment, ideal).train(10);
        assertThat(changed.trained()).isEqualTo(plain.trained());
        assertThat(changed.epochs()).isEqualTo(10);
        assertThat(changed.trace().test()).isEqualTo(plain.trace().test());
        assertThat(plain.trace().noisy()).containsOnly(Double.NaN);
        assertThat(changed.trace().noisy()).containsOnly(0.5);
    }

    @Test
    void changing_the_tuning_while_retraining_keeps_the_weights_and_goes_on_with_the_new_curves() {
        Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 6);
        List<Tuning> now = new ArrayList<>(List.of(Tuning.ideal(experiment).withShape(0.05)));
        Trainer trainer = trainer(experiment, () -> now.get(0), () -> false);
        trainer.train(10);
        TrainingSnapshot before = trainer.retrain(5);
        now.set(0, now.get(0).withShape(0.1));
        TrainingSnapshot after = trainer.retrain(0);
        assertSame(after, before);
        TrainingSnapshot next = trainer.retrain(1);
        assertThat(next.epochs()).isEqualTo(10);
        assertThat(next.retrainedEpochs()).isEqualTo(6);
        assertThat(next.trained()).isEqualTo(before.trained());
        assertThat(next.retrained().orElseThrow().curves()).isEqualTo(now.get(0).realised());
        assertThat(next.retrained().orElseThrow().parameters())
                .isNotEqualTo(before.retrained().orElseThrow().parameters());
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void retraining_and_control_start_from_the_trained_weights_and_differ_by_their_curves_alone(OptimizerKind kind) {
        Experiment experiment = experiment(kind, 6);
        Trainer ideal = trainer(experiment, Tuning.ideal(experiment));
        Network trained = ideal.train(10).trained();
        TrainingSnapshot begun = ideal.retrain(0);
        assertThat(begun.retrained()).contains(trained);
        assertThat(begun.control()).contains(trained);
        TrainingSnapshot end = ideal.retrain(6);
        assertThat(end.retrained()).isEqualTo(end.control());
        assertThat(end.retrained().orElseThrow()).isNotEqualTo(trained);
        Trainer dispersed = trainer(experiment, Tuning.ideal(experiment).withShape(0.1));
        dispersed.train(10);
        TrainingSnapshot other = dispersed.retrain(6);
        assertThat(other.control()).isEqualTo(end.control());
        assertThat(other.retrained()).isNotEqualTo(end.retrained());
        assertThat(other.trained()).isEqualTo(trained);
    }

    @Test
    void the_trace_counts_every_epoch_once_through_training_and_retraining() {
        Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 6);
        Trainer trainer = trainer(experiment, Tuning.ideal(experiment).withShape(0.1));
        for (int i = 0; i < 3; i++) {
            trainer.train(4);
        }
        Trace trace = trainer.retrain(5).trace();
        assertThat(trace.epochs())
                .isEqualTo(IntStream.rangeClosed(0, 17).asDoubleStream().toArray());
        for (int i = 0; i < 18; i++) {
            assertThat(Double.isNaN(trace.control()[i])).isEqualTo(i <= 12);
        }
    }

    @Test
    void a_long_run_keeps_its_trace_bounded_and_ascending() {
        Experiment experiment = experiment(OptimizerKind.ADAM, 2);
        Trace trace = trainer(experiment, Tuning.ideal(experiment))
                .train(3 * Trace.CAPACITY)
                .trace();
        assertThat(trace.size()).isLessThanOrEqualTo(Trace.CAPACITY);
        for (int i = 1; i < trace.size(); i++) {
            assertThat(trace.epochs()[i] - trace.epochs()[i - 1]).isEqualTo(trace.stride());
        }
    }

    @Test
    void errors_are_those_of_the_network_last_in_training_in_the_unit_of_the_target() {
        Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 6);
        PreparedData data = prepared(experiment);
        Kernel kernel = new Kernel(new PlainBlas());
        Trainer trainer = trainer(experiment, Tuning.ideal(experiment).withShape(0.1));
        TrainingSnapshot trained = trainer.train(5);
        double test = Rmse.of(kernel, trained.trained(), data.test(), data.targetNetworkUnit())
                .value();
        assertThat(trained.testRmse()).isCloseTo(test, within(1e-12 * test));
        assertThat(trained.trace().test()[5]).isEqualTo(trained.testRmse());
        TrainingSnapshot retrained = trainer.retrain(5);
        Network last = retrained.retrained().orElseThrow();
        double train =
                Rmse.of(kernel, last, data.train(), data.targetNetworkUnit()).value();
        assertThat(retrained.trainRmse()).isCloseTo(train, within(1e-12 * train));
    }

    @Test
    void a_run_ends_early_where_nothing_can_be_gained_and_tells_so() {
        Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 1);
        Trainer trainer = trainer(experiment, Tuning.ideal(experiment));
        TrainingSnapshot end = trainer.train(100_000);
        assertThat(end.state()).isEqualTo(State.CONVERGED);
        assertThat(end.message()).contains("Converged");
        assertThat(end.epochs()).isBetween(2, 2000);
        assertThat(end.trace().epochs()[end.trace().size() - 1]).isLessThanOrEqualTo(end.epochs());
    }

    @Test
    void retraining_that_brings_nothing_counts_no_epochs_and_gives_the_control_none() {
        Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 4);
        Tuning huge = Tuning.ideal(experiment)
                .withDrawn(Tuning.ideal(experiment).drawn().with(0, 0, steep()));
        Trainer trainer = trainer(experiment, huge);
        Network trained = trainer.train(3).trained();
        TrainingSnapshot end = trainer.retrain(5);
        assertThat(end.state()).isEqualTo(State.DIVERGED);
        assertThat(end.message()).contains("diverged", "Try another seed");
        assertThat(end.retrainedEpochs()).isZero();
        assertThat(end.control()).contains(trained);
        assertThat(end.retrained().orElseThrow().parameters()).isEqualTo(trained.parameters());
        assertThat(end.trained()).isEqualTo(trained);
    }

    private static TabulatedCurve steep() {
        return new TabulatedCurve("steep", new double[] {-1, 1}, new double[] {-1e200, 1e200}, Extrapolation.LINEAR);
    }

    @Test
    void advancing_trains_first_and_retrains_once_retraining_has_begun() {
        Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 4);
        Trainer trainer = trainer(experiment, Tuning.ideal(experiment));
        assertThat(trainer.advance(2).epochs()).isEqualTo(2);
        trainer.retrain(1);
        TrainingSnapshot end = trainer.advance(2);
        assertThat(end.epochs()).isEqualTo(2);
        assertThat(end.retrainedEpochs()).isEqualTo(3);
    }

    @Test
    void a_run_may_go_on_from_given_weights() {
        Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 4);
        Network start = Examples.network(experiment.topology(), experiment.idealCurves(), 5);
        Trainer trainer = new Trainer(
                1,
                experiment,
                prepared(experiment),
                () -> Tuning.ideal(experiment),
                () -> true,
                start,
                new Kernel(new OpenBlas()),
                (k, n, d, noise) -> 0,
                () -> 0,
                s -> {});
        TrainingSnapshot now = trainer.train(5);
        assertThat(now.state()).isEqualTo(State.PAUSED);
        assertThat(now.trained()).isEqualTo(start);
        assertThat(now.trained().curves().curve(0, 0)).isEqualTo(AnalyticCurve.TANH);
    }
}
