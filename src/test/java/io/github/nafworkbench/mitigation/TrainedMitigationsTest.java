package io.github.nafworkbench.mitigation;

import static io.github.nafworkbench.mitigation.Circuits.ADDITIVE;
import static io.github.nafworkbench.mitigation.Circuits.NOISE;
import static io.github.nafworkbench.mitigation.Circuits.NONE;
import static io.github.nafworkbench.mitigation.Circuits.rmse;
import static io.github.nafworkbench.mitigation.Circuits.shifted;
import static io.github.nafworkbench.mitigation.Circuits.trainingError;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.SyntheticData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Training;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mitigations that train, and what they are compared with. */
class TrainedMitigationsTest {
    private final TrainedModel model = Circuits.model(6);

    @Test
    void full_retraining_repairs_shapes_and_its_control_is_the_undamaged_network_trained_as_long() {
        Trial trial = Circuits.trial(Circuits.dispersed(model, CurveSpread.ofShape(0.1), NONE));
        Mitigation retraining = new FullRetraining();
        Outcome.Applied applied = Circuits.applied(retraining, trial);
        assertThat(trainingError(trial, applied.network()))
                .isLessThan(0.2 * trainingError(trial, trial.circuit().realised()));
        assertThat(applied.epochs()).isBetween(1, 15);
        Control control = retraining.control(trial).orElseThrow();
        assertThat(control.network().curves()).isEqualTo(model.network().curves());
        assertThat(control.network())
                .isEqualTo(trial.train(trial.training(), model.network(), 15).network());
        assertThat(Circuits.why(retraining, Circuits.asTrained(model, NOISE))).contains("trained with");
    }

    @Test
    void the_noise_penalty_lowers_the_error_under_noise_below_its_control() {
        Trial trial = Circuits.trial(Circuits.asTrained(model, NOISE));
        Outcome.Applied applied = Circuits.applied(new NoisePenalty(), trial);
        Network control = new NoisePenalty().control(trial).orElseThrow().network();
        assertThat(rmse(trial, applied.network(), NOISE)).isLessThan(0.9 * rmse(trial, control, NOISE));
        assertThat(control).isEqualTo(trial.retrained().network());
        assertThat(Circuits.why(new NoisePenalty(), Circuits.asTrained(model, NoiseModel.of(ADDITIVE.withCommon(1)))))
                .contains("no noise of their own");
    }

    @Test
    void what_trains_anew_is_compared_with_the_same_start_and_length() {
        Trial trial = Circuits.trial(Circuits.dispersed(model, CurveSpread.ofShape(0.05), NOISE));
        Network afresh = trial.train(trial.training(), trial.initial(), 35).network();
        for (Mitigation mitigation : List.of(new EarlyStopping(), new BayesianRegularisation())) {
            Outcome.Applied applied = Circuits.applied(mitigation, trial);
            assertThat(applied.network().curves())
                    .isEqualTo(trial.circuit().devices().curves(1));
            assertThat(applied.epochs()).isBetween(1, 35);
            assertThat(applied.trainings()).isEqualTo(1);
            assertThat(mitigation.control(trial).orElseThrow().network()).isEqualTo(afresh);
        }
    }

    @Test
    void weight_decay_is_compared_with_as_many_trainings_chosen_in_the_same_way() {
        Trial trial = Circuits.trial(Circuits.dispersed(model, CurveSpread.ofShape(0.05), NOISE));
        Mitigation decay = new WeightDecay();
        Outcome.Applied applied = Circuits.applied(decay, trial);
        assertThat(applied.remark()).contains("chosen by 16 training rows");
        Control control = decay.control(trial).orElseThrow();
        // Five decays; the model's own, 1e-6, is one of them. The best is trained once more.
        assertThat(applied.trainings()).isEqualTo(6).isEqualTo(control.trainings());
        assertThat(applied.epochs()).isBetween(6, 6 * 35);
        assertThat(control.epochs()).isBetween(6, 6 * 35);
        assertThat(control.what()).startsWith("the best of 5 initial weights");
        PreparedData parted =
                HoldOut.of(trial.data(), model.experiment().trainingSeed()).orElseThrow();
        List<Double> errors = IntStream.range(0, 5)
                .mapToObj(k -> trial.train(trial.training(), trial.initial(k), 35, parted))
                .map(tried -> trial.errorToChooseBy(tried.network(), parted))
                .toList();
        assertThat(errors).doesNotHaveDuplicates();
        int best = errors.indexOf(Collections.min(errors));
        assertThat(control.network())
                .isEqualTo(
                        trial.train(trial.training(), trial.initial(best), 35).network());
    }

    @Test
    void variation_aware_training_keeps_the_rows_aside_that_its_control_keeps_aside() {
        Training stopping = model.experiment().training().withValidation(0.3, 4);
        TrainedModel of = new TrainedModel(model.experiment().with(stopping), model.data(), model.network(), 20);
        CurveSpread small = new CurveSpread(0.01, 0.01, 0, 0, 0);
        Trial with = Circuits.trial(Circuits.dispersed(of, small, NONE), new Trial.Settings(200, 1, 1, 1, 2, 2, 1));
        Trial without =
                Circuits.trial(Circuits.dispersed(model, small, NONE), new Trial.Settings(200, 1, 1, 1, 2, 2, 1));
        assertThat(Circuits.applied(new VariationAwareTraining(), with).epochs())
                .isLessThan(
                        Circuits.applied(new VariationAwareTraining(), without).epochs());
    }

