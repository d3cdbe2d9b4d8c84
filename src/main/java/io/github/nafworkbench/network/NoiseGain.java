package io.github.nafworkbench.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * What small noise on every hidden output adds to the expected squared error, to leading order (exact for one hidden
 * layer, else for small residuals {@code y - t}: that noise before a curve shifts the mean output is left out), as a penalty
 * {@code P = 1/2 sum_samples sum_outputs sum_layers sum_j (a^2 + m^2 h_j^2) g_j^2} with {@code g_j = dy/dh_j},
 * additive noise {@code a} and multiplicative noise {@code m}.
 *
 * <p>The gradient is exact at any depth: with {@code v_j = (a^2 + m^2 h_j^2) g_j} held fixed,
 * {@code sum_j v_j dg_j/dp} is the derivative of {@code dy/dp} along the direction {@code v} in the hidden outputs
 * (Pearlmutter 1994, doi:10.1162/neco.1994.6.1.147, forward over reverse). Holds scratch; one instance per thread.
 */
public final class NoiseGain {
    private final Blas blas;
    private final double additive;
    private final double multiplicative;
    private Optional<Scratch> scratch = Optional.empty();

    /**
     * The gain for some noise.
     *
     * @param additive standard deviation in network units
     * @param multiplicative relative standard deviation
     */
    public NoiseGain(Blas blas, double additive, double multiplicative) {
        this.blas = blas;
        this.additive = additive;
        this.multiplicative = multiplicative;
    }

    /** The penalty {@code P}. */
    public double value(Network network, Samples samples) {
        return sweep(network, Batch.of(samples), new double[0], new double[0], new int[0]);
    }

    /**
     * The penalty, adding its gradient.
     *
     * @param gradient {@code [parameter]}, added to
     */
    public double addGradient(Network network, Samples samples, double[] gradient) {
        return sweep(network, Batch.of(samples), gradient, new double[0], new int[0]);
    }

    /**
     * The penalty over some samples, the numbers {@code chosen[from] ... chosen[to - 1]}, adding its gradient.
     *
     * @param gradient {@code [parameter]}, added to
     */
    public double addGradient(Network network, Samples samples, int[] chosen, int from, int to, double[] gradient) {
        return sweep(network, new Batch(samples, chosen, from, to - from), gradient, new double[0], new int[0]);
    }

    /**
     * The penalty, adding its gradient and a Gauss-Newton matrix: with the residuals {@code a g_j} and
     * {@code m g_j h_j}, the products of their derivatives by the weights into and out of neuron {@code j}. That is all
     * there is for one hidden layer; for more, what deeper weights do to {@code g_j} and {@code h_j} is left out.
     *
     * @param gradient {@code [parameter]}, added to
     * @param matrix {@code [free][free]}, lower triangle added to
     * @param place for every parameter its row in the matrix, or -1 if it has none
     */
    public double addNormalEquations(
            Network network, Samples samples, double[] gradient, double[] matrix, int[] place) {
        return sweep(network, Batch.of(samples), gradient, matrix, place);
    }

    private double sweep(Network network, Batch batch, double[] gradient, double[] matrix, int[] place) {
        Scratch s = scratch.filter(old -> old.block.topology.equals(network.topology()))
                .orElseGet(() -> new Scratch(network.topology(), blas));
        scratch = Optional.of(s);
        double sum = 0;
        for (int start = 0; start < batch.count(); start += Block.SAMPLES) {
            s.block.forward(network, batch, start, gradient.length > 0);
            for (int output = 0; output < network.topology().outputs(); output++) {
                s.block.backward(network, output);
                sum += penalty(s);
                if (gradient.length > 0) {
                    tangents(network, s);
                    adjoints(network, s, gradient);
                }
                if (matrix.length > 0) {
                    addSquares(s, matrix, place);
                }
            }
        }
        return 0.5 * sum;
    }

    /** Twice the block's penalty; leaves {@code v = dP/dg} in the tangents and {@code dP/dh} in the adjoints. */
    private double penalty(Scratch s) {
        double a2 = additive * additive;
        double m2 = multiplicative * multiplicative;
        double sum = 0;
        for (int l = 0; l < s.block.last(); l++) {
            double[] h = s.block.signal[l + 1];
            double[] g = s.block.sensitivity[l];
            for (int i = 0; i < s.block.topology.neurons(l) * s.block.size; i++) {
                double v = (a2 + m2 * h[i] * h[i]) * g[i];
                sum += v * g[i];
                s.tangent[l][i] = v;
                s.adjoint[l][i] = m2 * h[i] * g[i] * g[i];
            }
        }
        return sum;
    }

    /** Tangents of net inputs and hidden outputs when every hidden output moves along {@code v} besides. */
    private static void tangents(Network network, Scratch s) {
        Arrays.fill(s.netTangent[0], 0);
        for (int l = 1; l < s.block.last(); l++) {
            s.block.multiply(network, l, s.tangent[l - 1], s.netTangent[l]);
            for (int i = 0; i < s.block.topology.neurons(l) * s.block.size; i++) {
                s.tangent[l][i] += s.block.slope[l][i] * s.netTangent[l][i];
            }
        }
    }

