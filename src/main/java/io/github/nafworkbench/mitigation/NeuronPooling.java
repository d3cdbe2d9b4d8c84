package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Pooling;

/** Several copies of every hidden neuron, each a device of its own, whose mean is used. */
final class NeuronPooling implements Mitigation {
    @Override
    public String code() {
        return "pooling";
    }

    @Override
    public String label() {
        return "pooling of copies";
    }

    @Override
    public Outcome apply(Trial trial) {
        int copies = trial.settings().copies();
        if (copies == 1) {
            return new Outcome.NotApplicable("One copy of every neuron is what there is already.");
        }
        Network pooled = Pooling.of(trial.circuit().model().network(), copies);
        return trial.applied(pooled.with(trial.circuit().devices().curves(copies)), trial.noise());
    }
}
