package io.github.nafworkbench.workbench;

import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.BestMatch;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.network.BlasChoice;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.project.Chip;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
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
    private final OnceKernel kernel = new OnceKernel();
    private final Evaluator evaluator;
    private final Consumer<TrainingSnapshot> onTraining;
    private final ObjLongConsumer<String> onUnprepared;
    private Run present;

    /**
     * Prepares the first run. The linear algebra is loaded and tested on the evaluator's thread; only work that needs
     * it waits for that.
     *
     * @param onTraining receives snapshots on the trainer's thread
     * @param onEvaluation receives evaluations on the evaluator's thread
     * @param onUnprepared receives, on the trainer's thread, why a run cannot begin, and its number
     * @param onTrouble receives other sentences for the user on any thread
     */
    Engine(
            Project project,
            Threads threads,
            LongSupplier nanoClock,
            Consumer<TrainingSnapshot> onTraining,
            Consumer<Evaluation> onEvaluation,
            ObjLongConsumer<String> onUnprepared,
            Consumer<String> onTrouble) {
        this.trainerThread = threads.trainer();
        this.nanoClock = nanoClock;
        this.onTraining = onTraining;
        this.onUnprepared = onUnprepared;
        this.blas = CompletableFuture.supplyAsync(
                () -> {
                    BlasChoice choice = BlasChoice.bySelfTest();
                    if (!choice.notice().isEmpty()) {
                        onTrouble.accept(choice.notice());
                    }
                    return choice;
                },
                threads.evaluator());
        this.evaluator = new Evaluator(threads.evaluator(), kernel::get, onEvaluation);
        this.present = new Run(1, project.tuning(), trainerThread, onTraining);
        begin(present, project);
    }

    /** Gives up the present run and prepares a new one from its initial weights. */
    void start(Project project) {
        present.pause();
        present = new Run(present.number() + 1, project.tuning(), trainerThread, onTraining);
        begin(present, project);
    }

    private void begin(Run run, Project project) {
        trainerThread.execute(() -> {
            try {
                run.prepare(project, new Kernel(blas.join().newBlas().get()), new ExpectedRmse(NOISE_SEED), nanoClock);
            } catch (InputException e) {
                onUnprepared.accept(e.problem().sentence(), run.number());
            } catch (Error | RuntimeException e) {
                onUnprepared.accept(Failure.sentence("The network could not be prepared", e), run.number());
            }
        });
    }

    void retune(Tuning tuning) {
        present.retune(tuning);
    }

    /** Goes on with the phase the run is in: training, or retraining once that has begun. */
    void run(int epochs) {
        present.advance(epochs);
    }

    void retrain(int epochs) {
        present.retrain(epochs);
    }

    /** Puts re-mapped weights in the place of retrained ones. */
    void remap(Network remapped) {
        present.remap(remapped);
    }

    void pause() {
        present.pause();
    }

    /** The data of the present run, once prepared. */
    Optional<PreparedData> data() {
        return present.data();
    }

    boolean isPresent(long run) {
        return run == present.number();
    }

    void evaluate(TrainingSnapshot snapshot, Project project, NoiseKind swept, Optional<NeuronId> selected) {
        if (isPresent(snapshot.run())) {
            data().ifPresent(data ->
                    evaluator.request(new Evaluator.Request(data, snapshot, project.tuning(), swept, selected)));
        }
    }

    /** The work, for the evaluator's thread, of testing networks on chips; empty until the run is prepared. */
    Optional<Inquiry.Work<List<ChipError>>> chipErrors(TrainingSnapshot snapshot, List<Chip> chips) {
        return data().filter(data -> isPresent(snapshot.run())).map(data -> progress -> {
            List<ChipError> errors = new ArrayList<>();
            for (Chip chip : chips) {
                progress.accept(errors.size() / (double) chips.size());
                errors.add(new ChipError(
                        chip,
                        rmse(snapshot.trained().with(chip.curves()), data),
                        snapshot.retrained().map(n -> rmse(n.with(chip.curves()), data))));
            }
            return List.copyOf(errors);
        });
    }

    /** The work, for the evaluator's thread, of giving curves to the neurons where they do least harm. */
    Optional<Inquiry.Work<Curves>> matched(TrainingSnapshot snapshot, List<TabulatedCurve> curves) {
        return data().filter(data -> isPresent(snapshot.run()))
                .map(data -> progress -> BestMatch.of(kernel.get(), snapshot.trained(), data.train(), curves));
    }

    private Rmse rmse(Network network, PreparedData data) {
        return Rmse.of(kernel.get(), network, data.test(), data.targetNetworkUnit());
    }

    /** The evaluator thread's kernel, made when first needed; it leaves one processor to whoever trains or draws. */
    private final class OnceKernel {
        private @Nullable Kernel kernel;

        Kernel get() {
            Kernel made = kernel;
            if (made == null) {
                int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
                made = new Kernel(blas.join().newBlas(), threads);
                kernel = made;
            }
            return made;
        }
    }
}
