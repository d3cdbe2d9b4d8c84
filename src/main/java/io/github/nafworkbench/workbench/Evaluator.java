package io.github.nafworkbench.workbench;

import io.github.nafworkbench.evaluation.MonteCarlo;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.Prediction;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import io.github.nafworkbench.workbench.Evaluation.NoisyRmse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works out {@link Evaluation}s in the background: a first estimate at once, then tighter ones until the next request
 * comes. All draws are common random numbers of one seed, so a slider moves the figures smoothly.
 */
final class Evaluator {
    private static final long NOISE_SEED = 1;
    private static final int FIRST_DRAWS = 4;
    private static final int MOST_DRAWS = 64;
    /** Normal numbers that a first estimate may draw; more would miss the 100 ms in which a slider must answer. */
    private static final double FIRST_BUDGET = 4e6;

    private static final int MOST_HISTOGRAM_ROWS = 5000;

    private final Supplier<Kernel> kernel;
    private final Consumer<Evaluation> listener;
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
        Work work = new Work(request, kernel.get());
        listener.accept(work.evaluation());
        for (int draws = FIRST_DRAWS; draws <= MOST_DRAWS; draws *= 2) {
            if (!work.drawTo(draws)) {
                return;
            }
            listener.accept(work.evaluation());
        }
    }

    /** One request being worked on. */
    private final class Work {
        private final Request request;
        private final Evaluation base;
        private final Subject before;
        private final Optional<Subject> after;

        Work(Request request, Kernel kernel) {
            this.request = request;
            PreparedData data = request.data();
            TrainingSnapshot snapshot = request.snapshot();
            Curves realised = request.tuning().realised();
            before = new Subject(kernel, snapshot.trained().with(realised));
            after = snapshot.retrained().map(n -> new Subject(kernel, n.with(realised)));
            Subject newest = after.orElse(before);
            double[][] shares = newest.prediction.shares(request.tuning().noise());
            base = new Evaluation(
                    snapshot,
                    request.tuning(),
                    rmse(kernel, snapshot.trained()),
                    rmse(kernel, snapshot.trained().with(realised)),
                    snapshot.retrained().map(n -> rmse(kernel, n.with(realised))),
                    snapshot.control().map(n -> rmse(kernel, n)),
                    before.noisy(),
                    after.map(Subject::noisy),
                    Optional.empty(),
                    Optional.empty(),
                    Arrays.stream(shares)
                            .map(layer -> Arrays.stream(layer).boxed().toList())
                            .toList(),
                    request.selected()
                            .map(id -> NetInputs.of(
                                    kernel, newest.network, firstRows(data.train()), id.layer(), id.neuron())));
            if (before.cost(FIRST_DRAWS) < FIRST_BUDGET) {
                before.drawResponse(1);
                after.ifPresent(s -> s.drawResponse(1));
            }
        }

        private Rmse rmse(Kernel kernel, Network network) {
            return Rmse.of(
                    kernel, network, request.data().test(), request.data().targetHalfRange());
        }

        /** Draws up to so many at every level; gives up and returns false when a newer request waits. */
        boolean drawTo(int draws) {
            for (Subject subject : after.isPresent() ? List.of(before, after.get()) : List.of(before)) {
                if (!subject.drawTo(draws)) {
                    return false;
                }
            }
            return true;
        }

        Evaluation evaluation() {
            return new Evaluation(
                    base.snapshot(),
                    base.tuning(),
                    base.ideal(),
                    base.realised(),
                    base.retrained(),
                    base.control(),
                    before.noisy(),
                    after.map(Subject::noisy),
                    before.response(),
                    after.flatMap(Subject::response),
                    base.shares(),
                    base.netInputs());
        }

        /** One network under noise. */
        private final class Subject {
            private final Network network;
            private final Prediction prediction;
            private final MonteCarlo now;
            private final NoiseResponse.Sweep sweep;
            private int sweptDraws;

            Subject(Kernel kernel, Network network) {
                this.network = network;
                PreparedData data = request.data();
                NoiseModel noise = request.tuning().noise();
                prediction = Prediction.of(kernel, network, data.test(), data.targetHalfRange());
                now = new MonteCarlo(kernel, network, data.test(), noise, NOISE_SEED, data.targetHalfRange());
                now.draw(FIRST_DRAWS);
                sweep = new NoiseResponse.Sweep(
                        kernel,
                        network,
                        data.test(),
                        noise,
                        request.swept(),
                        NoiseResponse.levels(),
                        NOISE_SEED,
                        data.targetHalfRange());
            }

            double cost(int draws) {
                return 1.0
                        * draws
                        * sweep.levels()
                        * request.data().test().count()
                        * network.topology().hiddenNeurons();
            }

            void drawResponse(int draws) {
                for (int level = 0; level < sweep.levels(); level++) {
                    sweep.draw(level, draws - sweptDraws);
                }
                sweptDraws = draws;
            }

            boolean drawTo(int draws) {
                now.draw(draws - Math.min(draws, now.draws()));
                for (int level = 0; level < sweep.levels(); level++) {
                    if (requests.waiting()) {
                        return false;
                    }
                    sweep.draw(level, draws - sweptDraws);
                }
                sweptDraws = draws;
                return true;
            }

            NoisyRmse noisy() {
                return new NoisyRmse(
                        now.rmse(),
                        now.standardError(),
                        now.draws(),
                        prediction.rmse(request.tuning().noise()),
                        prediction.exact());
            }

            Optional<NoiseResponse> response() {
                return sweptDraws == 0 ? Optional.empty() : Optional.of(sweep.response());
            }
        }
    }

    private static Samples firstRows(Samples samples) {
        int rows = Math.min(MOST_HISTOGRAM_ROWS, samples.count());
        return new Samples(
                rows,
                firstRows(samples.inputs(), samples.count(), rows),
                firstRows(samples.targets(), samples.count(), rows));
    }

    private static double[] firstRows(double[] columns, int count, int rows) {
        int width = columns.length / count;
        double[] first = new double[width * rows];
        for (int c = 0; c < width; c++) {
            System.arraycopy(columns, c * count, first, c * rows, rows);
        }
        return first;
    }
}
