package io.github.nafworkbench.network;

import io.github.nafworkbench.network.Blas.Form;
import java.util.Arrays;

/**
 * Adds up the normal equations of the least-squares problem block by block, {@code J J^T} and {@code J e} with
 * {@code J[p][i] = dy_i/dp}; the Jacobian is never stored whole.
 *
 * <p>A first-layer row of {@code J} is the product of a neuron's delta {@code d_j} and a source {@code x_i} (with
 * {@code x = 1} for the bias). So that layer's block is {@code sum_s (d_j d_j') (x_i x_i')}: a product of two matrices
 * of pair products (Khatri-Rao form), of half the arithmetic of the outer product, as both pairs are unordered. The
 * errors stand as one more row below those of {@code J}. Second factors are there by sample, and first factors come in
 * groups small enough for the library to multiply them without arranging them anew. Scratch of a {@link Kernel}; one
 * instance per thread.
 */
final class OuterProducts {
    /** Multiplications in a product up to which OpenBLAS takes the factors as they lie. */
    private static final int SMALL_PRODUCT = 1_000_000;
    /** Rows of a group where even few would be no small product. */
    private static final int LARGE_GROUP = 512;
    /** Fewest rows for which a small product is worth a call. */
    private static final int FEWEST_ROWS = 16;
    /** Samples of a small product: few enough for the second factor to stay in the nearest cache. */
    private static final int FEW_SAMPLES = 128;

    private final Topology topology;
    private final Blas blas;
    private final int neurons;
    private final int sources;
    private final int sourcePairs;
    private final int firstRows;
    /** Parameters of all layers but the first. */
    private final int others;
    /** Most samples of a product. */
    private final int most;

    private final double[][] delta;
    private final double[][] source;
    private final double[] row;
    private final double[] errors;
    /** {@code [other parameter][sample of a block]}. */
    private final double[] jacobian;

    private final double[] otherRows;
    private final double[] zeros;
    private final double[] bySample;
    private final Operand otherOperand;
    private final Operand othersBySample;
    private final Operand sourcePairsBySample;
    /** {@code [others and error][others and error]}, lower triangle. */
    private final Operand otherSums;
    /** {@code [pair of neurons][pair of sources]}. */
    private final Groups pairs;
    /** {@code [first-layer parameter by neuron][others and error]}. */
    private final Groups mixed;

    OuterProducts(Topology topology, Blas blas) {
        this.topology = topology;
        this.blas = blas;
        neurons = topology.neurons(0);
        sources = topology.sources(0) + 1;
        sourcePairs = sources * (sources + 1) / 2;
        firstRows = neurons * sources;
        others = topology.parameters() - firstRows;
        int width = others + 1;
        int wider = Math.max(width, sourcePairs);
        most = FEWEST_ROWS * wider * FEW_SAMPLES <= SMALL_PRODUCT ? FEW_SAMPLES : Block.SAMPLES;
        delta = new double[neurons][most];
        source = new double[sources][most];
        Arrays.fill(source[sources - 1], 1);
        errors = new double[topology.outputs() * Block.SAMPLES];
        jacobian = new double[others * Block.SAMPLES];
        otherRows = new double[width * most];
        zeros = new double[width];
        bySample = new double[wider * most];
        row = new double[most];
        otherOperand = blas.operand(otherRows.length);
        othersBySample = blas.operand(otherRows.length);
        sourcePairsBySample = blas.operand(sourcePairs * most);
        otherSums = blas.operand(width * width);
        pairs = new Groups(neurons * (neurons + 1) / 2, sourcePairs);
        mixed = new Groups(firstRows, width);
    }

    Topology topology() {
        return topology;
    }

    /** Starts anew. */
    void clear() {
        int width = others + 1;
        for (int i = 0; i < width; i++) {
            otherSums.put(i * width, zeros, 0, width);
        }
        pairs.begun = false;
        mixed.begun = false;
    }

    /**
     * Adds the samples of a block that went forward with slopes and whose errors are in the output layer's delta; its
     * deltas are overwritten.
     */
    void add(Network network, Block block, int size) {
        System.arraycopy(block.delta[topology.layers() - 1], 0, errors, 0, topology.outputs() * size);
        for (int output = 0; output < topology.outputs(); output++) {
            block.jacobian(network, output, jacobian);
            for (int from = 0; from < size; from += most) {
                int here = Math.min(most, size - from);
                take(block, output, size, from, here);
                multiplySources(here);
                multiplyOthers(here);
                multiplyPairs(here);
                multiplyMixed(here);
                pairs.begun = true;
                mixed.begun = true;
            }
        }
    }

    /** Takes some samples of a block. */
    private void take(Block block, int output, int size, int from, int here) {
        for (int i = 0; i < sources - 1; i++) {
            System.arraycopy(block.signal[0], i * size + from, source[i], 0, here);
        }
        for (int j = 0; j < neurons; j++) {
            System.arraycopy(block.delta[0], j * size + from, delta[j], 0, here);
        }
        for (int k = 0; k < others; k++) {
            System.arraycopy(jacobian, k * size + from, otherRows, k * here, here);
        }
        System.arraycopy(errors, output * size + from, otherRows, others * here, here);
    }

