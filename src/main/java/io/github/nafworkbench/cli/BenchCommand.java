package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.view.Toolkit;
import io.github.nafworkbench.view.bench.StartBench;
import io.github.nafworkbench.view.bench.UiBench;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
            name = "until-usable",
            description = "Open the window, print a line when it can be used, end.",
            hidden = true)
    int untilUsable() {
        Toolkit.useDisplayIfAny();
        StartBench.untilUsable();
        return print(List.of("usable"));
    }

    private int print(List<String> lines) {
        lines.forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
