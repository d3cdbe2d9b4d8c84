package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.library.CurveMapping;
import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveFlag;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import io.github.nafworkbench.curve.measured.MeasuredCurveFile;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.BestMatch;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.TrainedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that tell what is made of the curves of a file, and the reading of it. */
@SuppressWarnings("NullAway.Init") // set by picocli
final class CurveFileOptions {
    /** Which neuron gets which curve. */
    enum Assign {
        ORDER,
        RANDOM,
        MATCHED
    }

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--extrapolation",
            paramLabel = "NAME",
            description =
                    "What curves of a file do beyond their end points: constant, linear, or refuse: told as an error if "
                            + "any row needs it (default: constant).")
    private @Nullable String extrapolation;

    @Option(
            names = "--assign",
            paramLabel = "NAME",
            description =
                    "Which neuron gets which curve of a file: in order, layer after layer, random by the seed, or "
                            + "matched: so that what the curves add to the outputs on the training rows is least: "
                            + "order, random, matched (default: order).")
    private @Nullable Assign assign;

    /** Refuses the options where no curves are read. */
    void checkUnused() throws InputException {
        if (extrapolation != null || assign != null) {
            throw new InputException(
                    extrapolation != null ? "--extrapolation" : "--assign",
                    "is for the curves of a file",
                    "Leave it out, or give --curves");
        }
    }

    /**
     * Reads the curves of a file in network units: by one map, from the median device, if the file tells units, else as
     * they stand. What a user should know of them is told.
     *
     * @param ideal whose ends the outputs of the median device get
     * @return at least one
     */
    List<TabulatedCurve> read(Path file, ActivationCurve ideal) throws InputException {
        CurveFileReading reading = MeasuredCurveFile.read(file, CurveRules.DETECT);
        CurveMapping mapping =
                CurveMapping.suggested(reading.curves(), ideal.swing()).with(chosen());
        List<TabulatedCurve> curves = new ArrayList<>();
        for (MeasuredCurve measured : reading.curves()) {
            Optional<TabulatedCurve> curve = mapping.curve(measured);
            curve.ifPresent(curves::add);
            if (curve.isEmpty()) {
                Output.tell(
                        spec,
                        reading.file() + ": " + measured.name()
                                + " has too few points, or points too close, for a curve; it is left out");
            }
            measured.flags().stream()
                    .filter(flag -> flag.kind() != CurveFlag.Kind.FEW_POINTS)
                    .forEach(flag ->
                            Output.tell(spec, reading.file() + ": " + measured.name() + ": " + flag.sentence()));
        }
        reading.problems().forEach(problem -> Output.tell(spec, problem.sentence()));
        if (curves.isEmpty()) {
            throw new InputException(
                    reading.file(),
                    "has no curve of at least " + MeasuredCurve.FEWEST_POINTS + " points that can be used",
                    "Look at it with 'workbench curves'");
        }
        return curves;
    }

    /** The curves in the order in which the neurons get them, those that none gets last. */
    List<ActivationCurve> ordered(List<TabulatedCurve> curves, TrainedModel model, long seed) {
        if (assign == null || assign == Assign.ORDER) {
            return List.copyOf(curves);
        }
        Network network = model.network();
        Curves given = assign == Assign.RANDOM
                ? Curves.atRandom(network.topology(), curves, seed)
                : BestMatch.of(Output.kernel(spec), network, model.data().train(), curves);
        List<ActivationCurve> ordered =
                new ArrayList<>(given.layers().stream().flatMap(List::stream).toList());
        curves.stream().filter(curve -> !ordered.contains(curve)).forEach(ordered::add);
        return ordered;
    }

    private Extrapolation chosen() throws InputException {
        return extrapolation == null ? Extrapolation.CONSTANT : Extrapolation.named(extrapolation);
    }
}
