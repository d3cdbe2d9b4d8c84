package io.github.nafworkbench.workbench;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works out {@link Evaluation}s in the background: a first estimate at once, then, unless training is going on, tighter
 * ones until the next request comes. All draws are common random numbers of one seed, so a slider moves the figures smoothly.
 */
final class Evaluator {
    private static final int FIRST_DRAWS = 4;
    private static final int MOST_DRAWS = 64;
    private static final int REFINEMENT = 4;
    /** Normal numbers that a first estimate may draw; more would miss the 100 ms in which a slider must answer. */
    private static final double FIRST_BUDGET = 4e6;

    private final Supplier<Kernel> kernel;
    private final Consumer<Evaluation> listener;
    private final AffineForms forms = new AffineForms();
    private final Latest<Request> requests;

    /**
     * Makes an evaluator.
     *
     * @param thread where to work, one task at a time
     * @param kernel that thread's kernel, asked for on that thread
     * @param listener receives evaluations on that thread
     */
    Evaluator(Executor thread, Supplier<Kernel> kernel, Consumer<Evaluation> listener) {
        this.kernel = kernel;
        this.listener = listener;
        this.requests = new Latest<>(thread, this::evaluate);
    }

    /** What to evaluate. */
    record Request(
            PreparedData data,
            TrainingSnapshot snapshot,
            Tuning tuning,
            NoiseKind swept,
            Optional<NeuronId> selected) {}

    /** Asks for an evaluation; an older request that has not been finished is given up. */
    void request(Request request) {
        requests.accept(request);
    }

    private void evaluate(Request request) {
        EvaluationInProgress work = new EvaluationInProgress(request, kernel.get(), forms);
        work.drawNow(FIRST_DRAWS);
        if (work.cost() * FIRST_DRAWS < FIRST_BUDGET) {
            work.drawResponses(1, () -> false);
        }
        listener.accept(work.evaluation());
        if (request.snapshot().state().running()) {
            return; // the next snapshot is a moment away
        }
        for (int draws = FIRST_DRAWS; draws <= MOST_DRAWS; draws *= REFINEMENT) {
            work.drawNow(draws);
            if (!work.drawResponses(draws, requests::waiting)) {
                return;
            }
            listener.accept(work.evaluation());
        }
    }
}
