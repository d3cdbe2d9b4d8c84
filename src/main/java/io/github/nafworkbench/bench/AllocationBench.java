package io.github.nafworkbench.bench;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.Course;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.NoiseLevels;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.TrainedLayers;
import io.github.nafworkbench.training.Training;
import java.util.function.Supplier;

/** Heap that training takes once warm, besides what every epoch must leave behind: its new parameters. */
final class AllocationBench {
    private static final Shape SHAPE = Shape.MEDIUM;
    private static final int BATCH = 200;
    private static final int EPOCHS = 30;
    /** A few small objects, such as the network that the parameters belong to. */
    private static final double MOST_BYTES = 1024;

    private static final int NEW_PARAMETERS = Double.BYTES * SHAPE.topology().parameters();
    private static final NoiseLevels NOISE = new NoiseLevels(0.01, 0.01);

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
            step("a step of " + kind.code(), Training.DEFAULT.withOptimizer(kind), network, samples);
        }
        Training lm = Training.DEFAULT;
        Training adam = lm.withOptimizer(OptimizerKind.ADAM);
        Network affine = network.with(network.curves().dispersed(new CurveSpread(0.1, 0.1, 0.1, 0.1, 0), 1));
        step("a step of lm, affine curves, penalty", lm.withNoise(NOISE, NoiseLevels.NONE), affine, samples);
        step("a step of adam, affine curves, penalty", adam.withNoise(NOISE, NoiseLevels.NONE), affine, samples);
        step("a step of adam, sampled noise", adam.withNoise(NoiseLevels.NONE, NOISE), network, samples);
        step("a step of lm, last layer", lm.withLayers(TrainedLayers.LAST), network, samples);
    }

    private void step(String work, Training settings, Network start, Samples samples) {
        Training training = settings.withMiniBatches(new MiniBatches(BATCH, 1e-3, MiniBatches.Schedule.CONSTANT));
        Course course = Course.of(kernel, training, samples, start, 1);
        double bytes = Stopwatch.allocatedBytes(() -> course.epoch(start.curves(), () -> false), EPOCHS);
        int steps = training.optimizer().usesMiniBatches() ? SHAPE.rows() / BATCH : 1;
        limit(work + ", besides new parameters", (bytes - NEW_PARAMETERS) / steps);
    }

    private void limit(String work, double bytes) {
        table.limit("heap taken by " + work + " " + SHAPE, bytes, "bytes", MOST_BYTES);
    }
}
