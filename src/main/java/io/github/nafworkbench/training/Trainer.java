package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run: trains with the ideal curves, then retrains with the realised ones beside a control.
 *
 * <p>{@link #train} and {@link #retrain} work on the calling thread, one at a time, and return when done or paused; a
 * later call goes on exactly where the last one stopped. Tuning and pause are asked for before every epoch, so both
 * take effect at the next one. Snapshots go to the listener on the working thread, at most
 * every 100 ms and once at the end.
 */
public final class Trainer {
    private static final long PUBLISH_NANOS = 100_000_000;

    private final long run;
    private final Experiment experiment;
    private final PreparedData data;
    private final Kernel kernel;
    private final NoisyError noisyError;
    private final LongSupplier nanoClock;
    private final Consumer<TrainingSnapshot> listener;
    private final Supplier<Tuning> tuning;
    private final BooleanSupplier pauseAsked;

    private final Optimizer idealOptimizer;
    private Network trained;
    private int epochs;
    private @Nullable Retraining retraining;
    private @Nullable Realised realised;
    private double seconds;
    private Trace trace = Trace.EMPTY;
    private long lastPublished;

    /**
     * Prepares a run from the experiment's initial weights.
     *
     * @param run number put into every snapshot
     * @param tuning asked for the curves and noise now, on the working thread
     * @param pauseAsked asked whether to return, on the working thread
     * @param nanoClock time for publishing, in nanoseconds
     * @param listener receives snapshots on the working thread
     */
    public Trainer(
            long run,
            Experiment experiment,
            PreparedData data,
            Supplier<Tuning> tuning,
            BooleanSupplier pauseAsked,
            Kernel kernel,
            NoisyError noisyError,
            LongSupplier nanoClock,
            Consumer<TrainingSnapshot> listener) {
        this(
                run,
                experiment,
                data,
                tuning,
                pauseAsked,
                experiment.initialNetwork(),
                kernel,
                noisyError,
                nanoClock,
                listener);
    }

    /** Prepares a run that goes on from given weights. */
    public Trainer(
            long run,
            Experiment experiment,
            PreparedData data,
            Supplier<Tuning> tuning,
            BooleanSupplier pauseAsked,
            Network start,
            Kernel kernel,
            NoisyError noisyError,
            LongSupplier nanoClock,
            Consumer<TrainingSnapshot> listener) {
        this.run = run;
        this.experiment = experiment;
        this.data = data;
        this.tuning = tuning;
        this.pauseAsked = pauseAsked;
        this.trained = start;
        this.kernel = kernel;
        this.noisyError = noisyError;
        this.nanoClock = nanoClock;
        this.listener = listener;
        this.idealOptimizer = newOptimizer();
        // A nanosecond clock starts anywhere, even below zero; the first snapshot is due at once.
        this.lastPublished = nanoClock.getAsLong() - PUBLISH_NANOS;
    }

    private Optimizer newOptimizer() {
        return experiment.optimizer().start(kernel, data.train(), experiment.weightDecay(), experiment.trainingSeed());
    }

    /** Goes on with retraining if that has begun, else with training. */
    public TrainingSnapshot advance(int more) {
        return retraining == null ? train(more) : retrain(more);
    }

    /** Trains that many further epochs with the ideal curves. */
    public TrainingSnapshot train(int more) {
        record(trained);
        State end = State.FINISHED;
        for (int i = 0; i < more && end == State.FINISHED; i++) {
            if (pauseAsked.getAsBoolean()) {
                return publish(State.PAUSED);
            }
            long start = nanoClock.getAsLong();
            Optimizer.Epoch epoch = idealOptimizer.epoch(trained);
            seconds += (nanoClock.getAsLong() - start) * 1e-9;
            trained = epoch.network();
            end = endOf(epoch.outcome());
            if (epoch.outcome() == Optimizer.Outcome.IMPROVED) {
                epochs++;
                record(trained);
                publishNowAndThen(State.TRAINING);
            }
        }
        return publish(end);
    }

    /**
     * Retrains that many further epochs with the realised curves, from the trained weights or from where the last
     * retraining stopped; the control trains as long with the ideal curves.
     */
    public TrainingSnapshot retrain(int more) {
        Retraining now = retraining;
        if (now == null) {
            now = new Retraining(trained, newOptimizer(), newOptimizer());
            retraining = now;
        }
        State end = State.FINISHED;
        for (int i = 0; i < more && end == State.FINISHED; i++) {
            if (pauseAsked.getAsBoolean()) {
                return publish(State.PAUSED);
            }
            long start = nanoClock.getAsLong();
            end = endOf(now.epoch(realised(tuning.get())));
            seconds += (nanoClock.getAsLong() - start) * 1e-9;
            record(now.retrained);
            publishNowAndThen(State.RETRAINING);
        }
        return publish(end);
    }

    /** The state now. On the working thread, or on any thread while no work is going on. */
    public TrainingSnapshot snapshot(State state) {
        Retraining now = retraining;
        Network latest = now == null ? trained : now.retrained;
        return new TrainingSnapshot(
                run,
                state,
                message(state),
                epochs,
                now == null ? 0 : now.epochs,
                seconds,
                trained,
                Optional.ofNullable(now).map(r -> r.retrained),
                Optional.ofNullable(now).map(r -> r.control),
                rmse(latest, data.train()),
                rmse(latest, data.test()),
                trace);
    }

    private static State endOf(Optimizer.Outcome outcome) {
        return switch (outcome) {
            case IMPROVED -> State.FINISHED;
            case CONVERGED -> State.CONVERGED;
            case DIVERGED -> State.DIVERGED;
        };
    }

    private static String message(State state) {
        return switch (state) {
            case CONVERGED -> "Converged: no step lowers the training error any further.";
            case DIVERGED ->
                "Training diverged: the error is no longer a finite number. "
                        + "Reset and try another seed, fewer neurons or another trainer.";
            default -> "";
        };
    }

    private void publishNowAndThen(State state) {
        long now = nanoClock.getAsLong();
        if (now - lastPublished >= PUBLISH_NANOS) {
            lastPublished = now;
            listener.accept(snapshot(state));
        }
    }

    private TrainingSnapshot publish(State state) {
        TrainingSnapshot snapshot = snapshot(state);
        listener.accept(snapshot);
        return snapshot;
    }

    private void record(Network latest) {
        Retraining now = retraining;
        int epoch = epochs + (now == null ? 0 : now.epochs);
        Tuning current = tuning.get();
        Network realised = latest.with(realised(current));
        boolean perturbed = !current.noise().off() || !realised.curves().equals(trained.curves());
        trace = trace.with(
                epoch,
                rmse(latest, data.train()),
                rmse(latest, data.test()),
                perturbed ? noisyError.rmse(kernel, realised, data, current.noise()) : Double.NaN,
                now == null ? Double.NaN : rmse(now.control, data.test()));
    }

    /** The realised curves, worked out anew only when the tuning changes: a table takes thousands of sines. */
    private Curves realised(Tuning current) {
        Realised now = realised;
        if (now == null || !now.tuning.equals(current)) {
            now = new Realised(current, current.realised());
            realised = now;
        }
        return now.curves;
    }

    private record Realised(Tuning tuning, Curves curves) {}

    private double rmse(Network network, Samples samples) {
        double mean = kernel.squaredError(network, samples)
                / samples.count()
                / network.topology().outputs();
        return data.targetHalfRange() * Math.sqrt(mean);
    }

    /** The two networks that part ways when retraining starts, and their optimizers. */
    private static final class Retraining {
        private final Optimizer optimizer;
        private final Optimizer controlOptimizer;
        private Network retrained;
        private Network control;
        private int epochs;

        Retraining(Network start, Optimizer optimizer, Optimizer controlOptimizer) {
            this.retrained = start;
            this.control = start;
            this.optimizer = optimizer;
            this.controlOptimizer = controlOptimizer;
        }

        /**
         * One epoch of both; a control that has converged stays where it is. An epoch that brings no new weights does
         * not count, and the control does not get it either.
         */
        Optimizer.Outcome epoch(Curves realised) {
            Optimizer.Epoch epoch = optimizer.epoch(retrained.with(realised));
            retrained = epoch.network();
            if (epoch.outcome() == Optimizer.Outcome.IMPROVED) {
                control = controlOptimizer.epoch(control).network();
                epochs++;
            }
            return epoch.outcome();
        }
    }
}
