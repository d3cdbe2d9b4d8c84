package io.github.nafworkbench.training;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Topology;
import java.util.Locale;

/** What training keeps on the heap, counted before any of it is taken. */
final class TrainingMemory {
    /**
     * A matrix of this order takes 400 MB. There is one on the heap, two for several chips at once; outside there is the
     * one that is factorised and, when all layers are trained, the sums that it is made of, at most as large.
     */
    static final int MOST_PARAMETERS = 7000;

    /** Arrays of all parameters: the networks of a {@link Course}, and what a kernel adds up a gradient with. */
    private static final int ALWAYS = 7;

    private TrainingMemory() {}

    /**
     * Refuses what would not fit.
     *
     * @param matrices on the heap if the optimizer keeps any
     * @param heap bytes there are
     */
    static void check(Training training, Topology topology, int matrices, long heap) throws InputException {
        OptimizerKind optimizer = training.optimizer();
        long trained = training.layers().parameters(topology);
        if (optimizer.keepsMatrix() && trained > MOST_PARAMETERS) {
            throw new InputException(
                    optimizer.title(),
                    "keeps a matrix of parameters by parameters in memory, and this network has " + trained
                            + " parameters to train; the most is " + MOST_PARAMETERS,
                    "Use fewer neurons, or choose lbfgs or adam");
        }
        long all = TrainedLayers.ALL.parameters(topology);
        double numbers = 1.0 * ALWAYS * all + 1.0 * optimizer.arrays() * trained;
        if (optimizer.keepsMatrix()) {
            numbers += 1.0 * matrices * trained * trained;
        }
        double bytes = Double.BYTES * numbers;
        if (bytes > heap || all > Integer.MAX_VALUE) {
            throw new InputException(
                    optimizer.title(),
                    String.format(
                            Locale.ROOT,
                            "needs %.1f GB of memory or more for the %d parameters of this network, and there are %.1f GB",
                            bytes / 1e9,
                            all,
                            heap / 1e9),
                    optimizer == OptimizerKind.LBFGS ? "Use fewer neurons, or choose adam" : "Use fewer neurons");
        }
    }
}
