package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One network on its way: its optimizer, its epochs, and with validation the best weights so far. Used by one thread. */
public final class Course {
    private final Kernel kernel;
    private final NormalEquations equations;
    private final Training training;
    private final Samples samples;
    private final Samples validation;
    private final long seed;
    private final Optimizer optimizer;
    private @Nullable NetworkObjective objective;
    private Network latest;
    private Network beforeLast;
    private Network best;
    private double bestError = Double.NaN;
    private int epochs;
    private int epochsSinceBest;
    private String reason = "";

    /** Starts from a network, without validation. */
    public static Course of(Kernel kernel, Training training, Samples samples, Network start, long seed) {
        Samples none = new Samples(0, new double[0], new double[0]);
        return new Course(kernel, new NormalEquations(kernel.blas()), training, samples, none, start, seed);
    }

    /**
     * Starts from a network.
     *
     * @param equations scratch shared by a run
     * @param samples trained on
     * @param validation rows kept aside; none without early stopping
     * @param seed of what the optimizer draws
     */
    Course(
            Kernel kernel,
            NormalEquations equations,
            Training training,
            Samples samples,
            Samples validation,
            Network start,
            long seed) {
        this.kernel = kernel;
        this.equations = equations;
        this.training = training;
        this.samples = samples;
        this.validation = validation;
        this.seed = seed;
        this.optimizer = training.optimizer().start(training, seed);
        this.latest = start;
        this.beforeLast = start;
        this.best = start;
    }

    /** The network as the last epoch left it. */
    public Network latest() {
        return latest;
    }

    /** The network to use: the best one by validation, else the latest. */
    Network network() {
        return validation.count() == 0 ? latest : best;
    }

    int epochs() {
        return epochs;
    }

    Optional<Evidence> evidence() {
        return optimizer.evidence();
    }

    /** Why it ended, in words for the user; empty while it goes on. */
    String reason() {
        return reason;
    }

    /** What a choice between restarts goes by: validation error, else the loss. Not a number if it diverged. */
    double score() {
        if (validation.count() > 0) {
            return kernel.squaredError(best, validation);
        }
        NetworkObjective loss = objective(latest.curves());
        return loss.loss(loss.free(latest));
    }

    /** Trains one epoch with the given curves. An epoch that brings no new weights does not count. */
    public State epoch(Curves curves, BooleanSupplier pauseAsked) {
        NetworkObjective loss = objective(curves);
        look(curves);
        if (epochsSinceBest >= training.validation().patience()) {
            return State.STOPPED_EARLY;
        }
        Optimizer.Epoch epoch = optimizer.epoch(loss, loss.free(latest), pauseAsked);
        if (epoch.outcome() == Optimizer.Outcome.IMPROVED) {
            beforeLast = latest;
        }
        latest = loss.network(epoch.parameters());
        reason = epoch.reason();
        return switch (epoch.outcome()) {
            case IMPROVED -> improved();
            case PAUSED -> State.PAUSED;
            case CONVERGED -> State.CONVERGED;
            case DIVERGED -> State.DIVERGED;
        };
    }

    /**
     * Takes the last epoch back if its weights have no finite loss, which an optimizer with mini-batches finds out no
     * sooner than in the next epoch. To be asked when no further epoch follows at once.
     *
     * @return DIVERGED if it was taken back, else FINISHED
     */
    State confirmed() {
        NetworkObjective loss = objective(latest.curves());
        if (Double.isFinite(loss.loss(loss.free(latest)))) {
            return State.FINISHED;
        }
        latest = beforeLast.with(latest.curves());
        return State.DIVERGED;
    }

    private State improved() {
        epochs++;
        if (validation.count() > 0) {
            double error = kernel.squaredError(latest, validation);
            epochsSinceBest++;
            if (error < bestError) {
                best = latest;
                bestError = error;
                epochsSinceBest = 0;
            }
        }
        return epochsSinceBest < training.validation().patience() ? State.FINISHED : State.STOPPED_EARLY;
    }

    /** Errors with other curves do not compare: the search for the best begins anew. */
    private void look(Curves curves) {
        if (validation.count() > 0 && (Double.isNaN(bestError) || !best.curves().equals(curves))) {
            best = latest.with(curves);
            bestError = kernel.squaredError(best, validation);
            epochsSinceBest = 0;
        }
    }

    private NetworkObjective objective(Curves curves) {
        NetworkObjective now = objective;
        if (now == null || !now.curves().equals(curves)) {
            now = new NetworkObjective(kernel, equations, latest.with(curves), samples, training, seed);
            objective = now;
        }
        return now;
    }
}
