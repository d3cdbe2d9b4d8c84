package io.github.nafworkbench.network;

import io.github.nafworkbench.curve.ActivationCurve;
import java.util.ArrayList;
import java.util.List;

/** Networks with other weights that are the same function. */
public final class EquivalentNetworks {
    private EquivalentNetworks() {}

    /** Where the weights from a neuron to the next layer's neuron {@code k} are. */
    private static int weightAfter(Topology topology, int layer, int neuron, int k) {
        return topology.weightOffset(layer + 1) + k * topology.neurons(layer) + neuron;
    }

    /** The neurons of a hidden layer in another order, each with its curve and weights. */
    public static Network permuted(Network network, int layer, int[] order) {
        Topology topology = network.topology();
        double[] from = network.parameters();
        double[] to = from.clone();
        List<ActivationCurve> curves = new ArrayList<>();
        int sources = topology.sources(layer);
        for (int i = 0; i < order.length; i++) {
            int row = topology.weightOffset(layer);
            System.arraycopy(from, row + order[i] * sources, to, row + i * sources, sources);
            to[topology.biasOffset(layer) + i] = from[topology.biasOffset(layer) + order[i]];
            for (int k = 0; k < topology.neurons(layer + 1); k++) {
                to[weightAfter(topology, layer, i, k)] = from[weightAfter(topology, layer, order[i], k)];
            }
            curves.add(network.curves().curve(layer, order[i]));
        }
        List<List<ActivationCurve>> layers = new ArrayList<>(network.curves().layers());
        layers.set(layer, curves);
        return new Network(topology, new Curves(layers), to);
    }

    /** All weights to and from a neuron with the other sign; the same function if its curve is odd. */
    public static Network flipped(Network network, int layer, int neuron) {
        Topology topology = network.topology();
        double[] p = network.parameters().clone();
        int sources = topology.sources(layer);
        for (int j = 0; j < sources; j++) {
            p[topology.weightOffset(layer) + neuron * sources + j] *= -1;
        }
        p[topology.biasOffset(layer) + neuron] *= -1;
        for (int k = 0; k < topology.neurons(layer + 1); k++) {
            p[weightAfter(topology, layer, neuron, k)] *= -1;
        }
        return network.with(p);
    }
}
