package io.github.nafworkbench.network;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Dispersion;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The activation curve of every hidden neuron.
 *
 * @param layers {@code [hidden layer][neuron]}
 */
public record Curves(List<List<ActivationCurve>> layers) {
    public Curves {
        layers = layers.stream().map(List::copyOf).toList();
    }

    /** The same curve for every hidden neuron. */
    public static Curves uniform(Topology topology, ActivationCurve curve) {
        return new Curves(topology.hidden().stream()
                .map(n -> Collections.nCopies(n, curve))
                .toList());
    }

    /** The given curves in turn, layer after layer, starting again when they run out. */
    public static Curves inTurn(Topology topology, List<? extends ActivationCurve> curves) {
        List<List<ActivationCurve>> layers = new ArrayList<>();
        int next = 0;
        for (int neurons : topology.hidden()) {
            List<ActivationCurve> layer = new ArrayList<>();
            for (int i = 0; i < neurons; i++) {
                layer.add(curves.get(next++ % curves.size()));
            }
            layers.add(layer);
        }
        return new Curves(layers);
    }

    /**
     * The given curves in a random order, layer after layer; every curve is given once before any is given again.
     *
     * @param seed of the order
     */
    public static Curves atRandom(Topology topology, List<? extends ActivationCurve> curves, long seed) {
        List<ActivationCurve> shuffled = new ArrayList<>();
        for (int round = 0; shuffled.size() < topology.hiddenNeurons(); round++) {
            for (int next :
                    RandomStream.of(seed, Purpose.CURVE_ASSIGNMENT, round).permutation(curves.size())) {
                shuffled.add(curves.get(next));
            }
        }
        return inTurn(topology, shuffled);
    }

    /** These curves that many times over in every layer, {@code [hidden layer][copy][neuron]}. */
    public Curves repeated(int copies) {
        return new Curves(layers.stream()
                .map(layer -> Collections.nCopies(copies, layer).stream()
                        .flatMap(List::stream)
                        .toList())
                .toList());
    }

    public ActivationCurve curve(int layer, int neuron) {
        return layers.get(layer).get(neuron);
    }

    /** These curves with one neuron's replaced. */
    public Curves with(int layer, int neuron, ActivationCurve curve) {
        List<ActivationCurve> changed = new ArrayList<>(layers.get(layer));
        changed.set(neuron, curve);
        List<List<ActivationCurve>> all = new ArrayList<>(layers);
        all.set(layer, changed);
        return new Curves(all);
    }

    /**
     * Gives every analytic curve its differences on one chip; see {@link Dispersion#of}.
     * Drawn and measured curves are what they are and stay.
     */
    public Curves dispersed(CurveSpread spread, long chipSeed) {
        List<List<ActivationCurve>> all = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            List<ActivationCurve> changed = new ArrayList<>();
            for (int neuron = 0; neuron < layers.get(layer).size(); neuron++) {
                changed.add(dispersed(spread, chipSeed, layer, neuron));
            }
            all.add(changed);
        }
        return new Curves(all);
    }

    /** The curve that {@link #dispersed(CurveSpread, long)} gives to one neuron. */
    public ActivationCurve dispersed(CurveSpread spread, long chipSeed, int layer, int neuron) {
        ActivationCurve curve = curve(layer, neuron);
        return curve instanceof AnalyticCurve ? Dispersion.of(curve, spread, chipSeed, layer, neuron) : curve;
    }
}
