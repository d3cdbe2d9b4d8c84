package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.vibration.ZeroPointTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code workbench data zero-point}: computes the sample table of zero-point energies and writes it. */
@Command(
        name = "zero-point",
        description = "Compute the sample table of zero-point energies of small organic molecules and write it as CSV.",
        mixinStandardHelpOptions = true)
public final class ZeroPointCommand implements Callable<Integer> {
    private static final int MOST_ATOMS = 7;

    @Option(
            names = "--atoms",
            paramLabel = "N",
            defaultValue = "6",
            description = "Molecules of 1 to N atoms beside hydrogen, N up to 7 (default: ${DEFAULT-VALUE}).")
    private int atoms;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the shapes from which minima are sought (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "File to write, or an existing directory that gets a file zero-point-N.csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli, as the option is required
    private Path out;

    @Override
    public Integer call() throws InputException {
        if (atoms < 1 || atoms > MOST_ATOMS) {
            throw new InputException(
                    "--atoms",
                    atoms + " is not a number of atoms from 1 to " + MOST_ATOMS,
                    "Give a number in this range, e.g. --atoms 6");
        }
        ZeroPointTable table = table();
        Path file = Output.write(out, "zero-point-" + atoms + ".csv", table.csv());
        System.err.println(file + ": " + table.size() + " molecules; left out by a guard: " + table.leftOut());
        return 0;
    }

    private ZeroPointTable table() {
        try (WorkBar bar = new WorkBar("zero-point")) {
            return ZeroPointTable.upTo(atoms, seed, bar);
        }
    }
}
