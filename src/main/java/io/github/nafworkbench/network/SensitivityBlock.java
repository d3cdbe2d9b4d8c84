package io.github.nafworkbench.network;

import java.util.Arrays;

/**
 * One block of samples with the derivatives of one output by every neuron, {@code [neuron][sample]}: what penalties on
 * sensitivities and the equations of chosen layers are made of. Scratch; one instance per thread.
 */
final class SensitivityBlock {
    final Topology topology;
    private final Blas blas;
    /** {@code signal[l]} feeds layer {@code l}; the last one is the output. */
    final double[][] signal;
    /** {@code f'(z)} of hidden layer {@code l}. */
    final double[][] slope;
    /** {@code f''(z)} of hidden layer {@code l}. */
    final double[][] curvature;
    /** {@code g = dy/dh} of hidden layer {@code l}. */
    final double[][] sensitivity;
    /** {@code dy/dz} of layer {@code l}. */
    final double[][] delta;

    int size;

    SensitivityBlock(Topology topology, Blas blas) {
        this.topology = topology;
        this.blas = blas;
        this.signal = new double[topology.layers() + 1][];
        signal[0] = new double[topology.inputs() * Block.SAMPLES];
        for (int l = 0; l < topology.layers(); l++) {
            signal[l + 1] = new double[topology.neurons(l) * Block.SAMPLES];
        }
        this.slope = hidden();
        this.curvature = hidden();
        this.sensitivity = hidden();
        this.delta = Arrays.copyOf(hidden(), topology.layers());
        delta[last()] = new double[topology.outputs() * Block.SAMPLES];
    }

    /** New {@code [hidden layer][neuron][sample]}. */
    double[][] hidden() {
        double[][] arrays = new double[last()][];
        Arrays.setAll(arrays, l -> new double[topology.neurons(l) * Block.SAMPLES]);
        return arrays;
    }

    int last() {
        return topology.layers() - 1;
    }

    void load(Batch batch, int start) {
        size = Math.min(Block.SAMPLES, batch.count() - start);
        for (int i = 0; i < topology.inputs(); i++) {
            batch.copy(batch.samples().inputs(), i, start, signal[0], i * size, size);
        }
    }

    /** Loads a block of samples and runs it forward. */
    void forward(Network network, Batch batch, int start, boolean withCurvatures) {
        load(batch, start);
        for (int l = 0; l <= last(); l++) {
            forward(network, l, withCurvatures);
        }
    }

    /** Signals of one layer from those of the layer before. */
    void forward(Network network, int layer, boolean withCurvatures) {
        double[] z = signal[layer + 1];
        multiply(network, layer, signal[layer], z);
        for (int i = 0; i < topology.neurons(layer); i++) {
            double bias = network.parameters()[topology.biasOffset(layer) + i];
            for (int j = i * size; j < (i + 1) * size; j++) {
                z[j] += bias;
            }
        }
        for (int i = 0; layer < last() && i < topology.neurons(layer); i++) {
            var curve = network.curves().curve(layer, i);
            if (withCurvatures) {
                curve.curvatures(z, curvature[layer], i * size, (i + 1) * size);
            }
            curve.valuesAndSlopes(z, z, slope[layer], i * size, (i + 1) * size);
        }
    }

    /** Works out the derivatives of one output. */
    void backward(Network network, int output) {
        Arrays.fill(delta[last()], 0, topology.outputs() * size, 0);
        Arrays.fill(delta[last()], output * size, (output + 1) * size, 1);
        backward(network);
    }

    /** Works out the derivatives of what the output layer's delta is the derivative of. */
    void backward(Network network) {
        for (int l = last(); l > 0; l--) {
            multiplyTransposed(network, l, delta[l], sensitivity[l - 1]);
            for (int i = 0; i < topology.neurons(l - 1) * size; i++) {
                delta[l - 1][i] = sensitivity[l - 1][i] * slope[l - 1][i];
            }
        }
    }

    /** {@code to = W from} with the weights of a layer. */
    void multiply(Network network, int layer, double[] from, double[] to) {
        blas.multiply(
                topology.neurons(layer),
                size,
                topology.sources(layer),
                network.parameters(),
                topology.weightOffset(layer),
                from,
                to);
    }

    /** {@code to = W^T from} with the weights of a layer. */
    void multiplyTransposed(Network network, int layer, double[] from, double[] to) {
        blas.multiplyTransposedFirst(
                topology.sources(layer),
                size,
                topology.neurons(layer),
                network.parameters(),
                topology.weightOffset(layer),
                from,
                to);
    }

    /** {@code gradient += left right^T} at the weights of a layer; {@code left} of its neurons, {@code right} of its sources. */
    void addToWeights(int layer, double[] left, double[] right, double[] gradient) {
        blas.addMultipliedTransposedSecond(
                topology.neurons(layer),
                topology.sources(layer),
                size,
                left,
                right,
                gradient,
                topology.weightOffset(layer));
    }

    /** Sums over the samples, added at the biases of a layer. */
    void addToBiases(int layer, double[] values, double[] gradient) {
        for (int i = 0; i < topology.neurons(layer); i++) {
            double sum = 0;
            for (int s = 0; s < size; s++) {
                sum += values[i * size + s];
            }
            gradient[topology.biasOffset(layer) + i] += sum;
        }
    }
}
