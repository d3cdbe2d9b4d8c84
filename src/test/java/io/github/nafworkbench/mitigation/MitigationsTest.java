package io.github.nafworkbench.mitigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.noise.Faults;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.ReferenceScale;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.SyntheticData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Training;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every mitigation where its effect is known, and where it cannot be applied. */
class MitigationsTest {
    private static final NoiseSource ADDITIVE = NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0.1);
    private static final NoiseModel NOISE = NoiseModel.of(ADDITIVE);
    private static final NoiseModel NONE = NoiseModel.of();

    private final TrainedModel model = Circuits.model(6);
    private final TrainedModel deep = Circuits.model(5, 4);

    private static double rmse(Trial trial, Network network, NoiseModel noise) {
        return trial.errors(network, noise).rmse();
    }

    private static double trainingError(Trial trial, Network network) {
        return trial.kernel().squaredError(network, trial.data().train());
    }

    private static double[] outputs(Trial trial, Network network) {
        return trial.kernel().outputs(network, trial.data().test());
    }

    /** A circuit whose neurons all have the same affine curve. */
    private static Circuit shifted(TrainedModel of, double offset, double amplitude) {
        AffineCurve curve = new AffineCurve(AnalyticCurve.TANH, offset, amplitude, 1, 0);
        return new Circuit(of, new Devices.Measured(of.network().curves(), List.of(curve)), NONE);
    }

    @Test
    void output_recalibration_takes_back_what_is_alike_for_all_neurons() {
        Trial trial = Circuits.trial(shifted(model, 0.2, 0.7));
        Network ideal = model.network();
        Network fitted = Circuits.applied(new OutputRecalibration(), trial).network();
        assertThat(trainingError(trial, fitted))
                .isLessThan(trainingError(trial, trial.circuit().realised()));
        // The best line is at least as good as the one that gives the ideal outputs.
        assertThat(trainingError(trial, fitted)).isLessThanOrEqualTo(trainingError(trial, ideal) * (1 + 1e-12));
    }

    @Test
    void output_recalibration_leaves_no_line_in_the_training_errors() {
        Trial trial = Circuits.trial(Circuits.dispersed(model, Circuits.AFFINE, NONE));
        Network fitted = Circuits.applied(new OutputRecalibration(), trial).network();
        double[] y = trial.kernel().outputs(fitted, trial.data().train());
        double[] t = trial.data().train().targets();
        double sum = 0;
        double product = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] - t[i];
            product += (y[i] - t[i]) * y[i];
        }
        assertThat(sum).isCloseTo(0, within(1e-11));
        assertThat(product).isCloseTo(0, within(1e-11));
    }

    @Test
    void affine_remapping_restores_the_ideal_outputs_at_any_depth() {
        for (TrainedModel one : List.of(model, deep)) {
            Trial trial = Circuits.trial(Circuits.dispersed(one, Circuits.AFFINE, NONE));
            Outcome.Applied applied = Circuits.applied(new AffineRemapping(), trial);
            assertThat(outputs(trial, trial.circuit().realised())[0])
                    .isNotCloseTo(outputs(trial, one.network())[0], within(1e-3));
            assertThat(outputs(trial, applied.network()))
                    .usingComparatorWithPrecision(1e-12)
                    .containsExactly(outputs(trial, one.network()));
            assertThat(applied.network().curves())
                    .isEqualTo(trial.circuit().devices().curves(1));
        }
    }

    @Test
    void affine_remapping_goes_from_one_chip_to_another() {
        Curves first = model.network().curves().dispersed(Circuits.AFFINE, 9);
        TrainedModel moved = new TrainedModel(
                model.experiment(), model.data(), model.network().with(first), 20);
        Circuit circuit =
                new Circuit(moved, new Devices.Dispersed(model.network().curves(), Circuits.AFFINE, 5), NONE);
        Trial trial = Circuits.trial(circuit);
        assertThat(outputs(trial, Circuits.applied(new AffineRemapping(), trial).network()))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(outputs(trial, moved.network()));
    }

    @Test
    void affine_remapping_says_when_shapes_differ_or_nothing_does() {
        assertThat(Circuits.why(new AffineRemapping(), Circuits.dispersed(model, CurveSpread.ofShape(0.1), NONE)))
                .contains("6 of 6 neurons", "shapes differ");
        assertThat(Circuits.why(new AffineRemapping(), shifted(model, 0.1, 0))).contains("6 of 6");
        assertThat(Circuits.why(new AffineRemapping(), Circuits.asTrained(model, NOISE)))
                .contains("those the network was trained with");
    }

    @Test
    void the_last_layer_by_least_squares_takes_out_offset_and_amplitude() {
        Trial trial = Circuits.trial(Circuits.dispersed(model, new CurveSpread(0.2, 0.3, 0, 0, 0), NONE));
        Trial ideal = Circuits.trial(Circuits.asTrained(model, NONE));
        Network fitted = Circuits.applied(new LastLayerLeastSquares(), trial).network();
        Network best = Circuits.applied(new LastLayerLeastSquares(), ideal).network();
        assertThat(trial.kernel().outputs(fitted, trial.data().train()))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(ideal.kernel().outputs(best, trial.data().train()));
    }

    @Test
    void the_noise_optimal_read_out_errs_less_under_noise_than_the_least_squares_one() {
        Trial trial = Circuits.trial(Circuits.asTrained(model, NOISE));
        Network plain = Circuits.applied(new LastLayerLeastSquares(), trial).network();
        Network optimal = Circuits.applied(new NoiseOptimalReadOut(), trial).network();
        assertThat(rmse(trial, optimal, NOISE)).isLessThan(rmse(trial, plain, NOISE));
        assertThat(trainingError(trial, optimal)).isGreaterThan(trainingError(trial, plain));
    }

    @Test
    void the_noise_optimal_read_out_needs_a_formula() {
        Mitigation optimal = new NoiseOptimalReadOut();
        assertThat(Circuits.why(optimal, Circuits.asTrained(model, NONE))).contains("no noise");
        assertThat(Circuits.why(optimal, Circuits.asTrained(model, NOISE.with(new Faults(0.1, 0)))))
                .contains("no formula");
        NoiseModel weights = NoiseModel.of(NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 0.01));
        assertThat(Circuits.why(optimal, Circuits.asTrained(model, weights))).contains("weights");
    }

    @Test
    void a_ghost_neuron_removes_the_noise_that_a_layer_has_in_common() {
        NoiseModel common = NoiseModel.of(ADDITIVE.withCommon(1));
        for (TrainedModel one : List.of(model, deep)) {
            Trial trial = Circuits.trial(Circuits.dispersed(one, Circuits.AFFINE, common));
            Network realised = trial.circuit().realised();
            Outcome.Applied applied = Circuits.applied(new GhostNeuron(), trial);
            double clean = rmse(trial, realised, NONE);
            assertThat(rmse(trial, realised, common)).isGreaterThan(1.01 * clean);
            assertThat(rmse(trial, applied.network(), common)).isCloseTo(clean, within(1e-12 * clean));
            int layers = one.network().topology().hidden().size();
            assertThat(applied.network().topology().hiddenNeurons())
                    .isEqualTo(one.network().topology().hiddenNeurons() + layers);
            assertThat(applied.parameters())
                    .isEqualTo(one.network().topology().parameters() + (layers == 1 ? 1 : 4 + 1));
        }
    }

    @Test
    void a_ghost_neuron_needs_additive_noise_that_is_in_common_and_equal() {
        Mitigation ghost = new GhostNeuron();
        assertThat(Circuits.why(ghost, Circuits.asTrained(model, NOISE))).contains("no additive noise in common");
        NoiseModel scaled = NoiseModel.of(ADDITIVE.withCommon(1).with(ReferenceScale.RMS));
        assertThat(Circuits.why(ghost, Circuits.asTrained(model, scaled))).contains("neuron by neuron");
        NoiseModel weights =
                NoiseModel.of(ADDITIVE.withCommon(1)).with(NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 0.01));
        assertThat(Circuits.why(ghost, Circuits.asTrained(model, weights))).contains("no weights");
    }

    @Test
    void four_copies_or_four_reads_halve_what_noise_adds() {
        NoiseModel strong = NoiseModel.of(ADDITIVE.withLevel(0.5));
        Trial trial = Circuits.trial(Circuits.asTrained(model, strong), new Trial.Settings(1, 4, 4, 1, 1, 400, 1));
        double clean = rmse(trial, model.network(), NONE);
        double before = added(rmse(trial, model.network(), strong), clean);
        for (Mitigation mitigation : List.of(new NeuronPooling(), new RepeatedReads())) {
            Outcome.Applied applied = Circuits.applied(mitigation, trial);
            double after = added(rmse(trial, applied.network(), applied.noise()), clean);
            // 400 draws of 20 rows: the noise part is known to about sqrt(1 / 16000) for each; five of these.
            assertThat(after / before).isCloseTo(0.5, within(0.5 * 5 * Math.sqrt(2.0 / 16_000)));
        }
    }

    private static double added(double rmse, double clean) {
        return Math.sqrt(rmse * rmse - clean * clean);
    }

    @Test
    void pooled_copies_are_devices_of_their_own_beside_those_there_are() {
        Trial trial = Circuits.trial(Circuits.dispersed(deep, Circuits.AFFINE, NONE));
        Network pooled = Circuits.applied(new NeuronPooling(), trial).network();
        List<ActivationCurve> layer = pooled.curves().layers().get(1);
        assertThat(layer).hasSize(16).doesNotHaveDuplicates();
        assertThat(layer.subList(0, 4))
                .isEqualTo(trial.circuit().realised().curves().layers().get(1));
    }

    @Test
    void reads_need_noise_of_every_read() {
        NoiseModel lasting = NoiseModel.of(ADDITIVE.with(Lifetime.CHIP));
        assertThat(Circuits.why(new RepeatedReads(), Circuits.asTrained(model, lasting)))
                .contains("all reads are the same");
        assertThat(Circuits.why(new RepeatedReads(), Circuits.asTrained(model, NOISE.withReads(300))))
                .contains("1200 reads");
        Trial single = Circuits.trial(Circuits.asTrained(model, NOISE), new Trial.Settings(1, 1, 1, 1, 1, 2, 1));
        for (Mitigation one : List.of(new RepeatedReads(), new NeuronPooling(), new Ensemble())) {
            assertThat(one.apply(single)).isInstanceOf(Outcome.NotApplicable.class);
        }
    }

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
        for (Mitigation mitigation : List.of(new EarlyStopping(), new WeightDecay(), new BayesianRegularisation())) {
            Outcome.Applied applied = Circuits.applied(mitigation, trial);
            assertThat(applied.network().curves())
                    .isEqualTo(trial.circuit().devices().curves(1));
            assertThat(applied.epochs()).isBetween(1, 6 * 35);
            assertThat(mitigation.control(trial).orElseThrow().network()).isEqualTo(afresh);
        }
        assertThat(Circuits.applied(new WeightDecay(), trial).remark()).contains("chosen by 16 training rows");
    }

    @Test
    void weight_decay_is_chosen_without_test_rows() {
        Trial trial = Circuits.trial(Circuits.asTrained(model, NOISE));
        double[] other = model.data().test().targets().clone();
        Arrays.setAll(other, i -> -other[i]);
        TrainedModel elsewhere = new TrainedModel(
                model.experiment(),
                new PreparedData(
                        model.data().dataset(),
                        model.data().split(),
                        model.data().inputScaling(),
                        model.data().targetScaling(),
                        model.data().train(),
                        new io.github.nafworkbench.network.Samples(
                                other.length, model.data().test().inputs(), other)),
                model.network(),
                20);
        Trial changed = Circuits.trial(Circuits.asTrained(elsewhere, NOISE));
        for (Mitigation mitigation : Mitigations.all()) {
            if (mitigation.apply(trial) instanceof Outcome.Applied applied) {
                assertThat(Circuits.applied(mitigation, changed).network())
                        .as(mitigation.code())
                        .isEqualTo(applied.network());
            }
        }
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
    void the_number_of_threads_changes_no_bit() {
        Experiment large = Experiment.of(SyntheticData.dataset(4000))
                .withNeurons(List.of(5), AnalyticCurve.TANH)
                .withTraining(OptimizerKind.LBFGS, 5, 1e-6);
        TrainedModel untrained = new TrainedModel(large, SyntheticData.prepared(large), large.initialNetwork(), 2);
        Circuit circuit = Circuits.dispersed(untrained, Circuits.AFFINE, NOISE);
        Trial alone = Circuits.trial(circuit);
        Trial shared = new Trial(circuit, Circuits.SETTINGS, new Kernel(OpenBlas::new, 3), () -> 0, () -> false);
        for (Mitigation mitigation : Mitigations.all()) {
            if (mitigation.apply(alone) instanceof Outcome.Applied applied) {
                assertThat(Circuits.applied(mitigation, shared).network())
                        .as(mitigation.code())
                        .isEqualTo(applied.network());
            }
        }
    }

    @Test
    void an_ensemble_is_one_network_of_the_mean_of_its_members() {
        Trial trial = Circuits.trial(Circuits.asTrained(deep, NOISE));
        Mitigation ensemble = new Ensemble();
        Outcome.Applied applied = Circuits.applied(ensemble, trial);
        assertThat(applied.network().topology().hidden()).containsExactly(15, 12);
        assertThat(applied.parameters()).isEqualTo(3 * deep.network().topology().parameters() - 2);
        assertThat(applied.epochs()).isBetween(1, 2 * 20);
        Network control = ensemble.control(trial).orElseThrow().network();
        assertThat(control)
                .isEqualTo(trial.train(trial.training(), deep.network(), 40).network());
        NoiseModel weights = NoiseModel.of(NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 0.01));
        assertThat(Circuits.why(ensemble, Circuits.asTrained(deep, weights))).contains("between members");
    }

    @Test
    void members_of_an_ensemble_are_none_of_the_restarts_of_the_model() {
        Experiment plain = SyntheticData.experiment(OptimizerKind.LEVENBERG_MARQUARDT, 4);
        for (long seed = 1; seed <= 3; seed++) {
            Experiment restarted = plain.withTrainingSeed(seed)
                    .with(plain.training().withStarts(4, plain.training().initialWeights()));
            Trial trial = Circuits.trial(
                    Circuits.asTrained(Circuits.model(restarted), NOISE), new Trial.Settings(1, 1, 1, 4, 1, 2, 1));
            double[] inner = Circuits.applied(new Ensemble(), trial).network().parameters();
            List<Double> firstBiases =
                    Arrays.stream(inner, 4 * 4 * 2, 4 * 4 * 2 + 4 * 4).boxed().toList();
            assertThat(firstBiases).doesNotHaveDuplicates();
        }
    }

    @Test
    void output_recalibration_leaves_out_noise_that_it_cannot_scale() {
        double[] clean = recalibrated(NONE);
        NoiseSource readOut = NoiseSource.of(NoisePlace.READ_OUT, NoiseKind.ADDITIVE, 1);
        assertThat(recalibrated(NoiseModel.of(readOut)))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(clean);
        assertThat(recalibrated(NoiseModel.of(readOut.with(ReferenceScale.FULL_SCALE))))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(clean);
        // Noise of the hidden layer's weights is scaled, that of the output layer's is not.
        NoiseSource weights = NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 0.3);
        int output = model.network().topology().weightOffset(1);
        double[] shrunk = recalibrated(NoiseModel.of(weights));
        assertThat(Math.abs(shrunk[output])).isLessThan(0.99 * Math.abs(clean[output]));
    }

    private double[] recalibrated(NoiseModel noise) {
        Trial trial = Circuits.trial(Circuits.dispersed(model, Circuits.AFFINE, noise));
        return Circuits.applied(new OutputRecalibration(), trial).network().parameters();
    }

    @Test
    void weight_decay_stays_as_it_is_where_that_is_best() {
        assertThat(Stream.of(1e-9, 2.5e-6, 2.5e-5, 2.5e-4, 2.5e-3)).anySatisfy(this::assertKept);
    }

    private void assertKept(double decay) {
        Experiment own = model.experiment().with(model.experiment().training().withWeightDecay(decay));
        Trial trial = Circuits.trial(Circuits.asTrained(Circuits.model(own), NONE));
        assertThat(Circuits.applied(new WeightDecay(), trial).remark())
                .startsWith(String.format(Locale.ROOT, "Weight decay %.2e, chosen", decay));
    }

    @Test
    void what_is_chosen_by_sees_other_draws_than_the_test() {
        Trial trial = Circuits.trial(Circuits.asTrained(model, NOISE));
        TestRows rows = TestRows.of(trial.data());
        assertThat(trial.errorsToChooseBy(model.network(), rows).rmse())
                .isNotEqualTo(trial.errors(model.network(), NOISE).rmse())
                .isEqualTo(new DrawnErrors(trial.kernel(), model.network(), rows, NOISE, 1L << 40, 20, 1).rmse());
    }

    @Test
    void two_rows_remain_to_train_on_when_some_are_kept_aside() {
        assertThat(HoldOut.of(rows(3), 1)).isEmpty();
        assertThat(HoldOut.of(rows(4), 1).orElseThrow().train().count()).isEqualTo(2);
        assertThat(HoldOut.of(rows(4), 1).orElseThrow().test().count()).isEqualTo(2);
        TrainedModel tiny = new TrainedModel(model.experiment(), rows(3), model.network(), 20);
        assertThat(Circuits.why(new WeightDecay(), Circuits.asTrained(tiny, NOISE)))
                .contains("too few training rows");
    }

    private PreparedData rows(int training) {
        PreparedData all = model.data();
        int[] few = IntStream.range(0, training).toArray();
        return new PreparedData(
                all.dataset(),
                all.split(),
                all.inputScaling(),
                all.targetScaling(),
                all.train().pick(few),
                all.test());
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
