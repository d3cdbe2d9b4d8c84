package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Variation-aware training: one set of weights for many chips, the mean of whose losses is lowered (Monte Carlo over
 * devices).
 */
public final class ChipTraining {
    private ChipTraining() {}

    /**
     * What training brought.
     *
     * @param network the weights, with the curves it began with
     * @param epochs that brought new weights
     * @param diverged whether it ended because numbers were no longer finite
     */
    public record Result(Network network, int epochs, boolean diverged) {}

    /**
     * Trains on the calling thread.
     *
     * @param start weights to begin with
     * @param chips curves of every chip
     * @param seed of the order of samples
     * @param cancelled asked between epochs
     */
    public static Result train(
            Kernel kernel,
            Training training,
            Samples samples,
            Network start,
            List<Curves> chips,
            int epochs,
            long seed,
            BooleanSupplier cancelled) {
        NormalEquations equations = new NormalEquations(kernel.blas());
        List<NetworkObjective> parts = chips.stream()
                .map(curves -> new NetworkObjective(kernel, equations, start.with(curves), samples, training, seed))
                .toList();
        Objective mean = new MeanObjective(parts);
        Optimizer optimizer = training.optimizer().start(training, seed);
        double[] at = parts.get(0).free(start);
        int done = 0;
        boolean diverged = false;
        while (done < epochs && !cancelled.getAsBoolean()) {
            Optimizer.Epoch epoch = optimizer.epoch(mean, at, cancelled);
            at = epoch.parameters();
            if (epoch.outcome() != Optimizer.Outcome.IMPROVED) {
                diverged = epoch.outcome() == Optimizer.Outcome.DIVERGED;
                break;
            }
            done++;
        }
        return new Result(parts.get(0).network(at).with(start.curves()), done, diverged);
    }
}
