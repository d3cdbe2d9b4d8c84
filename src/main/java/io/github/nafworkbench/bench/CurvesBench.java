package io.github.nafworkbench.bench;

import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.curve.library.CurveDensity;
import io.github.nafworkbench.curve.library.CurveMapping;
import io.github.nafworkbench.curve.measured.CurveFolder;
import io.github.nafworkbench.curve.measured.CurvePoints;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import io.github.nafworkbench.curve.measured.MeasuredCurveFile;
import io.github.nafworkbench.data.InputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long 10,000 curves of 500 points take to be read, branches and flags included, by the clock on the wall: from one
 * wide file and from a folder with a file for each device.
 */
public final class CurvesBench {
    private static final int CURVES = 10_000;
    private static final int POINTS = 500;
    private static final int ROUNDS = 5;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 400;

    private CurvesBench() {}

    /** One way to read them. */
    private interface Read {
        List<MeasuredCurve> curves() throws InputException;
    }

    /** Measures, which takes a minute; {@code out} takes each line as soon as it is known. */
    public static void measure(Consumer<String> out) throws InputException {
        try {
            Path folder = Files.createTempDirectory("curves");
            try {
                Path wide = folder.resolve("wide.csv");
                wide(wide);
                time(
                        "one wide file",
                        wide,
                        () -> MeasuredCurveFile.read(wide, CurveRules.DETECT).curves(),
                        out);
                Path devices = Files.createDirectory(folder.resolve("devices"));
                devices(devices);
                time("a file for each device", devices, () -> inFolder(devices), out);
                overlay(devices, out);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new InputException("The benchmark", "cannot write its files", "Make room in the temporary folder");
        }
    }

    private static List<MeasuredCurve> inFolder(Path folder) throws InputException {
        return CurveFolder.read(folder, CurveRules.DETECT, Optional.empty()).readings().stream()
                .flatMap(reading -> reading.curves().stream())
                .toList();
    }

    /** From the files to the picture, as the window does it: read, mapped to network units, drawn over each other. */
    private static void overlay(Path folder, Consumer<String> out) throws InputException {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            List<MeasuredCurve> measured = inFolder(folder);
            CurveMapping mapping = CurveMapping.suggested(measured, Optional.of(new Swing(-1, 1)));
            List<CurvePoints> points = measured.parallelStream()
                    .map(mapping::curve)
                    .map(Optional::orElseThrow)
                    .map(CurvePoints::of)
                    .toList();
            CurveDensity density = CurveDensity.of(points, WIDTH, HEIGHT, -8, 8, -1.1, 1.1);
            double seconds = (System.nanoTime() - begin) * 1e-9;
            if (density.most() < CURVES / 2) {
                throw new IllegalStateException("most curves must meet somewhere, got " + density.most());
            }
            best = Math.min(best, seconds);
        }
        out.accept(String.format(
                Locale.ROOT,
                "%d curves x %d points imported from a folder, mapped and overlaid on %d x %d pixels: %.2f s",
                CURVES,
                POINTS,
                WIDTH,
                HEIGHT,
                best));
    }

    private static void time(String what, Path file, Read read, Consumer<String> out)
            throws InputException, IOException {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            List<MeasuredCurve> curves = read.curves();
            double seconds = (System.nanoTime() - begin) * 1e-9;
            if (curves.size() != CURVES || curves.get(CURVES - 1).points() != POINTS) {
                throw new IllegalStateException("the curves must be read whole, got " + curves.size());
            }
            out.accept(String.format(Locale.ROOT, "%s, round %d: %.2f s", what, round + 1, seconds));
            best = Math.min(best, seconds);
        }
        out.accept(String.format(
                Locale.ROOT,
                "%d curves x %d points, %s, %.0f MB: %.2f s",
                CURVES,
                POINTS,
                what,
                megabytes(file),
                best));
    }

    private static double megabytes(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.size(path) * 1e-6;
        }
        double sum = 0;
        try (var files = Files.list(path)) {
            for (Path file : files.toList()) {
                sum += megabytes(file);
            }
        }
        return sum;
    }

    private static String number(int device, int point) {
        double x = -1 + 2.0 * point / (POINTS - 1);
        double y = StrictMath.tanh((x - 1e-5 * device) * (2 + 1e-4 * device));
        return Math.round(1e6 * y) + "e-12";
    }

    private static void wide(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("VG (V)");
            for (int device = 1; device <= CURVES; device++) {
                out.write(",neuron " + device + " (A)");
            }
            for (int point = 0; point < POINTS; point++) {
                out.write("\n" + (-1 + 2.0 * point / (POINTS - 1)));
                for (int device = 0; device < CURVES; device++) {
                    out.write("," + number(device, point));
                }
            }
            out.write("\n");
        }
    }

    private static void devices(Path folder) throws IOException {
        for (int device = 0; device < CURVES; device++) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("chip_D" + device + "_iv.csv"))) {
                out.write("VG (V),ID (A)\n");
                for (int point = 0; point < POINTS; point++) {
                    out.write((-1 + 2.0 * point / (POINTS - 1)) + "," + number(device, point) + "\n");
                }
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (var files = Files.list(path)) {
                for (Path file : files.toList()) {
                    delete(file);
                }
            }
        }
        Files.delete(path);
    }
}
