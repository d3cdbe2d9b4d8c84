package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseModel;

/** Tells the test error of a network under noise while it trains. */
@FunctionalInterface
public interface NoisyError {
    /**
     * Expected test RMSE under noise, in the target's unit.
     *
     * @param kernel the calling thread's
     */
    double rmse(Kernel kernel, Network network, PreparedData data, NoiseModel noise);
}
