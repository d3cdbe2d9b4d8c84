package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.SignalScales;
import java.util.Arrays;
import java.util.Optional;

/**
 * Variance of the noise sources on the outputs of hidden neurons, the same for every neuron, network units.
 *
 * @param own what every neuron has of its own
 * @param common what all neurons of a layer have in common
 */
record OutputNoiseVariance(double own, double common) {
    /**
     * The sources of one kind together.
     *
     * @return empty if the noise differs from neuron to neuron
     */
    static Optional<OutputNoiseVariance> of(Trial trial, NoiseKind kind) {
        NoiseModel noise = trial.noise();
        Network network = trial.circuit().realised();
        SignalScales scales =
                new SignalScales(trial.kernel(), network, trial.data().train(), noise);
        double own = 0;
        double common = 0;
        for (NoiseSource source : noise.sources()) {
            if (source.off() || source.place() != NoisePlace.NEURON_OUTPUT || source.kind() != kind) {
                continue;
            }
            double[] all = Arrays.stream(scales.of(source))
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
            if (Arrays.stream(all).anyMatch(s -> s != all[0])) {
                return Optional.empty();
            }
            double sigma = source.level() * all[0];
            double variance = sigma * sigma * noise.varianceLeft(source);
            own += (1 - source.common()) * variance;
            common += source.common() * variance;
        }
        return Optional.of(new OutputNoiseVariance(own, common));
    }
}
