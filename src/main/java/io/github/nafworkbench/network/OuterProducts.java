package io.github.nafworkbench.network;

import java.util.Arrays;

/**
 * Adds up the normal equations' matrix {@code J J^T} of the least-squares problem block by block, {@code J[p][i] = dy_i/dp}; the Jacobian is never
 * stored whole.
 *
 * <p>A first-layer row of {@code J} is the product of a neuron's delta {@code d_j} and a source {@code x_i} (with
 * {@code x = 1} for the bias). So that layer's block is {@code sum_s (d_j d_j') (x_i x_i')}: a product of two matrices
 * of pair products (Khatri-Rao form), of half the arithmetic of the outer product, as both pairs are unordered. Scratch
 * of a {@link Kernel}; one instance per thread.
 */
final class OuterProducts {
    /** Delta pairs multiplied at a time: enough for a fast product, few enough to stay in the cache. */
    private static final int PAIRS = 512;

    private final Topology topology;
    private final Blas blas;
    private final int neurons;
    private final int sources;
    private final int sourcePairs;
    /** Rows of the first layer and of all others; first those of the weights, then those of the biases. */
    private final int firstRows;

    private final int otherRows;
    private final double[] first;
    private final double[] others;
    /** Pair sums of the first layer, {@code [pair of neurons][pair of sources]}. */
    private final double[] pairSums;
    /** {@code [other parameter][first-layer parameter]} and {@code [other parameter][other parameter]}. */
    private final double[] mixed;

    private final double[] otherProducts;
    private final double[] deltaPairs;
    private final double[] sourceProducts;
    private final double[] one;
    private final double[] two;

    OuterProducts(Topology topology, Blas blas) {
        this.topology = topology;
        this.blas = blas;
        neurons = topology.neurons(0);
        sources = topology.sources(0) + 1;
        sourcePairs = sources * (sources + 1) / 2;
        firstRows = neurons * sources;
        otherRows = topology.parameters() - firstRows;
        first = new double[firstRows * Block.SAMPLES];
        others = new double[otherRows * Block.SAMPLES];
        pairSums = new double[neurons * (neurons + 1) / 2 * sourcePairs];
        mixed = new double[otherRows * firstRows];
        otherProducts = new double[otherRows * otherRows];
        deltaPairs = new double[(PAIRS + neurons) * Block.SAMPLES];
        sourceProducts = new double[sourcePairs * Block.SAMPLES];
        one = new double[Block.SAMPLES];
        two = new double[Block.SAMPLES];
    }

    Topology topology() {
        return topology;
    }

    /** Starts anew. */
    void clear() {
        Arrays.fill(pairSums, 0);
        Arrays.fill(mixed, 0);
        Arrays.fill(otherProducts, 0);
    }

    /** Adds the samples of a block that went forward with slopes; its deltas are overwritten. */
    void add(Network network, Block block, int size) {
        multiplySources(block, size);
        for (int output = 0; output < topology.outputs(); output++) {
            block.jacobian(network, output, first, others);
            addPairs(block.delta[0], size);
            blas.addMultipliedTransposedSecond(otherRows, firstRows, size, others, first, mixed, 0);
            blas.addOuterProduct(otherRows, size, others, otherProducts);
        }
    }

    private void multiplySources(Block block, int size) {
        int row = 0;
        for (int i = 0; i < sources; i++) {
            for (int k = 0; k <= i; k++) {
                source(block, i, size, one);
                source(block, k, size, two);
                multiply(one, two, size);
                System.arraycopy(one, 0, sourceProducts, row++ * size, size);
            }
        }
    }

    private void source(Block block, int i, int size, double[] row) {
        if (i < sources - 1) {
            System.arraycopy(block.signal[0], i * size, row, 0, size);
        } else {
            Arrays.fill(row, 0, size, 1);
        }
    }

    private void addPairs(double[] delta, int size) {
        int done = 0;
        int rows = 0;
        for (int j = 0; j < neurons; j++) {
            for (int k = 0; k <= j; k++) {
                System.arraycopy(delta, j * size, one, 0, size);
                System.arraycopy(delta, k * size, two, 0, size);
                multiply(one, two, size);
                System.arraycopy(one, 0, deltaPairs, rows++ * size, size);
            }
            if (rows >= PAIRS || j == neurons - 1) {
                blas.addMultipliedTransposedSecond(
                        rows, sourcePairs, size, deltaPairs, sourceProducts, pairSums, done * sourcePairs);
                done += rows;
                rows = 0;
            }
        }
    }

    private static void multiply(double[] a, double[] b, int size) {
        for (int s = 0; s < size; s++) {
            a[s] *= b[s];
        }
    }

    /** Writes the lower triangle of what was added up. */
    void write(double[] matrix) {
        int n = topology.parameters();
        for (int j = 0; j < neurons; j++) {
            for (int k = 0; k <= j; k++) {
                writePair(matrix, n, j, k);
            }
        }
        for (int row = 0; row < otherRows; row++) {
            int to = (firstRows + row) * n;
            System.arraycopy(mixed, row * firstRows, matrix, to, firstRows);
            System.arraycopy(otherProducts, row * otherRows, matrix, to + firstRows, row + 1);
        }
    }

    private void writePair(double[] matrix, int n, int j, int k) {
        int from = (j * (j + 1) / 2 + k) * sourcePairs;
        for (int i = 0; i < sources; i++) {
            for (int l = 0; l < sources; l++) {
                int row = parameter(j, i);
                int column = parameter(k, l);
                int high = Math.max(i, l);
                double sum = pairSums[from + high * (high + 1) / 2 + Math.min(i, l)];
                matrix[Math.max(row, column) * n + Math.min(row, column)] = sum;
            }
        }
    }

    private int parameter(int neuron, int source) {
        return source < sources - 1 ? neuron * (sources - 1) + source : neurons * (sources - 1) + neuron;
    }
}
