package io.github.nafworkbench.training;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Lowers an objective epoch by epoch. Keeps what it learnt between epochs; the objective may change from one call to
 * the next, as curves do. Used by one thread.
 */
sealed interface Optimizer permits LevenbergMarquardt, Trainlm, Lbfgs, Adam {
    /**
     * Goes on for one epoch.
     *
     * @param at where to start: what the last epoch returned; not modified
     * @param pauseAsked asked where an epoch can be left; the next call then goes on exactly there
     */
    Epoch epoch(Objective objective, double[] at, BooleanSupplier pauseAsked);

    /** What it has found about the noise in the data and the size of the weights, if it looks for that. */
    default Optional<Evidence> evidence() {
        return Optional.empty();
    }

    /**
     * What one epoch brought.
     *
     * @param parameters where it ended
     * @param outcome whether to go on
     * @param reason why not, in words for the user; else empty
     */
    record Epoch(double[] parameters, Outcome outcome, String reason) {
        static Epoch improved(double[] parameters) {
            return new Epoch(parameters, Outcome.IMPROVED, "");
        }

        static Epoch paused(double[] parameters) {
            return new Epoch(parameters, Outcome.PAUSED, "");
        }

        static Epoch converged(double[] parameters, String reason) {
            return new Epoch(parameters, Outcome.CONVERGED, reason);
        }

        static Epoch diverged(double[] parameters) {
            return new Epoch(parameters, Outcome.DIVERGED, "");
        }
    }

    /** How an epoch ended. */
    enum Outcome {
        /** The error went down or may still do so. */
        IMPROVED,
        /** Left before its end, as asked. */
        PAUSED,
        /** Nothing more is to be gained. */
        CONVERGED,
        /** The error or the weights are no longer finite numbers. */
        DIVERGED
    }
}
