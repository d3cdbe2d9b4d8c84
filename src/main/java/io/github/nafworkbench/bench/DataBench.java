package io.github.nafworkbench.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** How fast tables are read beside pandas, in turn, by the clock on the wall with all cores there are. */
public final class DataBench {
    private static final int ROWS = 134_000;
    private static final int MANY_ROWS = 1_000_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 15;

    private final Path script;
    private final Consumer<String> out;

    /**
     * Prepares the measurement.
     *
     * @param script {@code bench/read_csv.py}
     * @param out takes each line as soon as it is known
     */
    public DataBench(Path script, Consumer<String> out) {
        this.script = script;
        this.out = out;
    }

    /**
     * Measures, which takes a minute.
     *
     * @param given the file to read; empty to make one of made-up molecules
     */
    public void measure(Optional<Path> given) throws InputException {
        if (given.isPresent()) {
            compare(given.get());
            return;
        }
        try {
            Path folder = Files.createTempDirectory("bench");
            Path file = folder.resolve("molecules.csv");
            try {
                BenchTable.write(file, ROWS);
                compare(file);
                BenchTable.write(file, MANY_ROWS);
                inTwoGigabytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new InputException("The benchmark", "cannot write its file", "Make room in the temporary folder");
        }
    }

    private void compare(Path file) throws InputException {
        try (Rivals pandas = new Rivals(script, "python3-pandas")) {
            Map<String, String> versions = pandas.ask(Map.of("work", "versions"), new TypeReference<>() {});
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            Reading reading = TableFile.read(file);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                reading = TableFile.read(file);
                double millis = (System.nanoTime() - begin) * 1e-6;
                Map<String, Double> answer = pandas.ask(
                        Map.of("work", "read", "file", file.toAbsolutePath().toString()), new TypeReference<>() {});
                if (round >= 0) {
                    ours[round] = millis;
                    theirs[round] = Objects.requireNonNull(answer.get("millis"));
                }
            }
            out.accept(String.format(
                    Locale.ROOT,
                    "%d x %d cells, %.1f MB, %d cores, pandas %s",
                    reading.table().rows(),
                    reading.columns().size(),
                    size(file) * 1e-6,
                    Runtime.getRuntime().availableProcessors(),
                    versions.get("pandas")));
            out.accept(Comparison.header());
            out.accept(new Comparison("read the table, typed", median(ours), "pandas", median(theirs), 1).line());
            out.accept(new Comparison("  fastest of the rounds", least(ours), "pandas", least(theirs), 0).line());
        }
    }

    private static double median(double[] samples) {
        Arrays.sort(samples);
        return samples[samples.length / 2];
    }

    private static double least(double[] samples) {
        return Arrays.stream(samples).min().orElseThrow();
    }

    private static long size(Path file) throws InputException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read", "Check the disk");
        }
    }

    /** Reads the file in a Java of its own with so much memory; first use of the code included. */
    private void inTwoGigabytes(Path file) throws InputException, IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = List.of(
                java,
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.nafworkbench.cli.Main",
                "data",
                "describe",
                file.toString());
        long begin = System.nanoTime();
        Process child = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            int exit = child.waitFor();
            out.accept(String.format(
                    Locale.ROOT,
                    "%d rows, %.1f MB, with -Xmx2g: %s in %.1f s, the start of Java included",
                    MANY_ROWS,
                    size(file) * 1e-6,
                    exit == 0 ? "read" : "failed",
                    (System.nanoTime() - begin) * 1e-9));
        } catch (InterruptedException e) {
            child.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
