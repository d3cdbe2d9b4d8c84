package io.github.nafworkbench.network;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Locale;

/** How initial weights are drawn. */
public enum InitialWeights {
    /**
     * Nguyen and Widrow (1990, doi:10.1109/IJCNN.1990.137819) for hidden layers: random directions of length
     * {@code 0.7 n^(1/d)} for {@code n} neurons with {@code d} sources, thresholds spread evenly over [-1, 1] times
     * that length. Output weights are uniform in {@code +-1/sqrt(sources)}, output biases 0.
     */
    NGUYEN_WIDROW("nguyen-widrow", "Nguyen–Widrow"),
    /**
     * Glorot and Bengio (2010, PMLR 9:249): weights uniform in {@code +-sqrt(6 / (sources + neurons))}, biases 0.
     */
    GLOROT("glorot", "Glorot");

    private final String code;
    private final String label;

    InitialWeights(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Name on the command line and in files. */
    public String code() {
        return code;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }

    /**
     * The way with that code.
     *
     * @throws InputException if there is none
     */
    public static InitialWeights coded(String code) throws InputException {
        for (InitialWeights way : values()) {
            if (way.code.equals(code.toLowerCase(Locale.ROOT))) {
                return way;
            }
        }
        throw new InputException("Initial weights '" + code + "'", "are not known", "Choose nguyen-widrow or glorot");
    }

    /**
     * Draws initial parameters; each depends on (seed, layer, neuron, source) only.
     *
     * @return new flat parameters laid out as {@link Topology} tells
     */
    public double[] draw(Topology topology, long seed) {
        return this == GLOROT ? glorot(topology, seed) : nguyenWidrow(topology, seed);
    }

    private static double[] glorot(Topology topology, long seed) {
        double[] parameters = new double[topology.parameters()];
        for (int layer = 0; layer < topology.layers(); layer++) {
            int sources = topology.sources(layer);
            double most = Math.sqrt(6.0 / (sources + topology.neurons(layer)));
            for (int neuron = 0; neuron < topology.neurons(layer); neuron++) {
                RandomStream stream = RandomStream.of(seed, Purpose.INITIAL_WEIGHTS, layer, neuron);
                for (int i = 0; i < sources; i++) {
                    parameters[topology.weightOffset(layer) + neuron * sources + i] =
                            most * (2 * stream.uniform(i) - 1);
                }
            }
        }
        return parameters;
    }

    private static double[] nguyenWidrow(Topology topology, long seed) {
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
