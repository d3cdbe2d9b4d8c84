package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.formation.FormationEnergyTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code workbench data perovskites}: computes the sample table of halide double perovskites and writes it. */
@Command(
        name = "perovskites",
        description = "Compute the sample table of halide double perovskites and write it as CSV.",
        mixinStandardHelpOptions = true)
public final class PerovskitesCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "File to write, or an existing directory that gets a file perovskites.csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli, as the option is required
    private Path out;

    @Override
    public Integer call() throws InputException {
        Output.write(out, "perovskites.csv", new FormationEnergyTable().csv());
        return 0;
    }
}
