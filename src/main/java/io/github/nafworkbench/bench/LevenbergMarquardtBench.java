package io.github.nafworkbench.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.Course;
import io.github.nafworkbench.training.Training;
import java.util.Map;
import java.util.function.Supplier;

/** Iterations of Levenberg-Marquardt: Jacobian, its product with itself, and the solution of the equations. */
final class LevenbergMarquardtBench {
    private static final int EVALUATIONS = 400;
    private static final int MOST_EPOCHS = 3000;

    private final Kernel kernel;
    private final ComparisonTable table;

    LevenbergMarquardtBench(Supplier<Blas> newBlas, ComparisonTable table) {
        this.kernel = new Kernel(newBlas.get());
        this.table = table;
    }

    void measure() throws InputException {
        iteration(Shape.SMALL);
        iteration(Shape.MEDIUM);
        timeToCost(Shape.SMALL);
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

    /** What MINPACK reaches after so many evaluations, {@code 1/2 sum (y - t)^2}, and how long it takes. */
    private record Minpack(double millis, double cost, int evaluations) {}

    /** How long the cost takes that MINPACK reaches from the same start on the same data. */
    private void timeToCost(Shape shape) throws InputException {
        Samples samples = shape.samples();
        Network start = shape.tanhNetwork();
        Map<String, Object> request = shape.request("minpack");
        request.put("x", rows(samples, shape.inputs()));
        request.put("t", samples.targets());
        request.put("start", start.parameters());
        request.put("evaluations", EVALUATIONS);
        Minpack minpack = table.ask(request, new TypeReference<>() {});
        double cost = minpack.cost();
        double reached = trainedTo(cost, start, samples);
        table.limit("cost of LM, beside MINPACK's after " + EVALUATIONS, reached, "", cost);
        if (reached <= cost) {
            double millis = Stopwatch.processorMillis(() -> trainedTo(cost, start, samples));
            table.compare("LM to that cost", millis, "MINPACK", minpack.millis(), 20);
        }
    }

    /** Trains until the cost is no greater or the most epochs are over; returns the cost then. */
    private double trainedTo(double cost, Network start, Samples samples) {
        Course course = Course.of(kernel, Training.DEFAULT.withWeightDecay(0), samples, start, 1);
        double now = Double.POSITIVE_INFINITY;
        for (int epoch = 0; epoch < MOST_EPOCHS && now > cost; epoch++) {
            course.epoch(start.curves(), () -> false);
            now = 0.5 * kernel.squaredError(course.latest(), samples);
        }
        return now;
    }

    private static double[][] rows(Samples samples, int inputs) {
        double[][] rows = new double[samples.count()][inputs];
        for (int i = 0; i < samples.inputs().length; i++) {
            rows[i % samples.count()][i / samples.count()] = samples.inputs()[i];
        }
        return rows;
    }
}
