package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.CurveFile;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Extrapolation;
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
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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
        description = "Give a model's neurons other curves, retrain with them, tell the error before and after.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class RetrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "Written by 'train --save'.")
    private Path model;

    @ArgGroup(multiplicity = "1")
    private Realised realised;

    @Option(
            names = "--extrapolation",
            paramLabel = "NAME",
            description =
                    "What curves of a file do beyond their end points: constant, linear, or refuse: told as an error if "
                            + "any row needs it (default: constant).")
    private @Nullable String extrapolation;

    @Option(names = "--epochs", paramLabel = "N", description = "Length of retraining (default: ${DEFAULT-VALUE}).")
    private int epochs = 100;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the dispersion (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--save", paramLabel = "MODEL", description = "Write the retrained model to this file.")
    private @Nullable Path save;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    /** Where the realised curves come from. */
    static final class Realised {
        @Option(
                names = "--curves",
                paramLabel = "FILE",
                description =
                        "Columns x, y1, y2, ... in network units (inputs and target scaled to -1 to 1, a tanh neuron "
                                + "swings from -1 to 1); curves go to the neurons in turn.")
        private @Nullable Path curves;

        @Option(
                names = "--disperse",
                paramLabel = "NAME:S,...",
                description =
                        "Let the neurons with an ideal curve differ, e.g. offset:0.1,gain:0.05,shape:0.1: standard "
                                + "deviation of offset, amplitude, gain or threshold, r.m.s. of a smooth random shape; "
                                + "network units (for tanh 0.02 is the window's 1 %% FS).")
        private @Nullable String disperse;

        /** The devices that these curves make of a model's neurons. */
        Devices devices(TrainedModel model, long chip) throws InputException {
            if (curves != null) {
                List<ActivationCurve> measured = List.copyOf(CurveFile.read(curves, Extrapolation.CONSTANT));
                return new Devices.Measured(model.network().curves(), measured);
            }
            String spread = Objects.requireNonNull(disperse, "one of the two options is required");
            return new Devices.Dispersed(model.experiment().idealCurves(), CurveSpread.parse(spread), chip);
        }
    }

    @Override
    public Integer call() throws InputException {
        if (epochs < 1) {
            throw new InputException("--epochs", "must be at least 1, got " + epochs, "Give a number such as 100");
        }
        if (extrapolation != null && realised.curves == null) {
            throw new InputException(
                    "--extrapolation", "is for the curves of a file", "Leave it out, or give --curves");
        }
        if (save != null) {
            ModelFile.checkPlace(save);
        }
        TrainedModel before = ModelFile.read(model);
        Curves curves = realisedCurves(before);
        Kernel kernel = Output.kernel(spec);
        OutsideRange.check(kernel, before.network().with(curves), before.data().train(), "training rows");
        OutsideRange.check(kernel, before.network().with(curves), before.data().test(), "test rows");
        TrainingSnapshot end = new Trainer(
                        1,
                        before.experiment(),
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
                    new TrainedModel(
                            before.experiment(), before.data(), retrained, before.epochs() + end.retrainedEpochs()));
        }
        RetrainResult result = new RetrainResult(spec, kernel, before, curves, end);
        if (json) {
            result.printJson();
        } else {
            result.print();
        }
        Output.tellIfDiverged(spec, end);
        return 0;
    }

    private Curves realisedCurves(TrainedModel before) throws InputException {
        if (realised.curves != null) {
            return inTurn(
                    before.network().topology(),
                    CurveFile.read(
                            realised.curves,
                            extrapolation == null ? Extrapolation.CONSTANT : Extrapolation.named(extrapolation)));
        }
        String spread = Objects.requireNonNull(realised.disperse, "one of the two options is required");
        // Of the ideal curves, also when the model was retrained: a chip's neurons differ from the design.
        return before.experiment().idealCurves().dispersed(CurveSpread.parse(spread), seed);
    }

    private Curves inTurn(Topology topology, List<? extends ActivationCurve> read) {
        int neurons = topology.hidden().stream().mapToInt(Integer::intValue).sum();
        if (!json) {
            String which = read.size() == neurons
                    ? ", one each"
                    : read.size() > neurons ? "; the last " + (read.size() - neurons) + " are not used" : ", in turn";
            Output.tell(spec, count(read.size(), "curve") + " given to " + count(neurons, "neuron") + which);
        }
        return Curves.inTurn(topology, read);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
