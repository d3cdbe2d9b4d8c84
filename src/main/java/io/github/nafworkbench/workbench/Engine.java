package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.network.BlasChoice;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import io.github.nafworkbench.training.Tuning;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The run in training and the evaluator, on their threads. Methods belong to the UI thread and return at once.
 *
 * <p>Work for the trainer goes to its thread in order. What must not wait for the epoch in work (pause, new tuning)
 * goes straight to the trainer of the present run. Runs are numbered; results of earlier ones are recognised by
 * {@link #isPresent}.
 */
final class Engine {
    private static final long NOISE_SEED = 1;

    private final Executor trainerThread;
    private final LongSupplier nanoClock;
    private final CompletableFuture<BlasChoice> blas;
    private final Evaluator evaluator;
    private final Consumer<TrainingSnapshot> onTraining;
    private final Consumer<String> onTrouble;
    private Run present;

    /**
     * Prepares the first run. The linear algebra is loaded and tested on the evaluator's thread; only work that needs
     * it waits for that.
     *
     * @param onTraining receives snapshots on the trainer's thread
     * @param onEvaluation receives evaluations on the evaluator's thread
     * @param onTrouble receives sentences for the user on any thread
     */
    Engine(
            Project project,
            Threads threads,
            LongSupplier nanoClock,
            Consumer<TrainingSnapshot> onTraining,
            Consumer<Evaluation> onEvaluation,
            Consumer<String> onTrouble) {
        this.trainerThread = threads.trainer();
        this.nanoClock = nanoClock;
        this.onTraining = onTraining;
        this.onTrouble = onTrouble;
        this.blas = CompletableFuture.supplyAsync(
                () -> {
                    BlasChoice choice = BlasChoice.bySelfTest();
                    if (!choice.notice().isEmpty()) {
                        onTrouble.accept(choice.notice());
                    }
                    return choice;
                },
                threads.evaluator());
        this.evaluator = new Evaluator(threads.evaluator(), new OnceKernel()::get, onEvaluation);
        this.present = new Run(1, project.tuning());
        begin(present, project);
    }

    /** Gives up the present run and prepares a new one from its initial weights. */
    void start(Project project) {
        present.pauseAsked = true;
        present = new Run(present.number + 1, project.tuning());
        begin(present, project);
    }

    private void begin(Run run, Project project) {
        trainerThread.execute(() -> {
            try {
                run.prepare(project);
            } catch (InputException e) {
                onTrouble.accept(e.problem().sentence());
            }
        });
    }

    void retune(Tuning tuning) {
        present.tuning = tuning;
    }

    /** Goes on with the phase the run is in: training, or retraining once that has begun. */
    void run(int epochs) {
        present.work(trainer -> trainer.advance(epochs));
    }

    void retrain(int epochs) {
        present.work(trainer -> trainer.retrain(epochs));
    }

    void pause() {
        present.pauseAsked = true;
    }

    boolean isPresent(TrainingSnapshot snapshot) {
        return snapshot.run() == present.number;
    }

    void evaluate(TrainingSnapshot snapshot, Project project, NoiseKind swept, Optional<NeuronId> selected) {
        PreparedData data = present.data;
        if (data != null && isPresent(snapshot)) {
            evaluator.request(new Evaluator.Request(data, snapshot, project.tuning(), swept, selected));
        }
    }

    /** The evaluator thread's kernel, made when first needed. */
    private final class OnceKernel {
        private @Nullable Kernel kernel;

        Kernel get() {
            Kernel made = kernel;
            if (made == null) {
                made = new Kernel(blas.join().newBlas().get());
                kernel = made;
            }
            return made;
        }
    }

    /** One run; prepared on the trainer's thread, steered from the UI thread. */
    private final class Run {
        private final long number;
        private volatile Tuning tuning;
        private volatile boolean pauseAsked;
        private volatile @Nullable PreparedData data;
        private @Nullable Trainer trainer;
        private final AtomicBoolean busy = new AtomicBoolean();

        Run(long number, Tuning tuning) {
            this.number = number;
            this.tuning = tuning;
        }

        /** On the trainer's thread. */
        void prepare(Project project) throws InputException {
            PreparedData prepared = PreparedData.of(project.experiment());
            Trainer made = new Trainer(
                    number,
                    project.experiment(),
                    prepared,
                    () -> tuning,
                    () -> pauseAsked,
                    new Kernel(blas.join().newBlas().get()),
                    new ExpectedRmse(NOISE_SEED),
                    nanoClock,
                    onTraining);
            data = prepared;
            trainer = made;
            onTraining.accept(made.snapshot(State.READY));
        }

        /** Queues work for the trainer's thread unless some is queued or going on. */
        void work(Consumer<Trainer> work) {
            if (busy.compareAndSet(false, true)) {
                pauseAsked = false;
                trainerThread.execute(() -> {
                    Trainer made = trainer;
                    if (made != null) {
                        work.accept(made);
                    }
                    busy.set(false);
                });
            }
        }
    }
}
