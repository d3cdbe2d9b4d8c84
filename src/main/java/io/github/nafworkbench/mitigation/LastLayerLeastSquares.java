package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.ReadOutFit;

/**
 * The output layer fitted anew by least squares to the outputs that the hidden neurons really have on the training rows,
 * without noise.
 */
final class LastLayerLeastSquares implements Mitigation {
    @Override
    public String code() {
        return "last-layer-least-squares";
    }

    @Override
    public String label() {
        return "last layer by least squares";
    }

    @Override
    public Outcome apply(Trial trial) {
        Network network = trial.circuit().realised();
        int neurons = network.topology().sources(network.topology().layers() - 1);
        Network fitted = ReadOutFit.of(trial.kernel(), network, trial.data().train(), new double[neurons * neurons]);
        return trial.applied(fitted, trial.noise());
    }
}
