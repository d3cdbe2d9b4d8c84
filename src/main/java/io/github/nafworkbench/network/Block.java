package io.github.nafworkbench.network;

import java.util.Arrays;

/**
 * The signals of one block of samples, {@code [neuron][sample]}, and the steps between them. Scratch of a
 * {@link Kernel}; one instance per thread.
 */
final class Block {
    /** Most samples in a block. */
    static final int SAMPLES = 256;

    private final Topology topology;
    private final Blas blas;
    /** {@code signal[l]} feeds layer {@code l}: {@code [source][sample]}; the last one is the output. */
    final double[][] signal;
    /** {@code delta[l]}: derivative of the loss (or of one output) by the net inputs of layer {@code l}. */
    final double[][] delta;

    private final double[][] slope;
    private final double[] target;
    private final double[] one = new double[SAMPLES];
    private final double[] two = new double[SAMPLES];
    private int size;

    Block(Topology topology, Blas blas) {
        this.topology = topology;
        this.blas = blas;
        int layers = topology.layers();
        signal = new double[layers + 1][];
        delta = new double[layers][];
        slope = new double[layers - 1][];
        signal[0] = new double[topology.inputs() * SAMPLES];
        target = new double[topology.outputs() * SAMPLES];
        for (int l = 0; l < layers; l++) {
            signal[l + 1] = new double[topology.neurons(l) * SAMPLES];
            delta[l] = new double[topology.neurons(l) * SAMPLES];
            if (l < layers - 1) {
                slope[l] = new double[topology.neurons(l) * SAMPLES];
            }
        }
    }

    Topology topology() {
        return topology;
    }

    Blas blas() {
        return blas;
    }

    int load(Samples samples, int start) {
        size = Math.min(SAMPLES, samples.count() - start);
        for (int i = 0; i < topology.inputs(); i++) {
            System.arraycopy(samples.inputs(), i * samples.count() + start, signal[0], i * size, size);
        }
        for (int o = 0; o < topology.outputs(); o++) {
            System.arraycopy(samples.targets(), o * samples.count() + start, target, o * size, size);
        }
        return size;
    }

    double[] output() {
        return signal[topology.layers()];
    }

    void forward(Network network, boolean withSlopes) {
        for (int layer = 0; layer < topology.layers(); layer++) {
            netInput(network, layer);
            if (layer < topology.layers() - 1) {
                activate(network, layer, withSlopes);
            }
        }
    }

    void netInput(Network network, int layer) {
        int neurons = topology.neurons(layer);
        double[] z = signal[layer + 1];
        blas.multiply(
                neurons,
                size,
                topology.sources(layer),
                network.parameters(),
                topology.weightOffset(layer),
                signal[layer],
                z);
        for (int i = 0; i < neurons; i++) {
            addBias(network.parameters()[topology.biasOffset(layer) + i], z, i * size, (i + 1) * size);
        }
    }

    private static void addBias(double bias, double[] z, int from, int to) {
        for (int s = from; s < to; s++) {
            z[s] += bias;
        }
    }

    void activate(Network network, int layer, boolean withSlopes) {
        double[] z = signal[layer + 1];
        for (int i = 0; i < topology.neurons(layer); i++) {
            var curve = network.curves().curve(layer, i);
            if (withSlopes) {
                curve.valuesAndSlopes(z, z, slope[layer], i * size, (i + 1) * size);
            } else {
                curve.values(z, z, i * size, (i + 1) * size);
            }
        }
    }

    /** Leaves {@code y - t} in the output layer's delta and returns its sum of squares. */
    double error() {
        double[] y = output();
        double[] e = delta[topology.layers() - 1];
        double sum = 0;
        for (int i = 0; i < topology.outputs() * size; i++) {
            e[i] = y[i] - target[i];
            sum += e[i] * e[i];
        }
        return sum;
    }

    /** Makes the output layer's delta the derivative of one output by itself. */
    void seed(int output) {
        double[] e = delta[topology.layers() - 1];
        Arrays.fill(e, 0, topology.outputs() * size, 0);
        Arrays.fill(e, output * size, (output + 1) * size, 1);
    }

    /** Delta of the layer before {@code layer}, from the delta of {@code layer}. */
    void backward(Network network, int layer) {
        double[] d = delta[layer - 1];
        double[] s = slope[layer - 1];
        if (topology.neurons(layer) == 1) {
            for (int i = 0; i < topology.neurons(layer - 1); i++) {
                System.arraycopy(delta[layer], 0, d, i * size, size);
                double weight = network.parameters()[topology.weightOffset(layer) + i];
                scale(weight, s, d, i * size, (i + 1) * size);
            }
        } else {
            toSources(network, layer);
            scale(1, s, d, 0, topology.neurons(layer - 1) * size);
        }
    }

    private static void scale(double factor, double[] slope, double[] delta, int from, int to) {
        for (int i = from; i < to; i++) {
            delta[i] = factor * delta[i] * slope[i];
        }
    }

    /** Derivative by the outputs of the layer before {@code layer}, left in that layer's delta. */
    void toSources(Network network, int layer) {
        blas.multiplyTransposedFirst(
                topology.sources(layer),
                size,
                topology.neurons(layer),
                network.parameters(),
                topology.weightOffset(layer),
                delta[layer],
                delta[layer - 1]);
    }

    /**
     * Derivatives of one output by every parameter of all layers but the first, {@code [parameter][sample]}. Leaves
     * those by the net inputs in every layer's delta.
     */
    void jacobian(Network network, int output, double[] rows) {
        seed(output);
        for (int layer = topology.layers() - 1; layer > 0; layer--) {
            int sources = topology.sources(layer);
            int skipped = topology.weightOffset(1);
            for (int i = 0; i < topology.neurons(layer); i++) {
                int row = (topology.weightOffset(layer) - skipped + i * sources) * size;
                for (int j = 0; j < sources; j++) {
                    product(delta[layer], i * size, signal[layer], j * size, rows, row + j * size);
                }
                int bias = (topology.biasOffset(layer) - skipped + i) * size;
                System.arraycopy(delta[layer], i * size, rows, bias, size);
            }
            backward(network, layer);
        }
    }

    /** By way of rows of their own: loops with one index for all arrays are compiled to vector instructions. */
    private void product(double[] a, int aFrom, double[] b, int bFrom, double[] c, int cFrom) {
        System.arraycopy(a, aFrom, one, 0, size);
        System.arraycopy(b, bFrom, two, 0, size);
        for (int s = 0; s < size; s++) {
            one[s] *= two[s];
        }
        System.arraycopy(one, 0, c, cFrom, size);
    }
}
