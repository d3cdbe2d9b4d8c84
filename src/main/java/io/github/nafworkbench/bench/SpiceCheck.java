package io.github.nafworkbench.bench;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.export.circuit.CircuitFiles;
import io.github.nafworkbench.export.circuit.CircuitFormat;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs exported curves in ngspice and tells how far its outputs are from ours: dispersed tables and formulas, over a sweep
 * that leaves the range of the tables on both sides.
 */
public final class SpiceCheck {
    private static final int NEURONS = 20;
    private static final double TOLERANCE = 1e-4;
    private static final double RANGE = 10;
    private static final double STEP = 0.013;

    private SpiceCheck() {}

    /**
     * Measures.
     *
     * @return the largest difference of all curves, network units
     * @throws InputException if ngspice is not there, naming the command that installs it, or fails
     */
    public static double measure(Consumer<String> out) throws InputException {
        try {
            Path folder = Files.createTempDirectory("spice");
            try {
                return measure(folder, out);
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new InputException(
                    "The check",
                    "cannot write its files: " + FileTrouble.reason(e),
                    "Make room in the temporary folder");
        }
    }

    private static double measure(Path folder, Consumer<String> out) throws IOException, InputException {
        double largest = 0;
        for (AnalyticCurve ideal : AnalyticCurve.values()) {
            Curves same = Curves.uniform(new Topology(1, List.of(NEURONS), 1), ideal);
            Curves curves =
                    same.dispersed(new CurveSpread(0.05, 0.1, 0.1, 0.2, 0.1), 7).with(0, 0, ideal);
            double[][] table = simulate(folder, curves);
            double difference = 0;
            for (double[] row : table) {
                for (int neuron = 0; neuron < NEURONS; neuron++) {
                    double ours = curves.curve(0, neuron).value(row[0]);
                    difference = Math.max(difference, Math.abs(row[1 + neuron] - ours));
                }
            }
            out.accept(String.format(
                    Locale.ROOT,
                    "%s: ngspice against our curve, %d neurons x %d points from %g to %g: largest difference %.2e (lines"
                            + " within %.0e)",
                    ideal.label(),
                    NEURONS,
                    table.length,
                    -RANGE,
                    RANGE,
                    difference,
                    TOLERANCE));
            largest = Math.max(largest, difference);
        }
        return largest;
    }

    /** Net input, then the output of each neuron, at every step of the sweep. */
    private static double[][] simulate(Path folder, Curves curves) throws IOException, InputException {
        String neurons = CircuitFiles.of(curves.curve(0, 0), curves, CircuitFormat.NGSPICE, TOLERANCE)
                .get("neurons.cir");
        StringBuilder deck = new StringBuilder("* sweep of the exported curves\nVin in 0 DC 0\n").append(neurons);
        StringBuilder outputs = new StringBuilder();
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            String name = CircuitFiles.name(curves, 0, neuron);
            deck.append("X")
                    .append(neuron)
                    .append(" in o")
                    .append(neuron)
                    .append(' ')
                    .append(name)
                    .append('\n');
            deck.append("R").append(neuron).append(" o").append(neuron).append(" 0 1k\n");
            outputs.append(" v(o").append(neuron).append(')');
        }
        // As loose as it is by default, the solver stops one step short, with the slope of the place before.
        deck.append(".options reltol=1e-9 vntol=1e-12 abstol=1e-15\n");
        deck.append(".control\nset wr_singlescale\nset numdgt=12\noption numdgt=12\ndc Vin ")
                .append(-RANGE)
                .append(' ')
                .append(RANGE)
                .append(' ')
                .append(STEP)
                .append("\nwrdata out.txt")
                .append(outputs)
                .append("\nquit 0\n.endc\n.end\n");
        Files.writeString(folder.resolve("deck.cir"), deck);
        run(folder);
        return Files.readAllLines(folder.resolve("out.txt")).stream()
                .map(line -> Stream.of(line.strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static void run(Path folder) throws IOException, InputException {
        Process process;
        try {
            process = new ProcessBuilder("ngspice", "-b", "deck.cir")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new InputException("The check", "needs ngspice", "Type: apt-get install ngspice");
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        if (!Files.exists(folder.resolve("out.txt"))) {
            String log = Files.readString(folder.resolve("log.txt")).strip();
            String last =
                    log.isEmpty() ? "nothing" : log.lines().reduce((a, b) -> b).orElse("");
            throw new InputException("ngspice", "gave no result; it said: " + last, "Install ngspice 36 or newer");
        }
    }
}
