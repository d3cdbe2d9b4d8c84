package io.github.nafworkbench.bench;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.BlasChoice;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The engine's work beside its rivals', one after the other in one run: medians of processor time on one thread, unless
 * a line says otherwise.
 */
public final class EngineBench implements AutoCloseable {
    private static final String PYTORCH_64 = "PyTorch float64";
    private static final String PYTORCH_32 = "PyTorch float32";
    private static final int BLAS_ORDER = 2000;

    private final Supplier<Blas> newBlas = BlasChoice.bySelfTest().newBlas();
    private final Kernel kernel = new Kernel(newBlas.get());
    private final Rivals rivals;
    private final Consumer<String> out;
    private final List<Comparison> comparisons = new ArrayList<>();

    /**
     * Starts the rivals.
     *
     * @param script {@code bench/rivals.py}
     * @param out takes each line as soon as it is known
     * @throws InputException if the rivals cannot be started
     */
    public EngineBench(Path script, Consumer<String> out) throws InputException {
        this.rivals = new Rivals(script);
        this.out = out;
    }

    /**
     * Measures everything, which takes some minutes.
     *
     * @return one object for each line of the table, for JSON
     */
    public List<Map<String, Object>> measure() throws InputException {
        out.accept("rivals: "
                + rivals.ask(
                        Map.of("work", "versions"),
                        new com.fasterxml.jackson.core.type.TypeReference<Map<String, String>>() {}));
        out.accept(Comparison.header());
        for (Shape shape : Shape.ALL) {
            gradient(shape);
        }
        levenbergMarquardt(Shape.SMALL);
        levenbergMarquardt(Shape.MEDIUM);
        twoThreads(Shape.DEEP);
        twoThreads(Shape.LARGE);
        return comparisons.stream().map(Comparison::fields).toList();
    }

    private void gradient(Shape shape) throws InputException {
        Samples samples = shape.samples();
        Network tanh = shape.tanhNetwork();
        double[] gradient = new double[shape.topology().parameters()];
        double millis = Stopwatch.processorMillis(() -> kernel.gradient(tanh, samples, gradient));
        compareAll(
                "loss + gradient, tanh " + shape,
                millis,
                shape.request("gradient"),
                Map.of(PYTORCH_64, 4.0, PYTORCH_32, 1.2));
        if (shape.equals(Shape.LARGE)) {
            compare("  its floor: products and activation alone", millis, "ours", floor(shape), 0.7);
        }
        Network table = shape.tableNetwork();
        double tables = Stopwatch.processorMillis(() -> kernel.gradient(table, samples, gradient));
        String work = "loss + gradient, own tables " + shape;
        compare(work, tables, "ours, tanh", millis, 1 / 1.25);
        compareAll(work, tables, shape.request("gradient, own curves"), Map.of(PYTORCH_64, 8.0));
        double bytes = Stopwatch.allocatedBytes(() -> kernel.gradient(tanh, samples, gradient), 20);
        out.accept(String.format(Locale.ROOT, "  heap taken by one gradient: %.0f bytes", bytes));
    }

    /** Time of the products at this machine's rate for large ones, and of the activation loop. */
    private double floor(Shape shape) {
        Blas blas = newBlas.get();
        int n = BLAS_ORDER;
        double[] a = new double[n * n];
        double[] c = new double[n * n];
        double perFlop = Stopwatch.processorMillis(() -> blas.multiply(n, n, n, a, 0, a, c)) / (2.0 * n * n * n);
        int neurons = shape.hidden().get(0);
        double flops = 2.0 * shape.rows() * neurons * (2 * shape.inputs() + 3);
        double[] z = new double[256 * neurons];
        double[] h = new double[z.length];
        double[] slope = new double[z.length];
        double block = Stopwatch.processorMillis(() -> {
            for (int from = 0; from < z.length; from += 256) {
                AnalyticCurve.TANH.valuesAndSlopes(z, h, slope, from, from + 256);
            }
        });
        return flops * perFlop + block * shape.rows() / 256;
    }

    private void levenbergMarquardt(Shape shape) throws InputException {
        Samples samples = shape.samples();
        Network network = shape.tanhNetwork();
        int parameters = shape.topology().parameters();
        double[] matrix = new double[parameters * parameters];
        double[] gradient = new double[parameters];
        double millis = Stopwatch.processorMillis(() -> {
            kernel.normalEquations(network, samples, matrix, gradient);
            for (int p = 0; p < parameters; p++) {
                matrix[p * parameters + p] += 1e-3;
            }
            kernel.blas().solvePositiveDefinite(parameters, matrix, gradient);
        });
        compareAll(
                "LM iteration, " + parameters + " parameters " + shape,
                millis,
                shape.request("levenberg-marquardt"),
                Map.of("numpy", 2.0, PYTORCH_64, 2.0));
    }

    private void twoThreads(Shape shape) {
        Samples samples = shape.samples();
        Network network = shape.tanhNetwork();
        double[] gradient = new double[shape.topology().parameters()];
        Kernel two = new Kernel(newBlas, 2);
        double alone = Stopwatch.wallMillis(() -> kernel.gradient(network, samples, gradient));
        double together = Stopwatch.wallMillis(() -> two.gradient(network, samples, gradient));
        compare("two threads, loss + gradient " + shape + ", wall", together, "ours, one thread", alone, 1.85);
    }

    private void compareAll(String work, double millis, Map<String, Object> request, Map<String, Double> targets)
            throws InputException {
        rivals.millis(request).forEach((rival, theirs) -> {
            if (theirs != null) {
                compare(work, millis, rival, theirs, targets.getOrDefault(rival, 0.0));
            }
        });
    }

    private void compare(String work, double millis, String rival, double theirs, double target) {
        Comparison comparison = new Comparison(work, millis, rival, theirs, target);
        comparisons.add(comparison);
        out.accept(comparison.line());
    }

    @Override
    public void close() {
        rivals.close();
    }
}
