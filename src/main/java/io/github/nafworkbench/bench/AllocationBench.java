package io.github.nafworkbench.bench;

import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.Course;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.Training;
import java.util.function.Supplier;

/** Heap that training takes once warm, besides what every epoch must leave behind: its new parameters. */
final class AllocationBench {
    private static final Shape SHAPE = Shape.MEDIUM;
    private static final int BATCH = 200;
    private static final int EPOCHS = 30;
    /** A few small objects, such as the network that the parameters belong to. */
    private static final double MOST_BYTES = 1024;

    private final Kernel kernel;
    private final ComparisonTable table;

    AllocationBench(Supplier<Blas> newBlas, ComparisonTable table) {
        this.kernel = new Kernel(newBlas.get());
        this.table = table;
    }

    void measure() {
        Samples samples = SHAPE.samples();
        Network network = SHAPE.tanhNetwork();
        double[] gradient = new double[SHAPE.topology().parameters()];
        limit("loss + gradient", Stopwatch.allocatedBytes(() -> kernel.gradient(network, samples, gradient), EPOCHS));
        for (OptimizerKind kind : OptimizerKind.values()) {
            Training training = Training.DEFAULT
                    .withOptimizer(kind)
                    .withMiniBatches(new MiniBatches(BATCH, 1e-3, MiniBatches.Schedule.CONSTANT));
            Course course = Course.of(kernel, training, samples, network, 1);
            double bytes = Stopwatch.allocatedBytes(() -> course.epoch(network.curves(), () -> false), EPOCHS);
            int steps = kind.usesMiniBatches() ? SHAPE.rows() / BATCH : 1;
            limit("a step of " + kind.code() + ", besides new parameters", (bytes - parameters()) / steps);
        }
    }

    private static int parameters() {
        return Double.BYTES * SHAPE.topology().parameters();
    }

    private void limit(String work, double bytes) {
        table.limit("heap taken by " + work + " " + SHAPE, bytes, "bytes", MOST_BYTES);
    }
}
