package io.github.nafworkbench.bench;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import java.util.Map;
import java.util.function.Supplier;

/** Loss and gradient over all samples, with tanh and with a table of its own for every neuron. */
final class GradientBench {
    private static final int BLAS_ORDER = 2000;

    private final Supplier<Blas> newBlas;
    private final ComparisonTable table;
    private final Kernel kernel;

    GradientBench(Supplier<Blas> newBlas, ComparisonTable table) {
        this.newBlas = newBlas;
        this.table = table;
        this.kernel = new Kernel(newBlas.get());
    }

    void measure() throws InputException {
        for (Shape shape : Shape.ALL) {
            oneThread(shape);
        }
        twoThreads(Shape.DEEP);
        twoThreads(Shape.LARGE);
    }

    private void oneThread(Shape shape) throws InputException {
        Samples samples = shape.samples();
        Network tanh = shape.tanhNetwork();
        double[] gradient = new double[shape.topology().parameters()];
        double millis = Stopwatch.processorMillis(() -> kernel.gradient(tanh, samples, gradient));
        table.compareAll(
                "loss + gradient, tanh " + shape,
                millis,
                shape.request("gradient"),
                Map.of(Rivals.PYTORCH_64, 4.0, Rivals.PYTORCH_32, 1.2));
        if (shape.equals(Shape.LARGE)) {
            table.compare("  its floor: products and activation alone", millis, "ours", floor(shape), 0.7);
        }
        Network tables = shape.tableNetwork();
        double ownTables = Stopwatch.processorMillis(() -> kernel.gradient(tables, samples, gradient));
        String work = "loss + gradient, own tables " + shape;
        table.compare(work, ownTables, "ours, tanh", millis, 1 / 1.25);
        table.compareAll(work, ownTables, shape.request("gradient, own curves"), Map.of(Rivals.PYTORCH_64, 8.0));
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

    private void twoThreads(Shape shape) {
        Samples samples = shape.samples();
        Network network = shape.tanhNetwork();
        double[] gradient = new double[shape.topology().parameters()];
        Kernel two = new Kernel(newBlas, 2);
        double alone = Stopwatch.wallMillis(() -> kernel.gradient(network, samples, gradient));
        double together = Stopwatch.wallMillis(() -> two.gradient(network, samples, gradient));
        table.compare("two threads, loss + gradient " + shape + ", wall", together, "ours, one thread", alone, 1.85);
    }
}
