package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.NoiseResponse.Point;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.TrainedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code workbench noise}: tells a model's test error under noise of given levels, by Monte Carlo and by formula. */
@Command(
        name = "noise",
        description = "Tell a model's test RMSE under noise on its hidden neurons.",
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
            description = "additive or multiplicative ('relative' in the window).")
    private NoiseKind kind;

    @Option(
            names = "--common",
            paramLabel = "R",
            description = "Share of the variance common to a layer, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double common;

    @Option(
            names = "--levels",
            split = ",",
            paramLabel = "X",
            description = "Standard deviations: network units for additive (a tanh neuron swings -1 to 1, so that the "
                    + "window's 1 %% FS is 0.02), share of the output for multiplicative (the window's 1 %% "
                    + "is 0.01). Default: 0 and 1e-4 to 0.4.")
    private double[] levels = NoiseResponse.levels();

    @Option(names = "--draws", paramLabel = "N", description = "Realisations a level (default: ${DEFAULT-VALUE}).")
    private int draws = 50;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the noise (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        check();
        TrainedModel trained = ModelFile.read(model);
        NoiseResponse.Sweep sweep = new NoiseResponse.Sweep(
                Output.kernel(spec),
                trained.network(),
                trained.data().test(),
                NoiseModel.NONE.withCommon(common),
                kind,
                levels,
                seed,
                trained.data().targetHalfRange());
        for (int level = 0; level < levels.length; level++) {
            sweep.draw(level, draws);
        }
        print(sweep.response().points(), trained.data().dataset().targetUnit());
        return 0;
    }

    private void check() throws InputException {
        if (Arrays.stream(levels).anyMatch(x -> !(x >= 0 && x <= NoiseModel.MOST))) {
            throw new InputException(
                    "--levels",
                    "must be from 0 to " + NoiseModel.MOST + ", got " + Arrays.toString(levels),
                    "Give standard deviations such as 0,0.001,0.01");
        }
        if (!(common >= 0 && common <= 1)) {
            throw new InputException("--common", "must be from 0 to 1, got " + common, "Give a share such as 0.25");
        }
        if (draws < 1 || draws > 1_000_000) {
            throw new InputException("--draws", "must be from 1 to 1000000, got " + draws, "Give a number such as 50");
        }
    }

    private void print(List<Point> points, String unit) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Output.json(points.stream()
                    .map(p -> Output.fields(
                            "level", p.level(), "rmse", p.rmse(), "se", p.standardError(), "theory", p.theory()))
                    .toList()));
            return;
        }
        String of = unit.isEmpty() ? "" : " (" + unit + ")";
        out.printf("%-12s %-16s %-16s %s%n", "level", "test RMSE" + of, "standard error", "theory");
        for (Point p : points) {
            out.printf(
                    "%-12s %-16s %-16s %s%n",
                    Output.figure(p.level(), ""),
                    Output.figure(p.rmse(), ""),
                    Output.figure(p.standardError(), ""),
                    Output.figure(p.theory(), ""));
        }
    }
}
