package io.github.nafworkbench.network;

import java.util.List;

/**
 * Several copies of every hidden neuron: copies receive the same net input, and whoever receives a neuron's output
 * receives the mean of its copies, {@code w_j h_j -> sum_m (w_j / M) h_jm} (Semenova and Brunner 2022, arXiv:2204.09461).
 * Copies with the same curve leave the function of the network as it is.
 */
public final class Pooling {
    private Pooling() {}

    /**
     * The network with that many copies of every hidden neuron, {@code [copy][neuron]} in every layer: copy 0 keeps the
     * numbers of the neurons. Copies have the curve of their neuron.
     */
    public static Network of(Network network, int copies) {
        Topology one = network.topology();
        List<Integer> hidden = one.hidden().stream().map(n -> copies * n).toList();
        Topology all = new Topology(one.inputs(), hidden, one.outputs());
        double[] parameters = new double[all.parameters()];
        for (int layer = 0; layer < one.layers(); layer++) {
            copyLayer(network, layer, all, parameters);
        }
        return new Network(all, network.curves().repeated(copies), parameters);
    }

    private static void copyLayer(Network network, int layer, Topology all, double[] parameters) {
        Topology one = network.topology();
        int neurons = one.neurons(layer);
        int sources = one.sources(layer);
        int copies = all.sources(layer) / sources;
        for (int i = 0; i < all.neurons(layer); i++) {
            int neuron = i % neurons;
            for (int j = 0; j < all.sources(layer); j++) {
                parameters[all.weightOffset(layer) + i * all.sources(layer) + j] =
                        network.parameters()[one.weightOffset(layer) + neuron * sources + j % sources] / copies;
            }
            parameters[all.biasOffset(layer) + i] = network.parameters()[one.biasOffset(layer) + neuron];
        }
    }
}
