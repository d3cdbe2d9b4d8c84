package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.DeviceSpread;
import io.github.nafworkbench.evaluation.DispersedChips;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.NoiseSweep;
import io.github.nafworkbench.evaluation.OutsideRange;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Pooling;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.SignalScales;
import io.github.nafworkbench.training.TrainedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code workbench noise}: tells a model's test error under noise of given levels, by Monte Carlo and by formula. */
@Command(
        name = "noise",
        description = "Tell a model's test RMSE under noise.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class NoiseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "Written by 'train --save'.")
    private Path model;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description =
                    "Kind of the noise whose level is swept: additive, multiplicative ('relative' in the window), or group: uniform multiplicative noise on the neurons' outputs, "
                            + "h (1 + X (u - 1/2)), the level being X / sqrt 12.")
    private NoiseOptions.Kind kind;

    @Mixin
    private NoiseOptions noise;

    @Option(
            names = "--levels",
            split = ",",
            paramLabel = "X",
            description =
                    "Standard deviations: in units of the scale for additive, by default network units (a tanh neuron "
                            + "swings -1 to 1, so that the window's 1 %% FS is 0.02); share of the signal for other noise (the "
                            + "window's 1 %% is 0.01). Default: 0 and 1e-4 to 0.4.")
    private double[] levels = NoiseResponse.levels();

    @Option(
            names = "--disperse",
            paramLabel = "NAME:S,...",
            description =
                    "Let the curves of the neurons differ on every chip that is drawn, or on that of --chip, e.g. "
                            + "offset:0.1,gain:0.05,shape:0.1: standard deviation of offset, amplitude, gain, "
                            + "threshold, or, without a formula, asymmetry, saturation and the r.m.s. of a smooth "
                            + "random shape (with length:L of that correlation length); network units.")
    private @Nullable String disperse;

    @Option(
            names = "--copies",
            paramLabel = "M",
            description = "Give every hidden neuron M copies with noise of their own, and use their mean "
                    + "(default: ${DEFAULT-VALUE}).")
    private int copies = 1;

    @Option(
            names = "--reads",
            paramLabel = "K",
            description = "Read the network K times and use the mean; noise of programming or chip stays "
                    + "(default: ${DEFAULT-VALUE}).")
    private int reads = 1;

    @Mixin
    private DrawOptions drawing;

    @Option(
            names = "--tolerance",
            paramLabel = "E",
            description = "Also tell the level at which the test RMSE is E, in the target's unit, by formula; with "
                    + "--details also the share of devices whose RMSE is at most E (default there: twice the RMSE without "
                    + "noise).")
    private @Nullable Double tolerated;

    @Option(
            names = "--details",
            description =
                    "Also tell what each source, layer and neuron adds to the error, how devices or programmings differ, "
                            + "and which neurons work beyond the measured range of their curve. With --json an object with 'levels', 'targets' and "
                            + "'outside_range' in place of the list.")
    private boolean details;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        check();
        TrainedModel trained = ModelFile.read(model);
        Redundancy.checkCopies("--copies", copies, trained.network().topology());
        NoiseModel besides = noise.acting(drawing.seed()).withReads(reads);
        NoiseSource source = noise.swept(kind, besides);
        DispersedChips chips = chips(besides.with(source));
        Network network = Pooling.of(chips.off() ? trained.network() : designed(trained), copies);
        SignalScales.check(network, besides.with(source));
        Kernel kernel = Output.kernel(spec);
        OutsideRange.check(kernel, network, trained.data().test(), "test rows");
        List<TargetUnderNoise> targets = targets(trained, network, kernel, besides, chips, source);
        List<OutsideRange> outside =
                OutsideRange.of(kernel, network, trained.data().test());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            NoiseJson result = new NoiseJson(targets, Optional.ofNullable(tolerated), outside);
            out.println(Output.json(details ? result.details() : result.levels()));
        } else {
            new NoiseText(targets, Optional.ofNullable(tolerated), outside).print(out, details);
        }
        return 0;
    }

    private DispersedChips chips(NoiseModel acting) throws InputException {
        if (disperse == null) {
            return DispersedChips.NONE;
        }
        DispersedChips chips = new DispersedChips(CurveSpread.parse(disperse), acting.chips());
        if (chips.asNoise().values().stream()
                .anyMatch(differing -> acting.sources().stream().anyMatch(differing::same))) {
            throw new InputException("--disperse", "gives a noise that acts already", "Give every noise once");
        }
        return chips;
    }

    /** The network with the curves that its neurons have by design. */
    private Network designed(TrainedModel trained) {
        Curves ideal = trained.experiment().idealCurves();
        if (!trained.network().curves().equals(ideal)) {
            Output.tell(
                    spec,
                    "--disperse lets neurons differ from their ideal curves; those the model was retrained with are not "
                            + "used.");
        }
        return trained.network().with(ideal);
    }

    private List<TargetUnderNoise> targets(
            TrainedModel trained,
            Network network,
            Kernel kernel,
            NoiseModel besides,
            DispersedChips chips,
            NoiseSource source) {
        List<TestRows> rows = TestRows.ofAll(trained.data());
        NoiseSweep sweep = new NoiseSweep(
                kernel, network, rows, besides, chips, source, levels, drawing.seed(), drawing.numbers());
        for (int level = 0; level < levels.length; level++) {
            drawing.draw(spec, sweep, level, levels[level]);
        }
        List<TargetUnderNoise> targets = new ArrayList<>();
        for (TestRows ofTarget : rows) {
            targets.add(new TargetUnderNoise(
                    trained.data().dataset().targets().get(ofTarget.output()),
                    ofTarget.output(),
                    network.topology(),
                    besides,
                    source,
                    levels,
                    sweep,
                    Rmse.of(kernel, network, ofTarget),
                    details ? spreads(kernel, network, ofTarget, besides, chips, source) : Optional.empty()));
        }
        return targets;
    }

    /** By formula at every level; empty where there is none. */
    private Optional<List<DeviceSpread>> spreads(
            Kernel kernel,
            Network network,
            TestRows rows,
            NoiseModel besides,
            DispersedChips chips,
            NoiseSource source) {
        double highest = Arrays.stream(levels).max().orElseThrow();
        return chips.beside(besides)
                .filter(noise -> DeviceSpread.known(network.topology(), noise.with(source.withLevel(highest))))
                .map(noise -> Arrays.stream(levels)
                        .mapToObj(level -> DeviceSpread.of(kernel, network, rows, noise.with(source.withLevel(level))))
                        .toList());
    }

    private void check() throws InputException {
        if (levels.length == 0 || Arrays.stream(levels).anyMatch(x -> !(x >= 0 && x <= NoiseSource.MOST))) {
            throw new InputException(
                    "--levels",
                    "must be from 0 to " + NoiseSource.MOST + ", got " + Arrays.toString(levels),
                    "Give standard deviations such as 0,0.001,0.01");
        }
        Redundancy.checkReads("--reads", reads);
        drawing.check();
        if (tolerated != null && !(tolerated > 0 && tolerated <= Double.MAX_VALUE)) {
            throw new InputException(
                    "--tolerance", "must be above 0, got " + tolerated, "Give an RMSE in the target's unit");
        }
    }
}
