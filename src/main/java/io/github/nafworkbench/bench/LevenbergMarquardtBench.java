package io.github.nafworkbench.bench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import java.util.Map;
import java.util.function.Supplier;

/** Iterations of Levenberg-Marquardt: Jacobian, its product with itself, and the solution of the equations. */
final class LevenbergMarquardtBench {
    private final Kernel kernel;
    private final ComparisonTable table;

    LevenbergMarquardtBench(Supplier<Blas> newBlas, ComparisonTable table) {
        this.kernel = new Kernel(newBlas.get());
        this.table = table;
    }

    void measure() throws InputException {
        iteration(Shape.SMALL);
        iteration(Shape.MEDIUM);
    }

    private void iteration(Shape shape) throws InputException {
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
        table.compareAll(
                "LM iteration, " + parameters + " parameters " + shape,
                millis,
                shape.request("levenberg-marquardt"),
                Map.of(Rivals.NUMPY, 2.0, Rivals.PYTORCH_64, 2.0));
    }
}
