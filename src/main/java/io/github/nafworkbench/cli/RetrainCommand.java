package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.evaluation.OutsideRange;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.mitigation.Devices;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.SignalScales;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.Training;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code workbench retrain}: gives a model's neurons other curves, retrains it with them, and tells what that brought.
 *
 * <p>"Ideal" are the curves the model was trained with. For one that was retrained those are the realised curves of then:
 * the errors then tell what moving it from one chip to another costs and how much of that retraining repairs.
 */
@Command(
        name = "retrain",
        description = {
            "Give a model's neurons other curves, retrain with them, tell the error before and after, also under noise.",
            "Training is as the model's own was, but for what is told here."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class RetrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "Written by 'train --save'.")
    private Path model;

    @ArgGroup(multiplicity = "1")
    private RealisedCurves realised;

    @Mixin
    private CurveFileOptions curveFile;

    @Option(names = "--epochs", paramLabel = "N", description = "Length of retraining (default: ${DEFAULT-VALUE}).")
    private int epochs = 100;

    @Mixin
    private TrainingOptions training;

    @Mixin
    private NoiseOptions noise;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Realisations of the noise of --noise and the like (default: ${DEFAULT-VALUE}).")
    private int draws = DrawOptions.USUAL;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the dispersion and of the noise (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--save", paramLabel = "MODEL", description = "Write the retrained model to this file.")
    private @Nullable Path save;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        WholeNumber.check("--epochs", epochs, 1, 1_000_000, 100);
        WholeNumber.check("--draws", draws, 2, DrawOptions.MOST, DrawOptions.USUAL);
        if (save != null) {
            ModelFile.checkPlace(save);
        }
        TrainedModel before = ModelFile.read(model);
        Training own = before.experiment().training();
        Experiment experiment = before.experiment().with(training.training(own));
        PreparedData.check(experiment);
        Devices devices = realised.devices(before, seed, curveFile);
        Curves curves = devices.curves(1);
        NoiseModel acting = acting(before, curves);
        tellHandedOut(devices, before.network().topology());
        Kernel kernel = Output.kernel(spec);
        OutsideRange.check(kernel, before.network().with(curves), before.data().train(), "training rows");
        OutsideRange.check(kernel, before.network().with(curves), before.data().test(), "test rows");
        TrainingSnapshot end = new Trainer(
                        1,
                        experiment.with(experiment.training().withEpochs(epochs)),
                        before.data(),
                        () -> new Tuning(curves, CurveSpread.NONE, seed, NoiseModel.NONE),
                        () -> false,
                        before.network(),
                        kernel,
                        new ExpectedRmse(seed),
                        System::nanoTime,
                        snapshot -> {})
                .retrain(epochs);
        Network retrained = end.retrained().orElseThrow();
        OutsideRange.check(kernel, retrained, before.data().train(), "training rows");
        OutsideRange.check(kernel, retrained, before.data().test(), "test rows");
        if (save != null) {
            ModelFile.write(
                    save,
                    new TrainedModel(experiment, before.data(), retrained, before.epochs() + end.retrainedEpochs()));
        }
        RetrainResult result =
                new RetrainResult(spec, kernel, before, curves, end, new RetrainResult.UnderNoise(acting, draws, seed));
        if (json) {
            result.printJson();
        } else {
            result.print();
        }
        Output.tellIfDiverged(spec, end);
        return 0;
    }

    /** The noise to tell errors under too, which both the old and the new curves can have. */
    private NoiseModel acting(TrainedModel before, Curves curves) throws InputException {
        NoiseModel acting = noise.acting(seed);
        SignalScales.check(before.network(), acting);
        SignalScales.check(before.network().with(curves), acting);
        if (!acting.off() && before.data().test().count() < 2) {
            throw new InputException(
                    model.toString(),
                    "has a single test row, of which no uncertainty can be told",
                    "Train with more rows, or leave out the noise");
        }
        return acting;
    }

    private void tellHandedOut(Devices devices, Topology topology) {
        if (json || !(devices instanceof Devices.Measured measured)) {
            return;
        }
        int neurons = topology.hiddenNeurons();
        int read = measured.measured().size();
        String which = read == neurons
                ? ", one each"
                : read > neurons ? "; the last " + (read - neurons) + " are not used" : ", in turn";
        Output.tell(spec, count(read, "curve") + " given to " + count(neurons, "neuron") + which);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
