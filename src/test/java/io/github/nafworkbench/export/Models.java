package io.github.nafworkbench.export;

import static io.github.nafworkbench.curve.Extrapolation.CONSTANT;

import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.split.GroupedSplit;
import io.github.nafworkbench.data.split.RowLabels;
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
import java.util.stream.IntStream;

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

    static final GroupedSplit SPLIT = new GroupedSplit(
            new RowLabels(
                    "batch",
                    List.of("a", "b", "c"),
                    IntStream.range(0, Cells.experiment().dataset().rows())
                            .map(row -> row % 7 % 3)
                            .toArray()),
            0.3,
            11);

    private Models() {}

    /** Two hidden layers of two neurons: an ideal curve, an affine one, a table that goes on, an affine one that ends flat. */
    static TrainedModel mixed() throws InputException {
        Experiment experiment = Cells.experiment()
                .withNeurons(List.of(2, 2), Experiment.DEFAULT_IDEAL)
                .with(SPLIT)
                .with(ScalingKind.ROBUST)
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
        Curves curves = trained.curves()
                .with(0, 1, Cells.bent())
                .with(1, 0, new AffineCurve(flat, 0.1, 1.2, 1 / 3.0, -0.4))
                .with(1, 1, new AffineCurve(Experiment.DEFAULT_IDEAL, -0.1, 0.8, 1.5, 0.2));
        return new TrainedModel(experiment, data, trained.with(curves), 4);
    }

    /** The output for the first test row, in network units. */
    static double firstOutput(TrainedModel model) {
        return new Kernel(new PlainBlas()).outputs(model.network(), model.data().test())[0];
    }
}
