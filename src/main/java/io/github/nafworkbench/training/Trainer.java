package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One run: trains with the ideal curves, then retrains with the realised ones beside a control.
 *
 * <p>{@link #train} and {@link #retrain} work on the calling thread, one at a time, and return when done or paused; a
 * later call goes on exactly where the last one stopped. Tuning and pause are asked for before every epoch, so both
 * take effect at the next one; Adam is asked to pause before every mini-batch too. Snapshots go to the listener on the working thread, at most
 * every 100 ms and once at the end.
 */
public final class Trainer {
    private static final long PUBLISH_NANOS = 100_000_000;

    private final long run;
    private final Experiment experiment;
    private final PreparedData data;
    private final Kernel kernel;
    private final LongSupplier nanoClock;
    private final Consumer<TrainingSnapshot> listener;
    private final BooleanSupplier pauseAsked;

    private final NormalEquations equations;
    private final Training training;
    private final Curves idealCurves;
    private final Samples samples;
    private final Samples validation;
    private final Restarts restarts;
    private final ErrorRecord errors;
    private Course course;
    private @Nullable Retraining retraining;
    private double seconds;
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
                experiment.training().restarts(),
                kernel,
                noisyError,
                nanoClock,
                listener);
    }

    /** Prepares a run that goes on from given weights, without restarts. */
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
        this(run, experiment, data, tuning, pauseAsked, start, 1, kernel, noisyError, nanoClock, listener);
    }

    private Trainer(
            long run,
            Experiment experiment,
            PreparedData data,
            Supplier<Tuning> tuning,
            BooleanSupplier pauseAsked,
            Network start,
            int starts,
            Kernel kernel,
            NoisyError noisyError,
            LongSupplier nanoClock,
            Consumer<TrainingSnapshot> listener) {
        this.run = run;
        this.experiment = experiment;
        this.data = data;
        this.pauseAsked = pauseAsked;
        this.kernel = kernel;
        this.nanoClock = nanoClock;
        this.listener = listener;
        this.equations = new NormalEquations(kernel.blas());
        this.training = experiment.training();
        this.idealCurves = start.curves();
        ValidationSplit rows = ValidationSplit.of(data.train(), training.validation(), experiment.trainingSeed());
        this.samples = rows.fitted();
        this.validation = rows.aside();
        this.restarts = new Restarts(starts);
        this.errors = new ErrorRecord(kernel, data, samples, idealCurves, noisyError, tuning);
        this.course = newCourse(start, experiment.trainingSeed());
        // A nanosecond clock starts anywhere, even below zero; the first snapshot is due at once.
        this.lastPublished = nanoClock.getAsLong() - PUBLISH_NANOS;
    }

    private Course newCourse(Network start, long seed) {
        return new Course(kernel, equations, training, samples, validation, start, seed);
    }

    /** Goes on with retraining if that has begun, else with training. */
    public TrainingSnapshot advance(int more) {
        return retraining == null ? train(more) : retrain(more);
    }

    /**
     * Trains that many further epochs with the ideal curves. With restarts, the first call instead trains every start
     * for the experiment's epochs and keeps the best.
     */
    public TrainingSnapshot train(int more) {
        return publish(restarts.pending() ? trainAllStarts() : train(course, more));
    }

    private State train(Course going, int more) {
        record(going.latest());
        State end = State.FINISHED;
        for (int i = 0; i < more && end == State.FINISHED; i++) {
            if (pauseAsked.getAsBoolean()) {
                return State.PAUSED;
            }
            long start = nanoClock.getAsLong();
            int before = going.epochs();
            end = going.epoch(idealCurves, pauseAsked);
            seconds += (nanoClock.getAsLong() - start) * 1e-9;
            if (going.epochs() > before) {
                record(going.latest());
                publishNowAndThen(State.TRAINING);
            }
        }
        return end == State.FINISHED ? going.confirmed() : end;
    }

    private State trainAllStarts() {
        while (restarts.pending()) {
            State end = train(course, training.epochs() - course.epochs());
            if (end == State.PAUSED) {
                return end;
            }
            restarts.finished(course, errors.trace(), end);
            if (restarts.pending()) {
                long seed = RandomStream.of(experiment.trainingSeed(), Purpose.RESTART, restarts.done)
                        .bits(0);
                course = newCourse(
                        experiment.withTrainingSeed(seed).initialNetwork().with(idealCurves), seed);
                errors.goOnFrom(Trace.EMPTY);
            }
        }
        course = restarts.best(course);
        errors.goOnFrom(restarts.bestTrace);
        return restarts.bestEnd;
    }

    /**
     * Retrains that many further epochs with the realised curves, from the trained weights or from where the last
     * retraining stopped; the control trains as long with the ideal curves.
     */
    public TrainingSnapshot retrain(int more) {
        Retraining now = retraining;
        if (now == null) {
            Network start = course.network();
            long seed = experiment.trainingSeed();
            now = new Retraining(newCourse(start, seed), newCourse(start, seed), idealCurves);
            retraining = now;
        }
        State end = State.FINISHED;
        for (int i = 0; i < more && end == State.FINISHED; i++) {
            if (pauseAsked.getAsBoolean()) {
                return publish(State.PAUSED);
            }
            long start = nanoClock.getAsLong();
            int before = now.epochs;
            end = now.epoch(errors.realised(), pauseAsked);
            seconds += (nanoClock.getAsLong() - start) * 1e-9;
            if (now.epochs > before) {
                record(now.retrained.latest());
                publishNowAndThen(State.RETRAINING);
            }
        }
        return publish(end == State.FINISHED ? now.confirmed() : end);
    }

    /**
     * Puts a network in the place of the retrained one, as when weights are re-mapped without training; the control is the
     * trained network. A later retraining goes on from it.
     *
     * @param remapped with the realised curves
     */
    public TrainingSnapshot replaceRetrained(Network remapped) {
        Network start = course.network();
        long seed = experiment.trainingSeed();
        retraining = new Retraining(newCourse(remapped, seed), newCourse(start, seed), idealCurves);
        record(remapped);
        return publish(State.FINISHED);
    }

    /** The state now. On the working thread, or on any thread while no work is going on. */
    public TrainingSnapshot snapshot(State state) {
        Retraining now = retraining;
        Course going = now == null ? course : now.retrained;
        List<TrainingSnapshot.OutputErrors> outputs = outputErrors(going.network());
        TrainingSnapshot.OutputErrors first = outputs.get(0);
        return new TrainingSnapshot(
                run,
                state,
                message(state, going),
                course.epochs(),
                now == null ? 0 : now.epochs,
                seconds,
                course.network(),
                Optional.ofNullable(now).map(r -> r.retrained.network()),
                Optional.ofNullable(now).map(r -> r.control.network()),
                first.train(),
                first.test(),
                errors.trace(),
                first.validation(),
                outputs,
                going.evidence());
    }

    private List<TrainingSnapshot.OutputErrors> outputErrors(Network network) {
        double[] train = errors.rmses(network, samples);
        double[] test = errors.rmses(network, data.test());
        double[] aside = validation.count() == 0 ? new double[0] : errors.rmses(network, validation);
        return IntStream.range(0, test.length)
                .mapToObj(o -> new TrainingSnapshot.OutputErrors(
                        train[o], test[o], aside.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(aside[o])))
                .toList();
    }

    private static String message(State state, Course going) {
        return switch (state) {
            case CONVERGED -> "Converged: " + going.reason() + ".";
            case STOPPED_EARLY ->
                "Stopped early: the validation error has not fallen any more; the weights of its minimum are kept.";
            case DIVERGED ->
                "Training diverged: the error is no longer a finite number. "
                        + "Try another seed, fewer neurons or another trainer.";
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
        int epoch = course.epochs() + (now == null ? 0 : now.epochs);
        errors.add(epoch, latest, now == null ? null : now.control.latest());
    }
}
