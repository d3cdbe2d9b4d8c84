package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.benzenoid.BenzenoidTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code workbench data benzenoids}: computes the sample table of benzenoid hydrocarbons and writes it. */
@Command(
        name = "benzenoids",
        description = "Compute the sample table of benzenoid hydrocarbons and write it as CSV.",
        mixinStandardHelpOptions = true)
public final class BenzenoidsCommand implements Callable<Integer> {
    private static final int MIN_RINGS = 4;
    private static final int MAX_RINGS = 10;

    @Option(
            names = "--rings",
            paramLabel = "N",
            defaultValue = "9",
            description = "Molecules with 4 to N rings, N from 4 to 10 (default: ${DEFAULT-VALUE}).")
    private int rings;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "File to write, or an existing directory that gets a file benzenoids-N.csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli, as the option is required
    private Path out;

    @Override
    public Integer call() throws InputException {
        if (rings < MIN_RINGS || rings > MAX_RINGS) {
            throw new InputException(
                    "--rings",
                    rings + " is not a number of rings from " + MIN_RINGS + " to " + MAX_RINGS,
                    "Give a number in this range, e.g. --rings 9");
        }
        BenzenoidTable table = BenzenoidTable.upTo(rings);
        Path file = Output.write(out, "benzenoids-" + rings + ".csv", table.csv());
        String counts = table.counts().entrySet().stream()
                .map(count -> count.getKey() + " rings: " + count.getValue())
                .collect(Collectors.joining(", "));
        System.err.println(file + ": " + counts);
        return 0;
    }
}
