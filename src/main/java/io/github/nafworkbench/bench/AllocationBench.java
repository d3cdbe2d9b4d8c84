package io.github.nafworkbench.bench;

import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.Course;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.Training;
import java.util.Locale;
import java.util.function.Supplier;

/** Heap that training takes once warm, beside what every epoch must leave behind: its new parameters. */
final class AllocationBench {
    private static final Shape SHAPE = Shape.MEDIUM;
    private static final int BATCH = 200;
    private static final int EPOCHS = 30;

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
        note("loss + gradient", Stopwatch.allocatedBytes(() -> kernel.gradient(network, samples, gradient), EPOCHS));
        for (OptimizerKind kind : OptimizerKind.values()) {
            Training training = Training.DEFAULT
                    .withOptimizer(kind)
                    .withMiniBatches(new MiniBatches(BATCH, 1e-3, MiniBatches.Schedule.CONSTANT));
            Course course = Course.of(kernel, training, samples, network, 1);
            double bytes = Stopwatch.allocatedBytes(() -> course.epoch(network.curves(), () -> false), EPOCHS);
            String steps = kind.usesMiniBatches() ? ", " + SHAPE.rows() / BATCH + " steps" : ", one step";
            note("epoch of " + kind.code() + steps, bytes);
        }
    }

    private void note(String work, double bytes) {
        table.note(String.format(
                Locale.ROOT,
                "heap taken by %s %s: %.0f bytes; the parameters are %d",
                work,
                SHAPE,
                bytes,
                Double.BYTES * SHAPE.topology().parameters()));
    }
}
