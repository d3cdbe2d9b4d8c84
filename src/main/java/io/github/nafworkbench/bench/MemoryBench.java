package io.github.nafworkbench.bench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.BlasChoice;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.Course;
import io.github.nafworkbench.training.Training;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory of Levenberg-Marquardt where it is largest, by a process of its own: one epoch, which takes a minute or two. */
public final class MemoryBench {
    private static final Shape SHAPE = new Shape(200_000, 30, List.of(200));
    private static final double MOST_MEGABYTES = 1500;

    private final List<String> command;
    private final ComparisonTable table;

    /**
     * For one process.
     *
     * @param command what starts the program so that it calls {@link #peakMegabytes} and prints what that returns
     */
    MemoryBench(List<String> command, ComparisonTable table) {
        this.command = command;
        this.table = table;
    }

    void measure() throws InputException {
        String work = "memory of an LM epoch, " + SHAPE.topology().parameters() + " parameters " + SHAPE + ", peak";
        table.limit(work, peakOfProcess(), "MB", MOST_MEGABYTES);
    }

    private double peakOfProcess() throws InputException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx1g");
        try {
            Process process = builder.start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                process.waitFor();
                if (line != null) {
                    return Double.parseDouble(line);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw failed();
        }
        throw failed();
    }

    private InputException failed() {
        return new InputException(
                "The process that measures memory", "ended without a figure", "Run it: " + String.join(" ", command));
    }

    /** Trains one epoch; returns the most memory that this process held, as Linux tells. */
    public static double peakMegabytes() throws IOException {
        Kernel kernel = new Kernel(BlasChoice.bySelfTest().newBlas().get());
        Network start = SHAPE.tanhNetwork();
        Course.of(kernel, Training.DEFAULT, SHAPE.samples(), start, 1).epoch(start.curves(), () -> false);
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("/proc/self/status has no line VmHWM");
    }
}
