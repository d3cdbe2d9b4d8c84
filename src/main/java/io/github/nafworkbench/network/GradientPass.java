package io.github.nafworkbench.network;

import io.github.nafworkbench.network.Blas.Form;
import java.util.Arrays;

/**
 * Runs blocks of samples forward and backward and adds up the gradient of half the squared error. Scratch of a
 * {@link Kernel}; one instance per thread.
 *
 * <p>What products work on stays where the linear algebra reaches it; a neuron's samples come from there to a row of
 * their own for bias and curve and go back. A signal is {@code [source][sample]} with a last row of ones, so that a
 * layer's gradient, weights and biases, is one product. The inputs are there by sample too: products by rows of both
 * factors take half the time of those that transpose the second.
 */
final class GradientPass {
    private final Topology topology;
    private final Blas blas;
    /** The output layer. */
    private final int last;

    private final Operand[] weights;
    /** {@code signals[l]} feeds layer {@code l}; once its gradient is taken, the derivatives by it. */
    private final Operand[] signals;
    /** The inputs as {@code [sample][input, 1]}. */
    private final Operand inputRows;
    /** Net inputs of layer {@code l}, {@code [neuron][sample]}; then the derivatives by them. */
    private final Operand[] nets;
    /** {@code [neuron][source, 1]} */
    private final Operand[] sums;

    private final double[][][] slopes;
    private final double[][] targets;
    private final double[] gathered;
    /** Net input of a layer of one neuron, added up source by source; then the derivatives by it. */
    private final double[] single = new double[Block.SAMPLES];

    private final double[] row = new double[Block.SAMPLES];
    private final double[] ones = new double[Block.SAMPLES];
    private final double[] layerSums;
    private final Bounds bounds;
    private int size;
    private boolean begun;

    GradientPass(Topology topology, Blas blas) {
        this.topology = topology;
        this.blas = blas;
        int layers = topology.layers();
        last = layers - 1;
        weights = new Operand[layers];
        signals = new Operand[layers];
        nets = new Operand[layers];
        sums = new Operand[layers];
        slopes = new double[last][][];
        targets = new double[topology.outputs()][Block.SAMPLES];
        gathered = new double[(topology.inputs() + 1) * Block.SAMPLES];
        inputRows = blas.operand((topology.inputs() + 1) * Block.SAMPLES);
        Arrays.fill(ones, 1);
        int largest = 0;
        for (int l = 0; l < layers; l++) {
            int neurons = topology.neurons(l);
            int sources = topology.sources(l);
            weights[l] = blas.operand(neurons * sources);
            signals[l] = blas.operand((sources + 1) * Block.SAMPLES);
            nets[l] = blas.operand(neurons * Block.SAMPLES);
            sums[l] = blas.operand(neurons * (sources + 1));
            largest = Math.max(largest, neurons * (sources + 1));
            if (l < last) {
                slopes[l] = new double[neurons][Block.SAMPLES];
            }
        }
        layerSums = new double[largest];
        bounds = new Bounds(topology);
    }

    Topology topology() {
        return topology;
    }

    /** Takes a network's weights, and starts a new gradient over samples or some of them. */
    void begin(Network network, Samples samples) {
        bounds.update(network, samples);
        for (int l = 0; l <= last; l++) {
            weights[l].put(
                    0, network.parameters(), topology.weightOffset(l), topology.neurons(l) * topology.sources(l));
        }
        begun = false;
    }

    /** Takes a block of samples. */
    void load(Samples samples, int start, int samplesHere) {
        size = samplesHere;
        int width = topology.inputs() + 1;
        inputRows.put(0, samples.rows(), start * width, size * width);
        for (int i = 0; i < topology.inputs(); i++) {
            signals[0].put(i * size, samples.inputs(), i * samples.count() + start, size);
        }
        for (int o = 0; o < topology.outputs(); o++) {
            System.arraycopy(samples.targets(), o * samples.count() + start, targets[o], 0, size);
        }
    }

    /** Takes a block of chosen samples, those with the numbers {@code chosen[from ...]}. */
    void load(Samples samples, int[] chosen, int from, int samplesHere) {
        size = samplesHere;
        int width = topology.inputs() + 1;
        for (int s = 0; s < size; s++) {
            System.arraycopy(samples.rows(), chosen[from + s] * width, gathered, s * width, width);
        }
        inputRows.put(0, gathered, 0, size * width);
        for (int i = 0; i < topology.inputs(); i++) {
            for (int s = 0; s < size; s++) {
                row[s] = gathered[s * width + i];
            }
            signals[0].put(i * size, row, 0, size);
        }
        for (int o = 0; o < topology.outputs(); o++) {
            for (int s = 0; s < size; s++) {
                targets[o][s] = samples.targets()[o * samples.count() + chosen[from + s]];
            }
        }
    }

    /** The squared error of the block; the network must be the one begun with. */
    double squaredError(Network network) {
        forward(network, false);
        return error(network);
    }

