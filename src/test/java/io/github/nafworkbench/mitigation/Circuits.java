package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.SyntheticData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Tuning;

/** Small trained networks as they are built. */
final class Circuits {
    static final CurveSpread AFFINE = new CurveSpread(0.1, 0.2, 0.2, 0.1, 0);
    static final Trial.Settings SETTINGS = new Trial.Settings(15, 4, 4, 3, 3, 20, 1);

    private Circuits() {}

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
