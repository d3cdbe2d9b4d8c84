package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.Errors;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.NoiseResponse.Point;
import io.github.nafworkbench.evaluation.NoiseSweep;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.export.ModelFile;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Option(names = "--draws", paramLabel = "N", description = "Realisations a level (default: ${DEFAULT-VALUE}).")
    private int draws = 50;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the noise (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--common-random-numbers",
            description = "Let all levels see the same random numbers, scaled (default: each its own).")
    private boolean commonNumbers;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        check();
        TrainedModel trained = ModelFile.read(model);
        Redundancy.checkCopies("--copies", copies, trained.network().topology());
        Network network = Pooling.of(trained.network(), copies);
        NoiseModel besides = noise.besides().withReads(reads);
        NoiseSource source = noise.source();
        SignalScales.check(network, besides.with(source));
        NoiseSweep sweep = new NoiseSweep(
                Output.kernel(spec),
                network,
                TestRows.of(trained.data()),
                besides,
                source,
                levels,
                seed,
                commonNumbers ? NoiseSweep.Numbers.COMMON_DRAWN : NoiseSweep.Numbers.FRESH);
        for (int level = 0; level < levels.length; level++) {
            sweep.draw(level, draws);
        }
        print(sweep, trained.data().dataset().targetUnit());
        return 0;
    }

    private void check() throws InputException {
        if (Arrays.stream(levels).anyMatch(x -> !(x >= 0 && x <= NoiseSource.MOST))) {
            throw new InputException(
                    "--levels",
                    "must be from 0 to " + NoiseSource.MOST + ", got " + Arrays.toString(levels),
                    "Give standard deviations such as 0,0.001,0.01");
        }
        Redundancy.checkReads("--reads", reads);
        if (draws < 1 || draws > 1_000_000) {
            throw new InputException("--draws", "must be from 1 to 1000000, got " + draws, "Give a number such as 50");
        }
    }

    private void print(NoiseSweep sweep, String unit) {
        PrintWriter out = spec.commandLine().getOut();
        List<Point> points = sweep.response().points();
        if (json) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                list.add(fields(points.get(i), sweep.errors(i).orElseThrow(), sweep.nonFinite(i)));
            }
            out.println(Output.json(list));
            return;
        }
        String of = unit.isEmpty() ? "" : " (" + unit + ")";
        out.printf("%-12s %-16s %-16s %s%n", "level", "test RMSE" + of, "standard error", "theory");
        for (int i = 0; i < points.size(); i++) {
            Point p = points.get(i);
            int lost = sweep.nonFinite(i);
            out.printf(
                    "%-12s %-16s %-16s %s%s%n",
                    Output.figure(p.level(), ""),
                    Output.figure(p.rmse(), ""),
                    Output.figure(p.standardError(), ""),
                    Double.isNaN(p.theory()) ? "none" : Output.figure(p.theory(), ""),
                    lost == 0 ? "" : "  (" + lost + " draws had no finite error)");
        }
    }

    private static Object fields(Point p, Errors errors, int nonFinite) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(Output.fields(
                "level", p.level(),
                "rmse", p.rmse(),
                "se", p.standardError(),
                "theory", p.theory(),
                "mae", errors.mae(),
                "r2", errors.r2(),
                "pearson", errors.pearson()));
        if (nonFinite > 0) {
            fields.put("non_finite_draws", nonFinite);
        }
        return fields;
    }
}
