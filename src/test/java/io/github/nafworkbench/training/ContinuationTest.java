package io.github.nafworkbench.training;

import static io.github.nafworkbench.training.SyntheticData.experiment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A training in parts is the training as a whole, for every trainer, and stops within one step. */
class ContinuationTest {
    /** What may be set besides the trainer. */
    private enum Setting {
        PLAIN,
        EARLY_STOPPING,
        COSINE_SCHEDULE,
        STEP_SCHEDULE,
        RESTARTS;

        Training of(Training plain) {
            return switch (this) {
                case PLAIN -> plain;
                case EARLY_STOPPING -> plain.withValidation(0.3, 4);
                case COSINE_SCHEDULE -> plain.withMiniBatches(new MiniBatches(16, 0.01, MiniBatches.Schedule.COSINE));
                case STEP_SCHEDULE -> plain.withMiniBatches(new MiniBatches(16, 0.01, MiniBatches.Schedule.STEP_DECAY));
                case RESTARTS -> plain.withStarts(2, InitialWeights.NGUYEN_WIDROW);
            };
        }
    }

    private static Experiment with(OptimizerKind kind, Setting setting) {
        Experiment plain = experiment(kind, 6);
        return plain.with(setting.of(plain.training().withEpochs(12)));
    }

    private static Trainer trainer(Experiment experiment) {
        return SyntheticData.trainer(experiment, Tuning.ideal(experiment).withShape(0.1));
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void some_epochs_and_then_others_are_all_of_them_at_once(OptimizerKind kind) {
        for (Setting setting : Setting.values()) {
            Experiment experiment = with(kind, setting);
            Trainer whole = trainer(experiment);
            whole.train(20);
            TrainingSnapshot expected = whole.retrain(9);
            Trainer parts = trainer(experiment);
            int first = setting == Setting.RESTARTS ? 20 : 3;
            parts.train(first);
            if (first < 20) {
                parts.train(5);
                parts.train(12);
            }
            parts.retrain(2);
            parts.retrain(0);
            TrainerTest.assertSame(parts.retrain(7), expected);
        }
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void once_asked_to_stop_no_further_step_is_made(OptimizerKind kind) {
        for (Setting setting : Setting.values()) {
            for (int stopAt : new int[] {1, 2, 5, 7}) {
                Experiment experiment = with(kind, setting);
                AtomicInteger asked = new AtomicInteger();
                Trainer trainer = SyntheticData.trainer(
                        experiment, () -> Tuning.ideal(experiment), () -> asked.incrementAndGet() >= stopAt);
                TrainingSnapshot end = trainer.train(12);
                assertThat(end.state()).as("%s", setting).isEqualTo(State.PAUSED);
                assertThat(asked.get()).as("%s", setting).isEqualTo(stopAt);
            }
        }
    }

    /** Goes on whenever it was asked to stop, which is at every so-manyth time. */
    private static TrainingSnapshot inParts(Experiment experiment, int every, int epochs) {
        AtomicInteger asked = new AtomicInteger();
        Trainer trainer = SyntheticData.trainer(
                experiment, () -> Tuning.ideal(experiment), () -> asked.incrementAndGet() % every == 0);
        TrainingSnapshot now = trainer.train(epochs);
        int pauses = 0;
        while (now.state() == State.PAUSED) {
            assertThat(++pauses).isLessThan(1000);
            now = trainer.train(epochs - now.epochs());
        }
        assertThat(pauses).isPositive();
        return now;
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void pauses_between_and_within_restarts_change_nothing(OptimizerKind kind) {
        Experiment experiment = with(kind, Setting.RESTARTS);
        TrainingSnapshot expected =
                SyntheticData.trainer(experiment, Tuning.ideal(experiment)).train(12);
        // The twelfth epoch ends the first start: every 13th question comes between the two, every 5th within them.
        for (int every : new int[] {13, 5}) {
            TrainerTest.assertSame(inParts(experiment, every, 12), expected);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OptimizerKind.class,
            names = {"ADAM", "ADAMW"})
    void pauses_between_mini_batches_change_nothing(OptimizerKind kind) {
        // 80 training rows in batches of 16: four questions within an epoch, one before it.
        Experiment experiment = with(kind, Setting.COSINE_SCHEDULE);
        TrainingSnapshot expected =
                SyntheticData.trainer(experiment, Tuning.ideal(experiment)).train(6);
        // Two questions come before anything is done after a pause: of three, one batch is done.
        for (int every : new int[] {3, 4, 7}) {
            TrainerTest.assertSame(inParts(experiment, every, 6), expected);
        }
    }

    private static Column.Numbers column(String name, int rows, IntToDoubleFunction value) {
        return new Column.Numbers(
                name, "", IntStream.range(0, rows).mapToDouble(value).toArray());
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void two_hundred_thousand_rows_train(OptimizerKind kind) {
        int rows = 200_000;
        Dataset large = new Dataset(
                "large.csv",
                List.of(column("a", rows, i -> i % 1009), column("b", rows, i -> i % 757)),
                List.of(column("y", rows, i -> Math.abs(i % 1009 - 500) + 0.3 * (i % 757))));
        Experiment experiment = Experiment.of(large)
                .withNeurons(List.of(4), Experiment.DEFAULT_IDEAL)
                .withTraining(kind, 2, 1e-5);
        Experiment quick = experiment.with(
                experiment.training().withMiniBatches(new MiniBatches(1000, 0.01, MiniBatches.Schedule.CONSTANT)));
        Trainer trainer = SyntheticData.trainer(quick, Tuning.ideal(quick));
        double before = trainer.snapshot(State.READY).testRmse();
        TrainingSnapshot end = trainer.train(2);
        assertThat(end.epochs()).isEqualTo(2);
        assertThat(end.testRmse()).isFinite().isLessThan(before);
    }
}
