package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.CurveFile;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
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
    private static final String SHAPE = "shape:";

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "Written by 'train --save'.")
    private Path model;

    @ArgGroup(multiplicity = "1")
    private Realised realised;

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
                description = "Columns x, y1, y2, ... in network units; curves go to the neurons in turn.")
        private @Nullable Path curves;

        @Option(
                names = "--disperse",
                paramLabel = "shape:RMS",
                description =
                        "Add a smooth random shape of this r.m.s. amplitude, network units, to every ideal curve.")
        private @Nullable String disperse;
    }

    @Override
    public Integer call() throws InputException {
        if (epochs < 1) {
            throw new InputException("--epochs", "must be at least 1, got " + epochs, "Give a number such as 100");
        }
        if (save != null) {
            ModelFile.checkPlace(save);
        }
        TrainedModel before = ModelFile.read(model);
        Curves curves = realisedCurves(before);
        Kernel kernel = Output.kernel(spec);
        TrainingSnapshot end = new Trainer(
                        1,
                        before.experiment(),
                        before.data(),
                        () -> new Tuning(curves, 0, seed, NoiseModel.NONE),
                        () -> false,
                        before.network(),
                        kernel,
                        new ExpectedRmse(seed),
                        System::nanoTime,
                        snapshot -> {})
                .retrain(epochs);
        Network retrained = end.retrained().orElseThrow();
        if (save != null) {
            ModelFile.write(
                    save,
                    new TrainedModel(
                            before.experiment(), before.data(), retrained, before.epochs() + end.retrainedEpochs()));
        }
        Recovery recovery = new Recovery(
                rmse(kernel, before.network(), before.data()),
                rmse(kernel, before.network().with(curves), before.data()),
                rmse(kernel, retrained, before.data()),
                rmse(kernel, end.control().orElseThrow(), before.data()));
        boolean diverged = end.state().trouble();
        if (json) {
            spec.commandLine().getOut().println(json(recovery, diverged));
        } else {
            print(recovery, before, diverged);
        }
        return Output.exitCode(spec, end);
    }

    private static Rmse rmse(Kernel kernel, Network network, PreparedData data) {
        return Rmse.of(kernel, network, data.test(), data.targetHalfRange());
    }

    private Curves realisedCurves(TrainedModel before) throws InputException {
        if (realised.curves != null) {
            return Curves.inTurn(before.network().topology(), CurveFile.read(realised.curves, Extrapolation.CONSTANT));
        }
        // Of the ideal curves, also when the model was retrained: a chip's neurons differ from the design.
        return before.experiment().idealCurves().dispersed(amplitude(realised.disperse), seed);
    }

    private static double amplitude(@Nullable String disperse) throws InputException {
        try {
            if (disperse != null && disperse.startsWith(SHAPE)) {
                double rms = Double.parseDouble(disperse.substring(SHAPE.length()));
                if (rms >= 0 && rms <= Tuning.MOST_DISPERSION) {
                    return rms;
                }
            }
        } catch (NumberFormatException e) {
            // Falls through to the same sentence as any other wrong text.
        }
        throw new InputException(
                "--disperse '" + disperse + "'",
                "is not 'shape:' and an amplitude from 0 to " + Tuning.MOST_DISPERSION,
                "Write for example shape:0.1");
    }

    private static String json(Recovery recovery, boolean diverged) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put(
                "rmse",
                Output.fields(
                        "ideal", recovery.ideal().value(),
                        "realised", recovery.realised().value(),
                        "retrained", recovery.retrained().value(),
                        "control", recovery.control().value()));
        result.put("recovered_fraction", diverged ? null : orNull(recovery.recoveredFraction()));
        result.put("excess_error_ratio", diverged ? null : orNull(recovery.excessErrorRatio()));
        return Output.json(result);
    }

    private void print(Recovery recovery, TrainedModel before, boolean diverged) {
        PrintWriter out = spec.commandLine().getOut();
        String unit = before.data().dataset().targetUnit();
        boolean ideal = before.network().curves().equals(before.experiment().idealCurves());
        line(out, ideal ? "ideal curves" : "the model's own curves", recovery.ideal(), unit);
        line(out, "realised curves, old weights", recovery.realised(), unit);
        line(out, "realised curves, retrained", recovery.retrained(), unit);
        line(
                out,
                ideal ? "control: ideal, trained as long" : "control: own, trained as long",
                recovery.control(),
                unit);
        String none = diverged ? "n/a (the retraining diverged)" : "n/a (the curves did no damage)";
        out.printf("%-32s %s%n", "recovered fraction", diverged ? none : orElse(recovery.recoveredFraction(), none));
        out.printf("%-32s %s%n", "excess error ratio", diverged ? none : orElse(recovery.excessErrorRatio(), none));
    }

    private static void line(PrintWriter out, String what, Rmse rmse, String unit) {
        out.printf("%-32s %s ± %s%n", what, Output.figure(rmse.value(), ""), Output.figure(rmse.standardError(), unit));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Output.finite(value.getAsDouble()) : null;
    }

    private static String orElse(OptionalDouble value, String none) {
        return value.isPresent() ? Output.figure(value.getAsDouble(), "") : none;
    }
}
