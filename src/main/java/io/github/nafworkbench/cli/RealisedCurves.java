package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.mitigation.Devices;
import io.github.nafworkbench.training.TrainedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the realised curves come from: one of two options. */
final class RealisedCurves {
    @Option(
            names = "--curves",
            paramLabel = "FILE",
            description = "A file of an instrument, a simulator or a spreadsheet. If it tells units, one map from its "
                    + "median device makes network units of all of it; else its numbers are network units (inputs and "
                    + "target scaled to -1 to 1, a tanh neuron swings from -1 to 1). --assign tells which neuron gets "
                    + "which curve.")
    private @Nullable Path curves;

    @Option(
            names = "--disperse",
            paramLabel = "NAME:S,...",
            description = "Let the neurons with an ideal curve differ, e.g. offset:0.1,gain:0.05,shape:0.1: standard "
                    + "deviation of offset, amplitude, gain, threshold, asymmetry or saturation, r.m.s. of a smooth "
                    + "random shape, with length:L of that correlation length; "
                    + "network units (for tanh 0.02 is the window's 1 %% FS).")
    private @Nullable String disperse;

    /**
     * The devices that these curves make of a model's neurons.
     *
     * @param chip seed of the dispersion, and of a random assignment
     * @param file what is made of the curves of a file
     */
    Devices devices(TrainedModel model, long chip, CurveFileOptions file) throws InputException {
        if (curves != null) {
            List<TabulatedCurve> read = file.read(curves, model.experiment().ideal());
            return new Devices.Measured(model.network().curves(), file.ordered(read, model, chip));
        }
        file.checkUnused();
        String spread = Objects.requireNonNull(disperse, "one of the two options is required");
        // Of the ideal curves, also when the model was retrained: a chip's neurons differ from the design.
        return new Devices.Dispersed(model.experiment().idealCurves(), CurveSpread.parse(spread), chip);
    }
}
