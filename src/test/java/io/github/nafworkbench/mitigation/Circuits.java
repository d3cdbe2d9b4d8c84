package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.SyntheticData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Tuning;
import java.util.List;

/** Small trained networks as they are built. */
final class Circuits {
    static final CurveSpread AFFINE = new CurveSpread(0.1, 0.2, 0.2, 0.1, 0);
    static final Trial.Settings SETTINGS = new Trial.Settings(15, 4, 4, 3, 3, 20, 1);

    static final NoiseSource ADDITIVE = NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0.1);
    static final NoiseModel NOISE = NoiseModel.of(ADDITIVE);
    static final NoiseModel NONE = NoiseModel.of();

    private Circuits() {}

    static double rmse(Trial trial, Network network, NoiseModel noise) {
        return trial.errors(network, noise).get(0).rmse();
    }

    static double trainingError(Trial trial, Network network) {
        return trial.kernel().squaredError(network, trial.data().train());
    }

    static double[] outputs(Trial trial, Network network) {
        return trial.kernel().outputs(network, trial.data().test());
    }

    /** A circuit whose neurons all have the same affine curve. */
    static Circuit shifted(TrainedModel of, double offset, double amplitude) {
        AffineCurve curve = new AffineCurve(AnalyticCurve.TANH, offset, amplitude, 1, 0);
        return new Circuit(of, new Devices.Measured(of.network().curves(), List.of(curve)), NONE);
    }

    static TrainedModel model(int... hidden) {
        return model(SyntheticData.experiment(OptimizerKind.LEVENBERG_MARQUARDT, hidden));
    }

    static TrainedModel model(Experiment experiment) {
        return new TrainedModel(
                experiment,
                SyntheticData.prepared(experiment),
                SyntheticData.trainer(experiment, () -> Tuning.ideal(experiment), () -> false)
                        .train(20)
                        .trained(),
                20);
    }

    static Circuit asTrained(TrainedModel model, NoiseModel noise) {
        return new Circuit(model, new Devices.AsTrained(model.network().curves()), noise);
    }

    static Circuit dispersed(TrainedModel model, CurveSpread spread, NoiseModel noise) {
        return new Circuit(model, new Devices.Dispersed(model.network().curves(), spread, 5), noise);
    }

    static Trial trial(Circuit circuit) {
        return trial(circuit, SETTINGS);
    }

    static Trial trial(Circuit circuit, Trial.Settings settings) {
        return new Trial(circuit, settings, new Kernel(new OpenBlas()), () -> 0, () -> false);
    }

    static Outcome.Applied applied(Mitigation mitigation, Trial trial) {
        return (Outcome.Applied) mitigation.apply(trial);
    }

    static String why(Mitigation mitigation, Circuit circuit) {
        return ((Outcome.NotApplicable) mitigation.apply(trial(circuit))).why();
    }
}
