package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.GhostNeurons;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoisePlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A neuron without input in every hidden layer that takes out the additive noise its layer has in common. Its own noise
 * comes in with the same weight; with variances {@code c} in common and {@code u} of its own the best share to take out is
 * {@code c / (c + u)}.
 */
final class GhostNeuron implements Mitigation {
    @Override
    public String code() {
        return "ghost-neuron";
    }

    @Override
    public String label() {
        return "ghost neuron";
    }

    @Override
    public Outcome apply(Trial trial) {
        Optional<OutputNoiseVariance> found = OutputNoiseVariance.of(trial, NoiseKind.ADDITIVE);
        if (found.isEmpty()) {
            return new Outcome.NotApplicable(
                    "The noise is scaled neuron by neuron, so that one neuron cannot tell what the others have.");
        }
        OutputNoiseVariance noise = found.get();
        if (noise.common() == 0) {
            return new Outcome.NotApplicable("Hidden neurons have no additive noise in common.");
        }
        if (trial.noise().all().stream().anyMatch(s -> !s.off() && s.place() == NoisePlace.WEIGHT)) {
            return new Outcome.NotApplicable(
                    "A ghost neuron has no weights to it, and the noise and rounding of weights would give it some.");
        }
        Network network = trial.circuit().realised();
        Curves further = trial.circuit().devices().curves(2);
        List<ActivationCurve> ghosts = IntStream.range(
                        0, network.topology().hidden().size())
                .mapToObj(layer -> further.curve(layer, network.topology().neurons(layer)))
                .toList();
        Network haunted = GhostNeurons.of(network, ghosts, noise.common() / (noise.common() + noise.own()));
        int weights = IntStream.rangeClosed(1, ghosts.size())
                .map(layer -> network.topology().neurons(layer))
                .sum();
        return trial.applied(haunted, trial.noise())
                .withParameters(network.topology().parameters() + weights);
    }
}
