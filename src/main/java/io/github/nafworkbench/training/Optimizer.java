package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Network;

/**
 * Improves a network epoch by epoch. Keeps what it learnt of the problem between epochs; curves may change from one
 * call to the next. Used by one thread.
 */
public sealed interface Optimizer permits LevenbergMarquardt, Adam {
    /**
     * Trains one epoch from the weights of a network.
     *
     * @param network where to start, with the curves to use; not modified
     */
    Epoch epoch(Network network);

    /**
     * What one epoch brought.
     *
     * @param network the network with its new weights
     * @param outcome whether to go on
     */
    record Epoch(Network network, Outcome outcome) {}

    /** How an epoch ended. */
    enum Outcome {
        /** The error went down or may still do so. */
        IMPROVED,
        /** No step lowers the error any further: a minimum to working precision. */
        CONVERGED,
        /** The error or the weights are no longer finite numbers. */
        DIVERGED
    }
}