    private void multiplySources(int size) {
        for (int s = 0, at = 0; s < size; s++) {
            for (int i = 0; i < sources; i++) {
                double x = source[i][s];
                for (int k = 0; k <= i; k++) {
                    bySample[at++] = x * source[k][s];
                }
            }
        }
        sourcePairsBySample.put(0, bySample, 0, sourcePairs * size);
    }

    private void multiplyOthers(int size) {
        int width = others + 1;
        for (int i = 0; i < width; i++) {
            for (int s = 0; s < size; s++) {
                bySample[s * width + i] = otherRows[i * size + s];
            }
        }
        othersBySample.put(0, bySample, 0, width * size);
        otherOperand.put(0, otherRows, 0, width * size);
        blas.addOuterProduct(width, size, otherOperand, otherSums);
    }

    private void multiplyPairs(int size) {
        for (int j = 0; j < neurons; j++) {
            for (int k = 0; k <= j; k++) {
                Rows.product(delta[j], delta[k], row, size);
                pairs.add(size, sourcePairsBySample);
            }
        }
    }

    private void multiplyMixed(int size) {
        for (int j = 0; j < neurons; j++) {
            for (int i = 0; i < sources; i++) {
                Rows.product(delta[j], source[i], row, size);
                mixed.add(size, othersBySample);
            }
        }
    }

    /**
     * Writes what was added up; zeros if no sample came.
     *
     * @param matrix {@code [parameter][parameter]}, lower triangle overwritten
     * @param gradient {@code [parameter]}, overwritten
     */
    void write(double[] matrix, double[] gradient) {
        if (!pairs.begun) {
            writeZeros(matrix, gradient);
            return;
        }
        writePairs(matrix);
        writeMixed(matrix, gradient);
        int n = topology.parameters();
        for (int i = 0; i < others; i++) {
            otherSums.get(i * (others + 1), matrix, (firstRows + i) * n + firstRows, i + 1);
        }
        otherSums.get(others * (others + 1), gradient, firstRows, others);
    }

    private void writeZeros(double[] matrix, double[] gradient) {
        int n = topology.parameters();
        for (int p = 0; p < n; p++) {
            Arrays.fill(matrix, p * n, p * n + p + 1, 0);
        }
        Arrays.fill(gradient, 0, n, 0);
    }

    private void writePairs(double[] matrix) {
        int n = topology.parameters();
        for (int j = 0, pair = 0; j < neurons; j++) {
            for (int k = 0; k <= j; k++, pair++) {
                double[] sums = pairs.sums(pair);
                for (int i = 0; i < sources; i++) {
                    for (int l = 0; l < sources; l++) {
                        int one = parameter(j, i);
                        int two = parameter(k, l);
                        int high = Math.max(i, l);
                        matrix[Math.max(one, two) * n + Math.min(one, two)] =
                                sums[high * (high + 1) / 2 + Math.min(i, l)];
                    }
                }
            }
        }
    }

    private void writeMixed(double[] matrix, double[] gradient) {
        int n = topology.parameters();
        for (int j = 0, first = 0; j < neurons; j++) {
            for (int i = 0; i < sources; i++, first++) {
                double[] sums = mixed.sums(first);
                int column = parameter(j, i);
                for (int k = 0; k < others; k++) {
                    matrix[(firstRows + k) * n + column] = sums[k];
                }
                gradient[column] = sums[others];
            }
        }
    }

    private int parameter(int neuron, int source) {
        return source < sources - 1 ? neuron * (sources - 1) + source : neurons * (sources - 1) + neuron;
    }

    /** Sums of products of many rows, one after the other, with a factor they share. */
    private final class Groups {
        private final int rows;
        private final int width;
        private final int group;
        private final Operand factor;
        private final Operand[] sums;
        private final double[] one;
        private boolean begun;
        private int filled;
        private int done;

        Groups(int rows, int width) {
            this.rows = rows;
            this.width = width;
            int small = SMALL_PRODUCT / (width * most);
            group = Math.min(rows, small < FEWEST_ROWS ? LARGE_GROUP : small);
            factor = blas.operand(group * most);
            sums = new Operand[(rows + group - 1) / group];
            Arrays.setAll(sums, g -> blas.operand(Math.min(group, rows - g * group) * width));
            one = new double[width];
        }

        /** Takes the next row; multiplies when there are enough. */
        void add(int size, Operand shared) {
            factor.put(filled++ * size, row, 0, size);
            if (filled == group || done + filled == rows) {
                blas.multiply(Form.PLAIN, filled, width, size, factor, shared, sums[done / group], begun);
                done = done + filled == rows ? 0 : done + filled;
                filled = 0;
            }
        }

        /** The sums of one row, valid until the next call. */
        double[] sums(int index) {
            sums[index / group].get(index % group * width, one, 0, width);
            return one;
        }
    }
}
