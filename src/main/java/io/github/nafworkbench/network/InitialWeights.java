package io.github.nafworkbench.network;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;

/**
 * Initial weights after Nguyen and Widrow (1990, doi:10.1109/IJCNN.1990.137819) for hidden layers: random directions
 * of length {@code 0.7 n^(1/d)} for {@code n} neurons with {@code d} sources, thresholds spread evenly over [-1, 1]
 * times that length. Output weights are uniform in {@code +-1/sqrt(sources)}, output biases 0.
 */
public final class InitialWeights {
    private InitialWeights() {}

    /**
     * Draws initial parameters; each depends on (seed, layer, neuron, source) only.
     *
     * @return new flat parameters laid out as {@link Topology} tells
     */
    public static double[] nguyenWidrow(Topology topology, long seed) {
        double[] parameters = new double[topology.parameters()];
        int last = topology.layers() - 1;
        for (int layer = 0; layer <= last; layer++) {
            for (int neuron = 0; neuron < topology.neurons(layer); neuron++) {
                RandomStream stream = RandomStream.of(seed, Purpose.INITIAL_WEIGHTS, layer, neuron);
                if (layer < last) {
                    hidden(topology, layer, neuron, stream, parameters);
                } else {
                    int sources = topology.sources(layer);
                    int offset = topology.weightOffset(layer) + neuron * sources;
                    for (int i = 0; i < sources; i++) {
                        parameters[offset + i] = (2 * stream.uniform(i) - 1) / Math.sqrt(sources);
                    }
                }
            }
        }
        return parameters;
    }

    private static void hidden(Topology topology, int layer, int neuron, RandomStream stream, double[] parameters) {
        int sources = topology.sources(layer);
        int neurons = topology.neurons(layer);
        int offset = topology.weightOffset(layer) + neuron * sources;
        double beta = 0.7 * StrictMath.pow(neurons, 1.0 / sources);
        double squares = 0;
        for (int i = 0; i < sources; i++) {
            double w = 2 * stream.uniform(i) - 1;
            parameters[offset + i] = w;
            squares += w * w;
        }
        for (int i = 0; i < sources; i++) {
            parameters[offset + i] *= beta / Math.sqrt(squares);
        }
        double spread = neurons == 1 ? 0 : 2.0 * neuron / (neurons - 1) - 1;
        double sign = stream.uniform(sources) < 0.5 ? -1 : 1;
        parameters[topology.biasOffset(layer) + neuron] = beta * spread * sign;
    }
}
