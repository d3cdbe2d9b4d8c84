package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.Optimizer.Outcome;

/** An optimizer on the loss of a network. */
final class Walk {
    private final Kernel kernel;
    private final Samples samples;
    private final Training training;
    private final long seed;
    private final Optimizer optimizer;
    private NetworkObjective objective;

    Walk(Kernel kernel, Samples samples, Training training, long seed) {
        this.kernel = kernel;
        this.samples = samples;
        this.training = training;
        this.seed = seed;
        this.optimizer = training.optimizer().start(training, seed);
    }

    Walk(Kernel kernel, Samples samples, OptimizerKind kind, double decay) {
        this(kernel, samples, Training.DEFAULT.withOptimizer(kind).withWeightDecay(decay), 1);
    }

    /** Where an epoch led. */
    record Step(Network network, Outcome outcome) {}

    Step epoch(Network network) {
        if (objective == null) {
            objective =
                    new NetworkObjective(kernel, new NormalEquations(kernel.blas()), network, samples, training, seed);
        }
        Optimizer.Epoch epoch = optimizer.epoch(objective, objective.free(network), () -> false);
        return new Step(objective.network(epoch.parameters()), epoch.outcome());
    }

    /** Goes on until it ends, or for some epochs. */
    Step run(Network start, int most) {
        Step step = new Step(start, Outcome.IMPROVED);
        for (int i = 0; i < most && step.outcome() == Outcome.IMPROVED; i++) {
            step = epoch(step.network());
        }
        return step;
    }

    Optimizer optimizer() {
        return optimizer;
    }
}