    /** The squared error of the block, whose gradient is added; the network must be the one begun with. */
    double add(Network network) {
        forward(network, true);
        double squares = error(network);
        backward(network);
        begun = true;
        return squares;
    }

    private void forward(Network network, boolean withSlopes) {
        firstNetInput(network);
        for (int l = 0; l < last; l++) {
            netInputs(l);
            boolean beforeSingle = topology.neurons(l + 1) == 1;
            boolean further = withSlopes || !beforeSingle;
            int out = topology.weightOffset(l + 1);
            int biases = topology.biasOffset(l);
            int neurons = topology.neurons(l);
            for (int i = 0; i < neurons; i++) {
                takeNetInput(network.parameters()[biases + i], l, i);
                var curve = network.curves().curve(l, i);
                if (withSlopes) {
                    curve.valuesAndSlopes(row, row, slopes[l][i], 0, size, bounds.of(l, i));
                } else {
                    curve.values(row, row, 0, size);
                }
                if (further) {
                    signals[l + 1].put(i * size, row, 0, size);
                }
                if (beforeSingle) {
                    addToSingle(network.parameters()[out + i], i == 0);
                }
            }
            if (withSlopes) {
                signals[l + 1].put(neurons * size, ones, 0, size);
            }
        }
        netInputs(last);
    }

    private void firstNetInput(Network network) {
        for (int i = 0; topology.neurons(0) == 1 && i < topology.inputs(); i++) {
            signals[0].get(i * size, row, 0, size);
            addToSingle(network.parameters()[i], i == 0);
        }
    }

    /** A product with a single row is a sum that takes each source's samples while they are at hand. */
    private void addToSingle(double weight, boolean first) {
        if (first) {
            Arrays.fill(single, 0);
        }
        Rows.addScaled(weight, row, single, size);
    }

    private void netInputs(int layer) {
        int neurons = topology.neurons(layer);
        if (neurons > 1) {
            blas.multiply(
                    Form.PLAIN,
                    neurons,
                    size,
                    topology.sources(layer),
                    weights[layer],
                    signals[layer],
                    nets[layer],
                    false);
        }
    }

    private void takeNetInput(double bias, int layer, int neuron) {
        if (topology.neurons(layer) == 1) {
            System.arraycopy(single, 0, row, 0, size);
        } else {
            nets[layer].get(neuron * size, row, 0, size);
        }
        Rows.add(bias, row, size);
    }

    /** Leaves the errors at the output layer's net inputs and returns the sum of their squares. */
    private double error(Network network) {
        double sum = 0;
        int biases = topology.biasOffset(last);
        for (int o = 0; o < topology.outputs(); o++) {
            takeNetInput(network.parameters()[biases + o], last, o);
            Rows.subtract(targets[o], row, size);
            nets[last].put(o * size, row, 0, size);
            sum = Rows.addSquares(row, size, sum);
        }
        return sum;
    }

    private void backward(Network network) {
        for (int l = last; l > 0; l--) {
            blas.multiply(
                    Form.SECOND_TRANSPOSED,
                    topology.neurons(l),
                    topology.sources(l) + 1,
                    size,
                    nets[l],
                    signals[l],
                    sums[l],
                    begun);
            toSources(network, l);
        }
        blas.multiply(Form.PLAIN, topology.neurons(0), topology.inputs() + 1, size, nets[0], inputRows, sums[0], begun);
    }

    /** Derivatives by the net inputs of the layer before {@code layer}. */
    private void toSources(Network network, int layer) {
        int neurons = topology.neurons(layer);
        int sources = topology.sources(layer);
        int out = topology.weightOffset(layer);
        if (neurons > 1) {
            blas.multiply(
                    Form.FIRST_TRANSPOSED, sources, size, neurons, weights[layer], nets[layer], signals[layer], false);
        } else {
            nets[layer].get(0, single, 0, size);
        }
        for (int i = 0; i < sources; i++) {
            double[] slope = slopes[layer - 1][i];
            if (neurons > 1) {
                signals[layer].get(i * size, row, 0, size);
                Rows.multiply(slope, row, size);
            } else {
                Rows.product(network.parameters()[out + i], single, slope, row, size);
            }
            nets[layer - 1].put(i * size, row, 0, size);
        }
    }

    /** Writes the gradient added up since the beginning; zeros if no sample came. */
    void write(double[] gradient) {
        if (!begun) {
            Arrays.fill(gradient, 0, topology.parameters(), 0);
            return;
        }
        for (int l = 0; l <= last; l++) {
            int neurons = topology.neurons(l);
            int sources = topology.sources(l);
            sums[l].get(0, layerSums, 0, neurons * (sources + 1));
            for (int i = 0; i < neurons; i++) {
                int from = i * (sources + 1);
                System.arraycopy(layerSums, from, gradient, topology.weightOffset(l) + i * sources, sources);
                gradient[topology.biasOffset(l) + i] = layerSums[from + sources];
            }
        }
    }
}
