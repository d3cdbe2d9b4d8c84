package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.NoisyError;
import io.github.nafworkbench.training.PreparedData;

/** Test RMSE under noise for the live trace: by formula where it is exact, else by a few fixed draws. */
public final class ExpectedRmse implements NoisyError {
    private static final int DRAWS = 4;

    private final long seed;

    /** Fixes the draws, so that the trace of a deep network is as smooth as its training. */
    public ExpectedRmse(long seed) {
        this.seed = seed;
    }

    @Override
    public double rmse(Kernel kernel, Network network, PreparedData data, NoiseModel noise) {
        TestRows rows = TestRows.of(data);
        Prediction prediction = Prediction.of(kernel, network, rows, noise);
        return prediction.exact(noise)
                ? prediction.rmse(noise)
                : new MonteCarlo(kernel, network, rows, noise, seed).draw(DRAWS).rmse();
    }
}
