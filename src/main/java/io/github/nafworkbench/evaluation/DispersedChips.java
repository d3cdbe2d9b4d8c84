package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.Chips;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chips whose neurons have curves of their own: every draw is made on another, or all on the one that is locked. What
 * noise is relative to (full scale, r.m.s.), and the steps of rounding, stay those of the network as it is designed.
 *
 * @param spread how much the curves differ from those of the network
 * @param chips which chip a draw is made on
 */
public record DispersedChips(CurveSpread spread, Chips chips) {
    /** The network's own curves at every draw. */
    public static final DispersedChips NONE = new DispersedChips(CurveSpread.NONE, Chips.EVERY_DRAW);

    public boolean off() {
        return spread.equals(CurveSpread.NONE);
    }

    /** Whether draws are made on chips that differ. */
    public boolean differ() {
        return !off() && !chips.locked();
    }

    /** A network with the curves of the chip of a draw. */
    Network of(Network network, long draw) {
        return off() ? network : network.with(network.curves().dispersed(spread, chips.curveSeed(draw)));
    }

    /**
     * The differences as noise that the chip fixes, by the name of what differs. With {@code f(z) = o + A phi(g (z -
     * theta))} offset and amplitude are additive and multiplicative noise of the neuron's output; threshold and gain
     * those of its net input, to leading order. A shape has none.
     */
    public Map<String, NoiseSource> asNoise() {
        Map<String, NoiseSource> sources = new LinkedHashMap<>();
        sources.put("offset", source(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, spread.offset()));
        sources.put("amplitude", source(NoisePlace.NEURON_OUTPUT, NoiseKind.MULTIPLICATIVE, spread.amplitude()));
        sources.put("gain", source(NoisePlace.NET_INPUT, NoiseKind.MULTIPLICATIVE, spread.gain()));
        sources.put("threshold", source(NoisePlace.NET_INPUT, NoiseKind.ADDITIVE, spread.threshold()));
        sources.values().removeIf(NoiseSource::off);
        return sources;
    }

    private static NoiseSource source(NoisePlace place, NoiseKind kind, double level) {
        return NoiseSource.of(place, kind, level).with(Lifetime.CHIP);
    }

    /**
     * Noise and these differences as one model for the formula; empty if shapes differ, for which there is none.
     *
     * @param noise without a source that is one of {@link #asNoise}
     */
    public Optional<NoiseModel> beside(NoiseModel noise) {
        if (spread.changesShape()) {
            return Optional.empty();
        }
        List<NoiseSource> sources = new ArrayList<>(asNoise().values());
        NoiseModel both = noise;
        for (NoiseSource source : sources) {
            both = both.with(source);
        }
        return Optional.of(both);
    }
}
