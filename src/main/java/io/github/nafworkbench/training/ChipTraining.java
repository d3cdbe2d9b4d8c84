package io.github.nafworkbench.training;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
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
     * Checks that a network can be trained for several chips at once.
     *
     * @throws InputException if it is too large for the optimizer, which takes a second matrix here
     */
    public static void check(Training training, Topology topology) throws InputException {
        TrainingMemory.check(training, topology, 2, Runtime.getRuntime().maxMemory());
    }

    /**
     * Trains on the calling thread. With validation the weights are kept whose error on the rows kept aside, the mean over
     * all chips, is the least, and training ends when it has not fallen for some epochs; these rows are the same that a
     * {@link Trainer} keeps aside.
     *
     * @param start weights to begin with
     * @param chips curves of every chip
     * @param seed of the order of samples and of the rows kept aside
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
        ValidationSplit rows = ValidationSplit.of(samples, training.validation(), seed);
        NormalEquations equations = new NormalEquations(kernel.blas());
        List<NetworkObjective> parts = chips.stream()
                .map(curves ->
                        new NetworkObjective(kernel, equations, start.with(curves), rows.fitted(), training, seed))
                .toList();
        Objective mean = new MeanObjective(parts);
        Optimizer optimizer = training.optimizer().start(training, seed);
        Best best = new Best(kernel, chips, rows.aside(), start);
        double[] at = parts.get(0).free(start);
        double[] beforeLast = at;
        int done = 0;
        boolean diverged = false;
        while (done < epochs && best.age < training.validation().patience() && !cancelled.getAsBoolean()) {
            Optimizer.Epoch epoch = optimizer.epoch(mean, at, cancelled);
            beforeLast = epoch.outcome() == Optimizer.Outcome.IMPROVED ? at : beforeLast;
            at = epoch.parameters();
            if (epoch.outcome() != Optimizer.Outcome.IMPROVED) {
                diverged = epoch.outcome() == Optimizer.Outcome.DIVERGED;
                break;
            }
            done++;
            best.look(parts.get(0).network(at));
        }
        if (!diverged && !Double.isFinite(mean.loss(at))) {
            at = beforeLast;
            diverged = true;
        }
        Network end = rows.aside().count() == 0 ? parts.get(0).network(at) : best.network;
        return new Result(end.with(start.curves()), done, diverged);
    }

    /** The best weights so far by the rows kept aside. */
    private static final class Best {
        private final Kernel kernel;
        private final List<Curves> chips;
        private final Samples aside;
        private Network network;
        private double error;
        /** Epochs since then; stays 0 without rows kept aside. */
        private int age;

        Best(Kernel kernel, List<Curves> chips, Samples aside, Network start) {
            this.kernel = kernel;
            this.chips = chips;
            this.aside = aside;
            this.network = start;
            this.error = error(start);
        }

        private double error(Network of) {
            double sum = 0;
            for (Curves curves : aside.count() == 0 ? List.<Curves>of() : chips) {
                sum += kernel.squaredError(of.with(curves), aside);
            }
            return sum;
        }

        void look(Network now) {
            if (aside.count() > 0) {
                double of = error(now);
                age++;
                if (of < error) {
                    network = now;
                    error = of;
                    age = 0;
                }
            }
        }
    }
}
