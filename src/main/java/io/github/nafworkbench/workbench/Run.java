package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.NoisyError;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import io.github.nafworkbench.training.Tuning;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run; prepared and trained on the trainer's thread, steered from the UI thread. Work is numbered, so that a pause
 * stops what was asked for before it and nothing asked for later.
 */
final class Run {
    private final long number;
    private final Executor trainerThread;
    private final Consumer<TrainingSnapshot> listener;
    private volatile Tuning tuning;
    private volatile @Nullable PreparedData data;
    private int lastWork;
    private volatile int doneWork;
    private volatile int pausedWork;

    // The trainer's thread's own.
    private @Nullable Trainer trainer;
    private @Nullable TrainingSnapshot last;
    private int workNow;
    private boolean retraining;
    private int epochsBeforePause;

    /**
     * A run that is not prepared yet.
     *
     * @param listener receives snapshots on the trainer's thread
     */
    Run(long number, Tuning tuning, Executor trainerThread, Consumer<TrainingSnapshot> listener) {
        this.number = number;
        this.tuning = tuning;
        this.trainerThread = trainerThread;
        this.listener = listener;
    }

    long number() {
        return number;
    }

    /** The data, once prepared. */
    Optional<PreparedData> data() {
        return Optional.ofNullable(data);
    }

    void retune(Tuning now) {
        tuning = now;
    }

    /** On the trainer's thread. */
    void prepare(Project project, Kernel kernel, NoisyError noisyError, LongSupplier nanoClock) throws InputException {
        PreparedData prepared = PreparedData.of(project.experiment());
        Trainer made = new Trainer(
                number,
                project.experiment(),
                prepared,
                () -> tuning,
                () -> workNow <= pausedWork,
                kernel,
                noisyError,
                nanoClock,
                this::publish);
        TrainingSnapshot ready = made.snapshot(State.READY);
        data = prepared;
        trainer = made;
        publish(ready);
    }

    private void publish(TrainingSnapshot snapshot) {
        last = snapshot;
        listener.accept(snapshot);
    }

    /** Trains for so many epochs, or retrains once that has begun; what was paused gets the epochs it still lacks. */
    void advance(int epochs) {
        work(made -> train(made, epochs));
    }

    /** Retrains for so many epochs; a retraining that was paused gets the epochs it still lacks. */
    void retrain(int epochs) {
        work(made -> {
            if (!retraining) {
                retraining = true;
                epochsBeforePause = 0;
            }
            train(made, epochs);
        });
    }

    /** Puts re-mapped weights in the place of retrained ones. */
    void remap(Network remapped) {
        work(made -> {
            retraining = true;
            epochsBeforePause = 0;
            made.replaceRetrained(remapped);
        });
    }

    private void train(Trainer made, int epochs) {
        int before = epochsBeforePause < epochs ? epochsBeforePause : 0;
        int start = total();
        int more = epochs - before;
        TrainingSnapshot end = retraining ? made.retrain(more) : made.train(more);
        epochsBeforePause = end.state() == State.PAUSED ? before + total() - start : 0;
    }

    private int total() {
        TrainingSnapshot now = last;
        return now == null ? 0 : now.epochs() + now.retrainedEpochs();
    }

    /** Queues work for the trainer's thread unless some is queued or going on that is not to pause. */
    private void work(Consumer<Trainer> work) {
        if (lastWork > doneWork && lastWork > pausedWork) {
            return;
        }
        lastWork++;
        int asked = lastWork;
        trainerThread.execute(() -> {
            workNow = asked;
            Trainer made = trainer;
            try {
                if (made != null) {
                    work.accept(made);
                }
            } catch (Error | RuntimeException e) {
                fail(e);
            } finally {
                doneWork = asked;
            }
        });
    }

    /** Publishes the state last published as failed: working out a newer one might fail again. */
    private void fail(Throwable e) {
        TrainingSnapshot now = last;
        if (now != null) {
            publish(now.ended(State.FAILED, Failure.sentence("Training failed", e)));
        }
    }

    void pause() {
        pausedWork = lastWork;
    }
}
