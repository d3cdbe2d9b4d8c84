package io.github.nafworkbench.workbench;

import io.github.nafworkbench.evaluation.MonteCarlo;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.NoiseSweep;
import io.github.nafworkbench.evaluation.Prediction;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.workbench.Evaluation.NoisyRmse;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One network under the noise now and under noise of every level; drawn from step by step. */
final class NoisyNetwork {
    private static final long NOISE_SEED = 1;

    private final Network network;
    private final Evaluator.Request request;
    private final MonteCarlo now;
    private final NoiseSweep sweep;
    private int sweptDraws;

    /** Prepares; {@code kernel} is the calling thread's. */
    NoisyNetwork(Kernel kernel, Network network, Evaluator.Request request) {
        this.network = network;
        this.request = request;
        this.now = new MonteCarlo(
                kernel, network, TestRows.of(request.data()), request.tuning().noise(), NOISE_SEED);
        this.sweep = new NoiseSweep(
                kernel,
                network,
                TestRows.of(request.data()),
                request.tuning().noise(),
                NoiseSource.of(NoisePlace.NEURON_OUTPUT, request.swept(), 0)
                        .withCommon(request.tuning().noise().common()),
                NoiseResponse.levels(),
                NOISE_SEED,
                NoiseSweep.Numbers.COMMON);
    }

    Network network() {
        return network;
    }

    Prediction prediction() {
        return sweep.prediction();
    }

    /** Normal numbers that one draw of the response takes. */
    double cost() {
        return 1.0
                * sweep.passes()
                * request.data().test().count()
                * network.topology().hiddenNeurons();
    }

    /** Draws up to so many under the noise now. */
    void drawNow(int draws) {
        now.draw(Math.max(0, draws - now.draws()));
    }

    /**
     * Draws up to so many at every level.
     *
     * @param givenUp asked before every level
     * @return whether all was drawn; if not, there must be no further draws
     */
    boolean drawResponse(int draws, BooleanSupplier givenUp) {
        for (int level = 0; level < sweep.levels(); level++) {
            if (givenUp.getAsBoolean()) {
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
                prediction().rmse(request.tuning().noise()),
                prediction().exact(request.tuning().noise()));
    }

    /** The response as far as it is drawn. */
    Optional<NoiseResponse> response() {
        return sweptDraws == 0 ? Optional.empty() : Optional.of(sweep.response());
    }
}
