package io.github.nafworkbench.cli;

import io.github.nafworkbench.bench.CurvesBench;
import io.github.nafworkbench.bench.DataBench;
import io.github.nafworkbench.bench.EngineBench;
import io.github.nafworkbench.bench.FeatureBench;
import io.github.nafworkbench.bench.MemoryBench;
import io.github.nafworkbench.bench.SpiceCheck;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.view.Toolkit;
import io.github.nafworkbench.view.bench.StartBench;
import io.github.nafworkbench.view.bench.UiBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code workbench bench}: measures the program on this machine. */
@Command(
        name = "bench",
        description = "Measure the program on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // the specification is set by picocli
public final class BenchCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "ui",
            description = "How fast a noise slider answers on the screen while training keeps two cores busy.",
            mixinStandardHelpOptions = true)
    int ui() throws InputException {
        Toolkit.useDisplayIfAny();
        return print(UiBench.measure());
    }

    @Command(
            name = "start",
            description = "How long from the command until the window can be used.",
            mixinStandardHelpOptions = true)
    int start() throws IOException, InterruptedException {
        String launcher = System.getenv().getOrDefault("WORKBENCH_LAUNCHER", "");
        String image = System.getProperty("jpackage.app-path", launcher);
        return print(StartBench.measure(List.of(image, "bench", "until-usable")));
    }

    @Command(
            name = "engine",
            description = {
                "How fast the engine is beside PyTorch, scikit-learn, numpy and scipy, in one run of some minutes.",
                "Needs python3-numpy, python3-scipy, python3-sklearn and python3-torch."
            },
            mixinStandardHelpOptions = true)
    int engine(
            @Option(
                            names = "--json",
                            paramLabel = "FILE",
                            description = "Write the figures there as JSON; a folder gets a file engine.json.")
                    @Nullable
                    Path json,
            @Option(
                            names = "--only",
                            split = ",",
                            paramLabel = "GROUP",
                            description = "Measure these groups of lines alone; a name that is not one lists them.")
                    @Nullable
                    Set<String> only)
            throws InputException {
        String launcher = System.getenv().getOrDefault("WORKBENCH_LAUNCHER", "./workbench");
        Path script = Path.of(launcher).resolveSibling("bench").resolve("rivals.py");
        List<String> memory = List.of(launcher, "bench", "memory");
        try (EngineBench bench =
                new EngineBench(script, memory, spec.commandLine().getOut()::println)) {
            String figures = Output.json(bench.measure(only == null ? Set.of() : only));
            if (json != null) {
                Output.write(json, "engine.json", figures);
            }
        }
        return 0;
    }

    @Command(
            name = "data",
            description = {
                "How fast a table of 134,000 x 22 cells is read, beside pandas, in turn in one run; then a million rows in "
                        + "2 GB of memory.",
                "Needs python3-pandas."
            },
            mixinStandardHelpOptions = true)
    int data(
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            description = "Read this file instead of one that is made for the purpose.")
                    @Nullable
                    Path file)
            throws InputException {
        String launcher = System.getenv().getOrDefault("WORKBENCH_LAUNCHER", "./workbench");
        Path script = Path.of(launcher).resolveSibling("bench").resolve("read_csv.py");
        new DataBench(script, spec.commandLine().getOut()::println).measure(Optional.ofNullable(file));
        return 0;
    }

    @Command(
            name = "features",
            description = "How long SMILES features of 134,000 molecules take, as many as in QM9.",
            mixinStandardHelpOptions = true)
    int features() throws InputException {
        return print(List.of(FeatureBench.measure()));
    }

    @Command(
            name = "curves",
            description = "How long 10,000 measured curves of 500 points take to be read, mapped and overlaid.",
            mixinStandardHelpOptions = true)
    int curves() throws InputException {
        CurvesBench.measure(spec.commandLine().getOut()::println);
        return 0;
    }

    @Command(
            name = "spice",
            description = {
                "How far exported curves, run in ngspice, are from ours; tells the largest difference.",
                "Needs ngspice (apt-get install ngspice)."
            },
            mixinStandardHelpOptions = true)
    int spice() throws InputException {
        SpiceCheck.measure(spec.commandLine().getOut()::println);
        return 0;
    }

    @Command(
            name = "until-usable",
            description = "Open the window, print a line when it can be used, end.",
            hidden = true)
    int untilUsable() {
        Toolkit.useDisplayIfAny();
        StartBench.untilUsable();
        return print(List.of("usable"));
    }

    @Command(
            name = "memory",
            description = "Train a large network, print the memory it took in MB, end.",
            hidden = true)
    int memory() throws IOException {
        return print(List.of(Double.toString(MemoryBench.peakMegabytes())));
    }

    private int print(List<String> lines) {
        lines.forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