    /** Tangents of the sensitivities, backward, and the gradient made of them. */
    private static void adjoints(Network network, Scratch s, double[] gradient) {
        SensitivityBlock block = s.block;
        Arrays.fill(s.deltaTangent[block.last()], 0);
        for (int l = block.last(); l >= 0; l--) {
            block.addToWeights(l, s.deltaTangent[l], block.signal[l], gradient);
            block.addToBiases(l, s.deltaTangent[l], gradient);
            if (l > 0) {
                block.addToWeights(l, block.delta[l], s.tangent[l - 1], gradient);
                block.multiplyTransposed(network, l, s.deltaTangent[l], s.fromAbove);
                for (int i = 0; i < block.topology.neurons(l - 1) * block.size; i++) {
                    s.deltaTangent[l - 1][i] = block.curvature[l - 1][i]
                                    * s.netTangent[l - 1][i]
                                    * block.sensitivity[l - 1][i]
                            + block.slope[l - 1][i] * (s.fromAbove[i] + s.adjoint[l - 1][i]);
                }
            }
        }
    }

    private void addSquares(Scratch s, double[] matrix, int[] place) {
        Topology topology = s.block.topology;
        for (int l = 0; l < s.block.last(); l++) {
            if (additive > 0) {
                additiveRows(s, l);
                multiplyRows(s, topology.neurons(l + 1));
                for (int j = 0; j < topology.neurons(l); j++) {
                    findNeighbours(s, l, j, place);
                    scatter(s, topology.neurons(l + 1), matrix);
                }
            }
            for (int j = 0; multiplicative > 0 && j < topology.neurons(l); j++) {
                int count = findNeighbours(s, l, j, place);
                multiplicativeRows(s, l, j);
                multiplyRows(s, count);
                scatter(s, count, matrix);
            }
        }
    }

    /** Finds the rows in the matrix of a neuron's weights to the next layer, its weights from its sources, and its bias. */
    private static int findNeighbours(Scratch s, int layer, int neuron, int[] place) {
        Topology topology = s.block.topology;
        int next = topology.neurons(layer + 1);
        int sources = topology.sources(layer);
        for (int i = 0; i < next; i++) {
            s.neighbours[i] = place[topology.weightOffset(layer + 1) + i * topology.neurons(layer) + neuron];
        }
        for (int i = 0; i < sources; i++) {
            s.neighbours[next + i] = place[topology.weightOffset(layer) + neuron * sources + i];
        }
        s.neighbours[next + sources] = place[topology.biasOffset(layer) + neuron];
        return next + sources + 1;
    }

    private void additiveRows(Scratch s, int layer) {
        double[] delta = s.block.delta[layer + 1];
        for (int i = 0; i < s.block.topology.neurons(layer + 1) * s.block.size; i++) {
            s.rows[i] = additive * delta[i];
        }
    }

    private void multiplicativeRows(Scratch s, int layer, int neuron) {
        int size = s.block.size;
        int at = neuron * size;
        int next = s.block.topology.neurons(layer + 1);
        int sources = s.block.topology.sources(layer);
        for (int i = 0; i < size; i++) {
            double out = multiplicative * s.block.signal[layer + 1][at + i];
            for (int k = 0; k < next; k++) {
                s.rows[k * size + i] = out * s.block.delta[layer + 1][k * size + i];
            }
            double in = multiplicative * s.block.delta[layer][at + i];
            for (int k = 0; k < sources; k++) {
                s.rows[(next + k) * size + i] = in * s.block.signal[layer][k * size + i];
            }
            s.rows[(next + sources) * size + i] = in;
        }
    }

    private void multiplyRows(Scratch s, int count) {
        Arrays.fill(s.products, 0, count * count, 0);
        blas.addOuterProduct(count, s.block.size, s.rows, s.products);
    }

    private static void scatter(Scratch s, int count, double[] matrix) {
        int[] rows = s.neighbours;
        int n = (int) Math.round(Math.sqrt(matrix.length));
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                if (rows[i] >= 0 && rows[j] >= 0) {
                    matrix[Math.max(rows[i], rows[j]) * n + Math.min(rows[i], rows[j])] += s.products[i * count + j];
                }
            }
        }
    }

    /** Arrays of one topology. */
    private static final class Scratch {
        private final SensitivityBlock block;
        private final double[][] tangent;
        private final double[][] netTangent;
        private final double[][] adjoint;
        private final double[][] deltaTangent;
        private final double[] fromAbove;
        private final double[] rows;
        private final double[] products;
        private final int[] neighbours;

        Scratch(Topology topology, Blas blas) {
            block = new SensitivityBlock(topology, blas);
            tangent = block.hidden();
            netTangent = block.hidden();
            adjoint = block.hidden();
            deltaTangent = Arrays.copyOf(block.hidden(), topology.layers());
            deltaTangent[block.last()] = new double[topology.outputs() * Block.SAMPLES];
            int widest = 0;
            int most = 0;
            for (int l = 0; l < block.last(); l++) {
                widest = Math.max(widest, topology.neurons(l));
                most = Math.max(most, topology.neurons(l + 1) + topology.sources(l) + 1);
            }
            fromAbove = new double[widest * Block.SAMPLES];
            rows = new double[most * Block.SAMPLES];
            products = new double[most * most];
            neighbours = new int[most];
        }
    }
}