    @Test
    void a_mitigation_trains_itself_whatever_was_trained_before() {
        AtomicLong epochs = new AtomicLong();
        Circuit circuit = Circuits.dispersed(model, CurveSpread.ofShape(0.05), NOISE);
        Trial trial = new Trial(circuit, Circuits.SETTINGS, new Kernel(new OpenBlas()), () -> 0, () -> {
            epochs.incrementAndGet();
            return false;
        });
        for (Mitigation mitigation : List.of(new FullRetraining(), new EarlyStopping(), new WeightDecay())) {
            long first = asked(epochs, () -> mitigation.apply(trial));
            mitigation.control(trial);
            new NoisePenalty().control(trial);
            assertThat(asked(epochs, () -> mitigation.apply(trial)))
                    .as(mitigation.code())
                    .isEqualTo(first)
                    .isPositive();
        }
    }

    private static long asked(AtomicLong epochs, Runnable work) {
        long before = epochs.get();
        work.run();
        return epochs.get() - before;
    }

    @Test
    void a_control_tells_its_own_epochs_and_that_it_diverged() {
        Training leaping = model.experiment()
                .training()
                .withOptimizer(OptimizerKind.ADAM)
                .withMiniBatches(new MiniBatches(1000, 1e200, MiniBatches.Schedule.CONSTANT));
        TrainedModel of = new TrainedModel(model.experiment().with(leaping), model.data(), model.network(), 20);
        Trial trial = Circuits.trial(Circuits.dispersed(of, CurveSpread.ofShape(0.05), NOISE));
        Control control = new FullRetraining().control(trial).orElseThrow();
        assertThat(control.trainings()).isEqualTo(1);
        assertThat(control.trouble()).startsWith("The training diverged after ");
        Trial plain = Circuits.trial(Circuits.dispersed(model, CurveSpread.ofShape(0.05), NOISE));
        Control usual = new FullRetraining().control(plain).orElseThrow();
        assertThat(usual.trouble()).isEmpty();
        assertThat(usual.epochs()).isBetween(1, 15);
    }

    @Test
    void a_model_trained_that_way_already_is_not_trained_so_again() {
        Experiment bayesian = SyntheticData.experiment(OptimizerKind.TRAINBR, 4);
        Circuit circuit = Circuits.asTrained(Circuits.model(bayesian), NOISE);
        assertThat(Circuits.why(new BayesianRegularisation(), circuit)).contains("already");
        assertThat(Circuits.why(new WeightDecay(), circuit)).contains("finds its own");
        Experiment stopped = SyntheticData.experiment(OptimizerKind.LEVENBERG_MARQUARDT, 4);
        Experiment validated = stopped.with(stopped.training().withValidation(0.2, 5));
        assertThat(Circuits.why(new EarlyStopping(), Circuits.asTrained(Circuits.model(validated), NOISE)))
                .contains("already");
    }

    @Test
    void variation_aware_training_has_not_seen_the_chip_it_is_tested_on() {
        CurveSpread spread = new CurveSpread(0.2, 0.2, 0, 0, 0);
        Trial trial =
                Circuits.trial(Circuits.dispersed(model, spread, NONE), new Trial.Settings(30, 1, 1, 1, 10, 2, 1));
        Mitigation aware = new VariationAwareTraining();
        Outcome.Applied applied = Circuits.applied(aware, trial);
        Devices devices = trial.circuit().devices();
        assertThat(devices.otherChip(1)).isPresent().get().isNotEqualTo(devices.curves(1));
        double[] mean = new double[2];
        for (int chip = 50; chip < 80; chip++) {
            Curves unseen = devices.otherChip(chip).orElseThrow();
            mean[0] += trainingError(trial, model.network().with(unseen)) / 30;
            mean[1] += trainingError(trial, applied.network().with(unseen)) / 30;
        }
        assertThat(mean[1]).isLessThan(0.7 * mean[0]);
        assertThat(aware.control(trial).orElseThrow().network().curves()).isEqualTo(devices.curves(1));
        assertThat(Circuits.why(aware, shifted(model, 0.1, 1))).contains("No other chips");
        assertThat(Circuits.why(aware, Circuits.asTrained(model, NOISE))).contains("trained with");
    }

    @Test
    void schedules_of_variation_aware_training_run_over_the_length_of_its_control() {
        Training plain = model.experiment().training().withOptimizer(OptimizerKind.ADAM);
        MiniBatches cosine = new MiniBatches(16, 0.01, MiniBatches.Schedule.COSINE);
        List<Network> trained = Stream.of(15, 200)
                .map(epochs -> {
                    Training how = plain.withMiniBatches(cosine).withEpochs(epochs);
                    TrainedModel of = new TrainedModel(model.experiment().with(how), model.data(), model.network(), 20);
                    Trial trial = Circuits.trial(Circuits.dispersed(of, Circuits.AFFINE, NONE));
                    return Circuits.applied(new VariationAwareTraining(), trial).network();
                })
                .toList();
        assertThat(trained.get(0)).isEqualTo(trained.get(1));
    }
}
