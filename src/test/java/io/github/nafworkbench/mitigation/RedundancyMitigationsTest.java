package io.github.nafworkbench.mitigation;

import static io.github.nafworkbench.mitigation.Circuits.ADDITIVE;
import static io.github.nafworkbench.mitigation.Circuits.NOISE;
import static io.github.nafworkbench.mitigation.Circuits.NONE;
import static io.github.nafworkbench.mitigation.Circuits.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.ReferenceScale;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.SyntheticData;
import io.github.nafworkbench.training.TrainedModel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mitigations that take more neurons, reads or networks. */
class RedundancyMitigationsTest {
    private final TrainedModel model = Circuits.model(6);
    private final TrainedModel deep = Circuits.model(5, 4);

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
}
