package io.github.nafworkbench.network;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
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

    /**
     * Affine curves in place of their base curves, undone by the weights: {@code W <- diag(1/g) W, b <- b/g + theta},
     * next {@code W <- W diag(1/A)}, next {@code b <- b - W o}.
     */
    public static Network remapped(Network network, Curves curves) {
        Topology topology = network.topology();
        double[] p = network.parameters().clone();
        for (int layer = 0; layer < topology.hidden().size(); layer++) {
            for (int i = 0; i < topology.neurons(layer); i++) {
                AffineCurve curve = (AffineCurve) curves.curve(layer, i);
                int sources = topology.sources(layer);
                for (int j = 0; j < sources; j++) {
                    p[topology.weightOffset(layer) + i * sources + j] /= curve.gain();
                }
                int bias = topology.biasOffset(layer) + i;
                p[bias] = p[bias] / curve.gain() + curve.threshold();
                for (int k = 0; k < topology.neurons(layer + 1); k++) {
                    int weight = weightAfter(topology, layer, i, k);
                    p[weight] /= curve.amplitude();
                    p[topology.biasOffset(layer + 1) + k] -= p[weight] * curve.offset();
                }
            }
        }
        return new Network(topology, curves, p);
    }
}
