package io.github.nafworkbench.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Runs a network forward and backward over samples, block by block.
 *
 * <p>Inside a block every signal is {@code [neuron][sample]}, so each neuron's curve is one tight loop. Blocks have a
 * fixed size and are added in a fixed order: results are the same bits on every run. Holds scratch memory; one
 * instance per thread.
 */
public final class Kernel {
    private final Blas blas;
    private @Nullable Block scratch;
    private @Nullable NormalEquations sums;

    public Kernel(Blas blas) {
        this.blas = blas;
    }

    /** Scratch for a topology, kept from call to call: training then takes no new memory. */
    private Block block(Topology topology) {
        Block now = scratch;
        if (now == null || !now.topology().equals(topology)) {
            now = new Block(topology, blas);
            scratch = now;
        }
        return now;
    }

    /** The dense operations this kernel runs on. */
    public Blas blas() {
        return blas;
    }

    /**
     * Network outputs of all samples, in network units.
     *
     * @return new {@code [output][row]}
     */
    public double[] outputs(Network network, Samples samples) {
        double[] all = new double[network.topology().outputs() * samples.count()];
        Block block = block(network.topology());
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            int size = block.load(samples, start);
            block.forward(network, false);
            scatter(block.output(), size, all, samples.count(), start);
        }
        return all;
    }

    /**
     * Outputs of one hidden layer for all samples, in network units.
     *
     * @return new {@code [neuron][row]}
     */
    public double[] hidden(Network network, Samples samples, int layer) {
        return signals(network, samples, layer, false);
    }

    /**
     * Net inputs {@code z} of one hidden layer for all samples, in network units: where its curves are used.
     *
     * @return new {@code [neuron][row]}
     */
    public double[] netInputs(Network network, Samples samples, int layer) {
        return signals(network, samples, layer, true);
    }

    private double[] signals(Network network, Samples samples, int layer, boolean before) {
        double[] all = new double[network.topology().neurons(layer) * samples.count()];
        Block block = block(network.topology());
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            int size = block.load(samples, start);
            if (before) {
                for (int l = 0; l < layer; l++) {
                    block.netInput(network, l);
                    block.activate(network, l, false);
                }
                block.netInput(network, layer);
            } else {
                block.forward(network, false);
            }
            scatter(block.signal[layer + 1], size, all, samples.count(), start);
        }
        return all;
    }

    /**
     * Sum of squared errors {@code sum (y - t)^2} over samples and outputs, in squared network units.
     */
    public double squaredError(Network network, Samples samples) {
        double sum = 0;
        Block block = block(network.topology());
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            block.load(samples, start);
            block.forward(network, false);
            sum += block.error();
        }
        return sum;
    }

    /**
     * Sum of squared errors of the first output over samples, for several realisations of a disturbance of the hidden
     * neurons. The first hidden layer's clean outputs are worked out once for all of them.
     *
     * @return new {@code [draw]}, realisations {@code firstDraw ...}, in squared network units
     */
    public double[] disturbedErrors(
            Network network, Samples samples, Disturbance disturbance, long firstDraw, int draws) {
        double[] sums = new double[draws];
        Block block = block(network.topology());
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            block.load(samples, start);
            block.netInput(network, 0);
            block.activate(network, 0, false);
            double[] clean = block.signal[1].clone();
            for (int r = 0; r < draws; r++) {
                System.arraycopy(clean, 0, block.signal[1], 0, clean.length);
                sums[r] += block.disturbedError(network, disturbance, firstDraw + r, start);
            }
        }
        return sums;
    }

    /**
     * Sum of squared errors and its gradient {@code d(1/2 sum (y - t)^2)/dp}.
     *
     * @param gradient {@code [parameter]}, overwritten
     * @return the sum of squared errors, in squared network units
     */
    public double gradient(Network network, Samples samples, double[] gradient) {
        Topology topology = network.topology();
        Arrays.fill(gradient, 0);
        double sum = 0;
        Block block = block(topology);
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            int size = block.load(samples, start);
            block.forward(network, true);
            sum += block.error();
            addGradient(network, block, size, gradient);
        }
        return sum;
    }

    /** Adds one block's share of the gradient; the errors are in the output layer's delta and stay there. */
    private void addGradient(Network network, Block block, int size, double[] gradient) {
        Topology topology = network.topology();
        for (int layer = topology.layers() - 1; layer >= 0; layer--) {
            int neurons = topology.neurons(layer);
            blas.addMultipliedTransposedSecond(
                    neurons,
                    topology.sources(layer),
                    size,
                    block.delta[layer],
                    block.signal[layer],
                    gradient,
                    topology.weightOffset(layer));
            addRowSums(block.delta[layer], neurons, size, gradient, topology.biasOffset(layer));
            if (layer > 0) {
                block.backward(network, layer);
            }
        }
    }

    /**
     * Normal equations of the least-squares problem: with {@code J[p][i] = dy_i/dp}, adds {@code J J^T} and
     * {@code J (y - t)}. The Jacobian is made block by block and never stored whole.
     *
     * @param matrix {@code [parameter][parameter]}, lower triangle overwritten by {@code J J^T}
     * @param gradient {@code [parameter]}, overwritten by {@code J (y - t)}
     * @return the sum of squared errors, in squared network units
     */
    public double normalEquations(Network network, Samples samples, double[] matrix, double[] gradient) {
        Topology topology = network.topology();
        Arrays.fill(gradient, 0);
        NormalEquations sums = normalEquations(topology);
        sums.clear();
        double sum = 0;
        Block block = block(topology);
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            int size = block.load(samples, start);
            block.forward(network, true);
            sum += block.error();
            addGradient(network, block, size, gradient);
            sums.add(network, block, size);
        }
        sums.write(matrix);
        return sum;
    }

    private NormalEquations normalEquations(Topology topology) {
        NormalEquations now = sums;
        if (now == null || !now.topology().equals(topology)) {
            now = new NormalEquations(topology, blas);
            sums = now;
        }
        return now;
    }

    /**
     * Sensitivity of one output to every neuron of a hidden layer, {@code g = dy/dh}, for all samples.
     *
     * @return new {@code [neuron][row]}
     */
    public double[] sensitivities(Network network, Samples samples, int layer, int output) {
        Topology topology = network.topology();
        double[] all = new double[topology.neurons(layer) * samples.count()];
        Block block = block(topology);
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            int size = block.load(samples, start);
            block.forward(network, true);
            block.seed(output);
            for (int l = topology.layers() - 1; l > layer + 1; l--) {
                block.backward(network, l);
            }
            block.toSources(network, layer + 1);
            scatter(block.delta[layer], size, all, samples.count(), start);
        }
        return all;
    }

    private static void scatter(double[] block, int size, double[] all, int count, int start) {
        for (int row = 0; row * count < all.length; row++) {
            System.arraycopy(block, row * size, all, row * count + start, size);
        }
    }

    /** Four partial sums a row, so that the processor need not wait for each addition. */
    private static void addRowSums(double[] matrix, int rows, int columns, double[] sums, int from) {
        for (int i = 0; i < rows; i++) {
            int end = (i + 1) * columns;
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int j = i * columns;
            for (; j + 3 < end; j += 4) {
                s0 += matrix[j];
                s1 += matrix[j + 1];
                s2 += matrix[j + 2];
                s3 += matrix[j + 3];
            }
            for (; j < end; j++) {
                s0 += matrix[j];
            }
            sums[from + i] += (s0 + s1) + (s2 + s3);
        }
    }
}
