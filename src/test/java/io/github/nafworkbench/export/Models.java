package io.github.nafworkbench.export;

import static io.github.nafworkbench.curve.Extrapolation.CONSTANT;

import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.NoiseLevels;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedLayers;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.Training;
import io.github.nafworkbench.training.Tuning;
import io.github.nafworkbench.workbench.Cells;
import java.util.List;

/** Small trained models. */
final class Models {
    /** No setting is the default one. */
    static final Training EVERY_SETTING = new Training(
            OptimizerKind.ADAMW,
            9,
            1e-4,
            new MiniBatches(8, 0.02, MiniBatches.Schedule.COSINE),
            new Training.Validation(0.2, 7),
            new NoiseLevels(0.01, 0.02),
            new NoiseLevels(0.03, 0.04),
            2,
            new TrainedLayers(List.of(0, 2)),
            InitialWeights.GLOROT);

    private Models() {}

    /** Two hidden layers of two neurons: two ideal curves, one table that goes on, one that ends flat. */
    static TrainedModel mixed() throws InputException {
        Experiment experiment = Cells.experiment()
                .withNeurons(List.of(2, 2), Experiment.DEFAULT_IDEAL)
                .with(EVERY_SETTING);
        PreparedData data = PreparedData.of(experiment);
        Network trained = new Trainer(
                        1,
                        experiment,
                        data,
                        () -> Tuning.ideal(experiment),
                        () -> false,
                        new Kernel(new PlainBlas()),
                        new ExpectedRmse(1),
                        () -> 0,
                        snapshot -> {})
                .train(4)
                .trained();
        TabulatedCurve flat =
                new TabulatedCurve("chip.csv: n1", new double[] {-1, 1 / 3.0}, new double[] {-0.9, 0.7}, CONSTANT);
        Curves curves = trained.curves().with(0, 1, Cells.bent()).with(1, 0, flat);
        return new TrainedModel(experiment, data, trained.with(curves), 4);
    }

    /** The output for the first test row, in network units. */
    static double firstOutput(TrainedModel model) {
        return new Kernel(new PlainBlas()).outputs(model.network(), model.data().test())[0];
    }
}
