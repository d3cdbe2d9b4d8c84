package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.CurveFile;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.TestPredictions;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.export.Numerals;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
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
                description =
                        "Columns x, y1, y2, ... in network units (inputs and target scaled to -1 to 1, a tanh neuron "
                                + "swings from -1 to 1); curves go to the neurons in turn.")
        private @Nullable Path curves;

        @Option(
                names = "--disperse",
                paramLabel = "shape:RMS",
                description = "Add a smooth random shape of this r.m.s. amplitude, network units, to every ideal curve "
                        + "(for tanh 0.02 is the window's 1 %% FS).")
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
        Network ideal = before.network();
        Network damaged = ideal.with(curves);
        Network control = end.control().orElseThrow();
        Recovery recovery = new Recovery(
                rmse(kernel, ideal, before.data()),
                rmse(kernel, damaged, before.data()),
                rmse(kernel, retrained, before.data()),
                rmse(kernel, control, before.data()));
        Outcome outcome = new Outcome(
                recovery,
                TestPredictions.of(kernel, before.data(), ideal, damaged, retrained, control),
                end.state().trouble());
        if (json) {
            spec.commandLine().getOut().println(outcome.json());
        } else {
            print(outcome, before);
        }
        Output.tellIfDiverged(spec, end);
        return 0;
    }

    private static Rmse rmse(Kernel kernel, Network network, PreparedData data) {
        return Rmse.of(kernel, network, data.test(), data.targetHalfRange());
    }

    private Curves realisedCurves(TrainedModel before) throws InputException {
        if (realised.curves != null) {
            return inTurn(before.network().topology(), CurveFile.read(realised.curves, Extrapolation.CONSTANT));
        }
        // Of the ideal curves, also when the model was retrained: a chip's neurons differ from the design.
        return before.experiment().idealCurves().dispersed(amplitude(realised.disperse), seed);
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

    private void print(Outcome outcome, TrainedModel before) {
        PrintWriter out = spec.commandLine().getOut();
        Recovery recovery = outcome.recovery();
        String unit = before.data().dataset().targetUnit();
        boolean ideal = before.network().curves().equals(before.experiment().idealCurves());
        line(out, ideal ? "ideal curves" : "the model's own curves", Output.figure(recovery.ideal(), unit));
        line(out, "realised curves, old weights", Output.figure(recovery.realised(), unit));
        line(out, "realised curves, retrained", Output.figure(recovery.retrained(), unit));
        line(
                out,
                ideal ? "control: ideal, trained as long" : "control: own, trained as long",
                Output.figure(recovery.control(), unit));
        line(out, "recovered fraction", outcome.figure(outcome.fraction(), outcome.fractionError()));
        line(out, "excess error ratio", outcome.figure(outcome.excess(), outcome.excessError()));
    }

    private static void line(PrintWriter out, String what, String figures) {
        out.printf("%-32s %s%n", what, figures);
    }

    /** What retraining brought; NaN where there is no figure, as after a divergence. */
    private record Outcome(Recovery recovery, TestPredictions rows, boolean diverged) {
        double fraction() {
            return diverged ? Double.NaN : recovery.recoveredFraction().orElse(Double.NaN);
        }

        double fractionError() {
            return Double.isNaN(fraction()) ? Double.NaN : rows.recoveredFractionError();
        }

        double excess() {
            return diverged ? Double.NaN : recovery.excessErrorRatio().orElse(Double.NaN);
        }

        double excessError() {
            return Double.isNaN(excess()) ? Double.NaN : rows.excessErrorRatioError();
        }

        String figure(double value, double standardError) {
            if (Double.isNaN(value)) {
                return diverged ? "n/a (the retraining diverged)" : "n/a (the curves did no damage)";
            }
            return Numerals.withError(value, standardError);
        }

        String json() {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            result.put("rmse", fields(Rmse::value));
            result.put("rmse_se", fields(Rmse::standardError));
            result.put("recovered_fraction", Output.finite(fraction()));
            result.put("recovered_fraction_se", Output.finite(fractionError()));
            result.put("excess_error_ratio", Output.finite(excess()));
            result.put("excess_error_ratio_se", Output.finite(excessError()));
            return Output.json(result);
        }

        private Map<String, @Nullable Double> fields(ToDoubleFunction<Rmse> part) {
            return Output.fields(
                    "ideal", part.applyAsDouble(recovery.ideal()),
                    "realised", part.applyAsDouble(recovery.realised()),
                    "retrained", part.applyAsDouble(recovery.retrained()),
                    "control", part.applyAsDouble(recovery.control()));
        }
    }
}
