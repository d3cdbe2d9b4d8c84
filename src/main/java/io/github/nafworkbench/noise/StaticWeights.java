package io.github.nafworkbench.noise;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.random.Normals;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;
import java.util.List;

/**
 * The weights that a draw runs on: rounded, with the errors of chip and programming, drifted. Biases stay. The numbers of
 * a weight depend on its neuron and its source, not on how many of them the layer has: in a larger network the first
 * ones are the same devices.
 */
final class StaticWeights {
    private final NoiseModel model;
    private final List<Entry> entries;

    /** One source with its numbers and its scale in every layer. */
    record Entry(NoiseSource source, SourceNumbers numbers, double[][] scale) {}

    StaticWeights(NoiseModel model, List<Entry> entries) {
        this.model = model;
        this.entries = List.copyOf(entries);
    }

    boolean off() {
        return entries.isEmpty()
                && model.quantisation().weights() == 0
                && model.drift().map(Drift::off).orElse(true);
    }

    /** The network of a draw. */
    Network of(Network network, long draw) {
        double[] changed = network.parameters().clone();
        Normals normals = new Normals();
        Topology topology = network.topology();
        for (int layer = 0; layer < topology.layers(); layer++) {
            int from = topology.weightOffset(layer);
            int to = topology.biasOffset(layer);
            int bits = model.quantisation().weights();
            if (bits > 0) {
                double most = SignalScales.largest(Arrays.copyOfRange(changed, from, to));
                Quantisation.round(changed, from, to, -most, 2 * most, bits);
            }
            addNoise(changed, topology, layer, draw, normals);
            drift(changed, topology, layer, draw, normals);
        }
        return network.with(changed);
    }

    private void addNoise(double[] w, Topology topology, int layer, long draw, Normals normals) {
        int from = topology.weightOffset(layer);
        double[] before = Arrays.copyOfRange(w, from, topology.biasOffset(layer));
        double[] xi = new double[before.length];
        for (Entry entry : entries) {
            NoiseSource source = entry.source;
            double sigma = source.level() * entry.scale[layer][0];
            double own = Math.sqrt(1 - source.common());
            double common = Math.sqrt(source.common()) * entry.numbers.commonOfWeights(layer, draw, normals);
            entry.numbers.weights(topology, layer, draw, normals, xi);
            for (int k = 0; k < xi.length; k++) {
                double signal = source.kind() == NoiseKind.ADDITIVE ? 1 : before[k];
                w[from + k] += sigma * signal * (own * xi[k] + common);
            }
        }
    }

    private void drift(double[] w, Topology topology, int layer, long draw, Normals normals) {
        if (model.drift().isEmpty() || model.drift().get().off()) {
            return;
        }
        int from = topology.weightOffset(layer);
        double[] xi = new double[topology.biasOffset(layer) - from];
        RandomStream[] streams = new RandomStream[topology.neurons(layer)];
        Arrays.setAll(streams, neuron -> RandomStream.of(model.chips().seed(), Purpose.DRIFT, layer, neuron));
        normals.fill(streams, model.chips().number(draw), 0, xi, topology.sources(layer));
        for (int k = 0; k < xi.length; k++) {
            w[from + k] *= model.drift().get().left(xi[k]);
        }
    }
}
