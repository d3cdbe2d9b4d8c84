package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import io.github.nafworkbench.workbench.Evaluation.NoisyRmse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WorkbenchRunTest {
    private final HandCrank crank = new HandCrank(Cells.project());
    private final Workbench workbench = crank.workbench;

    private TrainingSnapshot training() {
        return workbench.training().get().orElseThrow();
    }

    private Evaluation evaluation() {
        return workbench.evaluation().get().orElseThrow();
    }

    private void addNoise(double level) {
        workbench.tune(new Object(), t -> t.withNoise(t.noise().with(NoiseKind.ADDITIVE, level)));
    }

    @Test
    void the_first_run_is_prepared_and_evaluated_without_being_asked_for() {
        assertThat(workbench.training().get()).isEmpty();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.READY);
        assertThat(training().epochs()).isZero();
        assertThat(training().trained()).isEqualTo(Cells.experiment().initialNetwork());
        assertThat(evaluation().ideal().value()).isCloseTo(training().testRmse(), within(1e-12));
    }

    @Test
    void a_run_trains_and_finishes() {
        crank.settle();
        double untrained = training().trainRmse();
        workbench.run();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.FINISHED);
        assertThat(training().epochs()).isEqualTo(6);
        assertThat(training().trainRmse()).isLessThan(0.5 * untrained);
        assertThat(evaluation().snapshot()).isEqualTo(training());
    }

    @Test
    void run_asked_for_twice_trains_once() {
        workbench.run();
        workbench.run();
        crank.settle();
        assertThat(training().epochs()).isEqualTo(6);
    }

    @Test
    void a_pause_before_the_work_begins_is_honoured() {
        crank.settle();
        workbench.run();
        workbench.pause();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.PAUSED);
        assertThat(training().epochs()).isZero();
    }

    @Test
    void run_after_a_pause_that_has_not_been_noticed_yet_goes_on() {
        crank.settle();
        workbench.run();
        workbench.pause();
        workbench.run();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.FINISHED);
        assertThat(training().epochs()).isEqualTo(6);
    }

    @Test
    void tuning_between_trainings_keeps_the_run_and_its_epochs() {
        workbench.run();
        crank.settle();
        long run = training().run();
        addNoise(0.1);
        workbench.run();
        crank.settle();
        assertThat(training().run()).isEqualTo(run);
        assertThat(training().epochs()).isEqualTo(12);
        assertThat(training().trace().noisy()[11])
                .isGreaterThan(training().trace().test()[11]);
    }

    @Test
    void a_change_of_the_experiment_starts_a_new_run_and_drops_what_comes_of_the_old_one() {
        crank.settle();
        workbench.run();
        crank.trainer.finish();
        assertThat(crank.ui.waiting()).isPositive();
        workbench.experiment(e -> e.withTrainingSeed(77));
        assertThat(workbench.training().get()).isEmpty();
        crank.ui.finish();
        assertThat(workbench.training().get()).isEmpty();
        crank.settle();
        assertThat(training().run()).isEqualTo(2);
        assertThat(training().state()).isEqualTo(State.READY);
        assertThat(training().trained())
                .isEqualTo(Cells.experiment().withTrainingSeed(77).initialNetwork());
        assertThat(evaluation().snapshot()).isEqualTo(training());
    }

    @Test
    void an_evaluation_of_an_earlier_run_is_dropped() {
        crank.settle();
        addNoise(0.1);
        crank.evaluator.finish();
        List<Evaluation> shown = new ArrayList<>();
        workbench.evaluation().addListener((source, old, now) -> now.ifPresent(shown::add));
        workbench.experiment(e -> e.withTrainingSeed(77));
        crank.settle();
        assertThat(shown).isNotEmpty().allSatisfy(e -> assertThat(e.snapshot().run())
                .isEqualTo(2));
    }

    @Test
    void reset_goes_back_to_epoch_0_and_keeps_curves_and_noise() {
        addNoise(0.2);
        workbench.tune(new Object(), t -> t.withDrawn(t.drawn().with(0, 0, Cells.bent())));
        workbench.run();
        crank.settle();
        Project before = workbench.project().get();
        workbench.reset();
        crank.settle();
        assertThat(training().epochs()).isZero();
        assertThat(training().trained()).isEqualTo(Cells.experiment().initialNetwork());
        assertThat(workbench.project().get()).isSameAs(before);
        assertThat(evaluation().tuning()).isEqualTo(before.tuning());
    }

    @Test
    void after_retraining_the_recovery_is_told() {
        workbench.run();
        crank.settle();
        assertThat(evaluation().recovery()).isEmpty();
        workbench.tune(new Object(), t -> t.withDrawn(t.drawn().with(0, 0, Cells.bent())));
        workbench.retrain();
        crank.settle();
        assertThat(training().epochs()).isEqualTo(6);
        assertThat(training().retrainedEpochs()).isEqualTo(6);
        assertThat(evaluation().recovery()).hasValueSatisfying(recovery -> {
            assertThat(recovery.realised().value())
                    .isGreaterThan(recovery.ideal().value());
            assertThat(recovery.retrained().value())
                    .isLessThan(recovery.realised().value());
        });
        assertThat(evaluation().noisyRetrained()).isPresent();
        assertThat(evaluation().responseRetrained()).isPresent();
    }

    @Test
    void no_recovery_is_told_for_other_curves_than_those_retrained_with() {
        workbench.run();
        workbench.tune(new Object(), t -> t.withDrawn(t.drawn().with(0, 0, Cells.bent())));
        crank.settle();
        workbench.retrain();
        crank.settle();
        assertThat(evaluation().curvesChanged()).isFalse();
        workbench.tune(new Object(), t -> t.withShape(0.1));
        crank.settle();
        assertThat(evaluation().curvesChanged()).isTrue();
        assertThat(evaluation().recovery()).isEmpty();
        workbench.undo();
        crank.settle();
        assertThat(evaluation().curvesChanged()).isFalse();
        assertThat(evaluation().recovery()).isPresent();
    }

    @Test
    void net_inputs_come_with_the_neuron_they_belong_to() {
        crank.settle();
        workbench.selected().set(Optional.of(new NeuronId(0, 2)));
        crank.evaluator.finish();
        workbench.selected().set(Optional.of(new NeuronId(0, 1)));
        crank.ui.finish();
        assertThat(evaluation().selected()).contains(new NeuronId(0, 2));
        crank.settle();
        assertThat(evaluation().selected()).contains(new NeuronId(0, 1));
        assertThat(evaluation().netInputs()).isPresent();
    }

    @Test
    void the_evaluation_is_finite_and_belongs_to_the_newest_tuning() {
        crank.settle();
        workbench.selected().set(Optional.of(new NeuronId(0, 2)));
        for (int i = 1; i <= 20; i++) {
            addNoise(0.01 * i);
        }
        crank.settle();
        assertThat(evaluation().tuning()).isEqualTo(workbench.project().get().tuning());
        NoisyRmse noisy = evaluation().noisy();
        assertThat(noisy.draws()).isEqualTo(64);
        assertThat(noisy.rmse())
                .isFinite()
                .isGreaterThan(evaluation().realised().value());
        assertThat(noisy.theory()).isCloseTo(noisy.rmse(), within(5 * noisy.standardError()));
        assertThat(evaluation().response().orElseThrow().points()).allSatisfy(point -> {
            assertThat(point.rmse()).isFinite();
            assertThat(point.standardError()).isFinite();
            assertThat(point.theory()).isFinite();
        });
        assertThat(evaluation().shares().get(0).stream().mapToDouble(x -> x).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(evaluation().netInputs()).isPresent();
    }

    @Test
    void a_run_that_cannot_be_prepared_is_told_once_and_nothing_throws() {
        crank.settle();
        workbench.edit(new Object(), p -> p.with(p.experiment().with(new RandomSplit(0.99, 1))));
        crank.settle();
        workbench.run();
        workbench.retrain();
        workbench.pause();
        addNoise(0.1);
        crank.settle();
        assertThat(workbench.training().get()).isEmpty();
        assertThat(workbench.evaluation().get()).isEmpty();
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> {
            assertThat(notice.place()).isEqualTo(Notice.Place.NETWORK);
            assertThat(notice.sentence()).startsWith("Test share: 0.99 of 30 rows leaves 0 to train");
        });
        workbench.undo();
        workbench.undo();
        crank.settle();
        assertThat(workbench.notices().all()).isEmpty();
        workbench.run();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.FINISHED);
    }

    @Test
    void a_run_paused_midway_goes_on_for_the_epochs_it_still_lacks() {
        crank.settle();
        crank.atClock(7, workbench::pause);
        workbench.run();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.PAUSED);
        assertThat(training().epochs()).isBetween(1, 5);
        workbench.run();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.FINISHED);
        assertThat(training().epochs()).isEqualTo(6);
        crank.atClock(7, workbench::pause);
        workbench.retrain();
        crank.settle();
        assertThat(training().retrainedEpochs()).isBetween(1, 5);
        workbench.retrain();
        crank.settle();
        assertThat(training().retrainedEpochs()).isEqualTo(6);
    }

    @Test
    void another_number_of_epochs_keeps_the_run_and_counts_from_the_next_training() {
        workbench.run();
        crank.settle();
        TrainingSnapshot before = training();
        workbench.experiment(e -> e.with(e.training().withEpochs(10)));
        crank.settle();
        assertThat(training()).isEqualTo(before);
        assertThat(workbench.canUndo().get()).isTrue();
        workbench.run();
        crank.settle();
        assertThat(training().run()).isEqualTo(before.run());
        assertThat(training().epochs()).isEqualTo(16);
    }

    @Test
    void an_error_while_training_is_told_and_the_weights_stay() {
        crank.settle();
        crank.atClock(12, () -> {
            throw new OutOfMemoryError("seeded");
        });
        workbench.run();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.FAILED);
        assertThat(training().state().running()).isFalse();
        assertThat(training().trainRmse()).isFinite();
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .startsWith("Training failed: memory ran out."));
        workbench.run();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.FINISHED);
        workbench.reset();
        assertThat(workbench.notices().all()).isEmpty();
    }

    @Test
    void an_error_while_preparing_is_told() {
        crank.settle();
        crank.atClock(1, () -> {
            throw new OutOfMemoryError("seeded");
        });
        workbench.reset();
        crank.settle();
        assertThat(workbench.training().get()).isEmpty();
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .startsWith("The network could not be prepared: memory ran out."));
    }

    @Test
    void divergence_is_told_as_a_notice() {
        workbench.run();
        workbench.tune(
                new Object(),
                t -> t.withDrawn(t.drawn()
                        .with(
                                0,
                                0,
                                new TabulatedCurve(
                                        "steep",
                                        new double[] {-1, 1},
                                        new double[] {-1e200, 1e200},
                                        Extrapolation.LINEAR))));
        crank.settle();
        workbench.retrain();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.DIVERGED);
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> assertThat(notice)
                .isEqualTo(new Notice(Notice.Place.NETWORK, training().message())));
    }

    @Test
    void settings_that_cannot_be_trained_keep_the_trained_network() {
        workbench.run();
        crank.settle();
        TrainingSnapshot before = training();
        List<String> told = new ArrayList<>();
        List<UnaryOperator<Experiment>> changes = List.of(
                e -> e.with(new RandomSplit(0.99, 1)),
                e -> e.withNeurons(List.of(3000), AnalyticCurve.TANH),
                e -> e.with(e.training().withEpochs(0)));
        for (UnaryOperator<Experiment> change : changes) {
            workbench.experiment(change);
            crank.settle();
            told.add(workbench.notices().all().get(0).sentence().replaceFirst("[: ].*", ""));
        }
        assertThat(told).containsExactly("Test", "Levenberg-Marquardt", "Epochs");
        assertThat(training()).isEqualTo(before);
        assertThat(workbench.project().get()).isEqualTo(Cells.project());
    }

    @Test
    void settings_that_cannot_be_used_are_told_and_change_nothing() {
        crank.settle();
        workbench.experiment(e -> e.withNeurons(List.of(0), AnalyticCurve.TANH));
        crank.settle();
        assertThat(workbench.project().get()).isEqualTo(Cells.project());
        assertThat(training().run()).isEqualTo(1);
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .startsWith("Hidden layers [0]"));
    }
}
