package io.github.nafworkbench.noise;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;
import java.util.List;

/** The weights that a draw runs on: rounded, with the errors of chip and programming, drifted. Biases stay. */
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
        for (int layer = 0; layer < network.topology().layers(); layer++) {
            int from = network.topology().weightOffset(layer);
            int to = network.topology().biasOffset(layer);
            int bits = model.quantisation().weights();
            if (bits > 0) {
                double most = SignalScales.largest(Arrays.copyOfRange(changed, from, to));
                Quantisation.round(changed, from, to, -most, 2 * most, bits);
            }
            addNoise(changed, from, to, layer, draw);
            drift(changed, from, to, layer, draw);
        }
        return network.with(changed);
    }

    private void addNoise(double[] w, int from, int to, int layer, long draw) {
        double[] before = Arrays.copyOfRange(w, from, to);
        double[] xi = new double[to - from];
        for (Entry entry : entries) {
            NoiseSource source = entry.source;
            double sigma = source.level() * entry.scale[layer][0];
            double own = Math.sqrt(1 - source.common());
            double common = Math.sqrt(source.common()) * entry.numbers.commonOfWeights(layer, draw);
            entry.numbers.weights(layer, draw, xi);
            for (int k = 0; k < xi.length; k++) {
                double signal = source.kind() == NoiseKind.ADDITIVE ? 1 : before[k];
                w[from + k] += sigma * signal * (own * xi[k] + common);
            }
        }
    }

    private void drift(double[] w, int from, int to, int layer, long draw) {
        if (model.drift().isEmpty() || model.drift().get().off()) {
            return;
        }
        double[] xi = new double[to - from];
        RandomStream.of(
                        model.chips().seed(),
                        Purpose.DRIFT,
                        layer,
                        model.chips().number(draw))
                .normals(0, xi, 0, xi.length);
        for (int k = 0; k < xi.length; k++) {
            w[from + k] *= model.drift().get().left(xi[k]);
        }
    }
}
