package io.github.nafworkbench.bench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.Course;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.Training;
import java.util.Map;
import java.util.function.Supplier;

/** Epochs of Adam, the permutation of the rows among them. */
final class AdamBench {
    private static final int BATCH = 200;

    private final Kernel kernel;
    private final ComparisonTable table;

    AdamBench(Supplier<Blas> newBlas, ComparisonTable table) {
        this.kernel = new Kernel(newBlas.get());
        this.table = table;
    }

    void measure() throws InputException {
        Training training = Training.DEFAULT
                .withOptimizer(OptimizerKind.ADAM)
                .withWeightDecay(0)
                .withMiniBatches(new MiniBatches(BATCH, 1e-3, MiniBatches.Schedule.CONSTANT));
        for (Shape shape : Shape.ALL) {
            Network start = shape.tanhNetwork();
            Course course = Course.of(kernel, training, shape.samples(), start, 1);
            double millis = Stopwatch.processorMillis(() -> course.epoch(start.curves(), () -> false));
            Map<String, Object> request = shape.request("adam");
            request.put("batch", BATCH);
            table.compareAll(
                    "Adam epoch, batch " + BATCH + " " + shape,
                    millis,
                    request,
                    Map.of(Rivals.PYTORCH_64, 3.0, Rivals.PYTORCH_32, 3.0, Rivals.SCIKIT_LEARN, 2.0));
        }
    }
}
