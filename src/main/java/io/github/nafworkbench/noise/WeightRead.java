package io.github.nafworkbench.noise;

import io.github.nafworkbench.network.Disturbance;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;
import java.util.List;

/**
 * Noise of the weights at every read, as it comes out in the net inputs of one layer. Independent Gaussian noise of
 * standard deviation {@code sigma_ij} is exactly normal noise of variance {@code sum_j sigma_ij^2 x_j^2} on net input
 * {@code i}; uniform noise is drawn weight by weight. Holds scratch memory; one instance per thread.
 */
final class WeightRead {
    private final List<Entry> entries;
    private final int layer;
    private final long seed;

    /** One source with its numbers and its scale in this layer. */
    record Entry(NoiseSource source, SourceNumbers numbers, double scale) {
        double sigma() {
            return source.level() * scale;
        }

        boolean relative() {
            return source.kind() == NoiseKind.MULTIPLICATIVE;
        }

        boolean gaussian() {
            return source.distribution() == Distribution.GAUSSIAN;
        }
    }

    WeightRead(List<Entry> entries, int layer, long seed) {
        this.entries = List.copyOf(entries);
        this.layer = layer;
        this.seed = seed;
    }

    /**
     * Disturbs the net inputs {@code z} of the layer.
     *
     * @param x {@code [source][sample]}, not modified
     * @param z {@code [neuron][sample]}, changed in place
     */
    void apply(Network network, double[] x, double[] z, Disturbance.Portion at) {
        int neurons = network.topology().neurons(layer);
        int sources = network.topology().sources(layer);
        int size = at.size();
        double[] numbers = new double[size];
        double[] added = new double[neurons * size];
        double[] variance = new double[size];
        double[] squares = squares(x, sources * size);
        double[] sumOfSquares = sums(squares, sources, size);
        for (int i = 0; i < neurons; i++) {
            Arrays.fill(variance, 0);
            boolean any = false;
            for (Entry entry : entries) {
                double share = (1 - entry.source.common()) * entry.sigma() * entry.sigma();
                any |= entry.gaussian() && share > 0;
                if (entry.gaussian() && !entry.relative()) {
                    addScaled(share, sumOfSquares, 0, variance);
                    continue;
                }
                for (int j = 0; j < sources; j++) {
                    double w = entry.relative() ? weight(network, i, j) : 1;
                    if (entry.gaussian()) {
                        addScaled(share * w * w, squares, j * size, variance);
                    } else if (share > 0) {
                        entry.numbers.own(layer, i, j, at, numbers);
                        addProducts(Math.sqrt(share) * w, numbers, x, j * size, added, i * size);
                    }
                }
            }
            if (any) {
                RandomStream.of(seed, Purpose.WEIGHT_READ_NOISE, layer, i, at.read())
                        .normals(at.first(), numbers, 0, size);
                for (int s = 0; s < size; s++) {
                    added[i * size + s] += Math.sqrt(variance[s]) * numbers[s];
                }
            }
        }
        for (Entry entry : entries) {
            addCommon(entry, network, x, z, at, added);
        }
        for (int k = 0; k < neurons * size; k++) {
            z[k] += added[k];
        }
    }

    /** The common part: {@code xi sum_j x_j} for every neuron, or {@code xi sum_j W_ij x_j = xi (z_i - b_i)}. */
    private void addCommon(
            Entry entry, Network network, double[] x, double[] z, Disturbance.Portion at, double[] added) {
        double sigma = Math.sqrt(entry.source.common()) * entry.sigma();
        if (sigma == 0) {
            return;
        }
        int size = at.size();
        double[] xi = new double[size];
        entry.numbers.common(layer, at, xi);
        double[] sum = sums(x, network.topology().sources(layer), size);
        for (int i = 0; i < network.topology().neurons(layer); i++) {
            double bias = network.parameters()[network.topology().biasOffset(layer) + i];
            for (int s = 0; s < size; s++) {
                double signal = entry.relative() ? z[i * size + s] - bias : sum[s];
                added[i * size + s] += sigma * xi[s] * signal;
            }
        }
    }

    private double weight(Network network, int neuron, int source) {
        int sources = network.topology().sources(layer);
        return network.parameters()[network.topology().weightOffset(layer) + neuron * sources + source];
    }

    private static double[] squares(double[] x, int count) {
        double[] squares = new double[count];
        for (int k = 0; k < count; k++) {
            squares[k] = x[k] * x[k];
        }
        return squares;
    }

    /** Sum over sources, sample by sample. */
    private static double[] sums(double[] values, int sources, int size) {
        double[] sums = new double[size];
        for (int j = 0; j < sources; j++) {
            addScaled(1, values, j * size, sums);
        }
        return sums;
    }

    private static void addScaled(double factor, double[] values, int from, double[] sum) {
        for (int s = 0; s < sum.length; s++) {
            sum[s] += factor * values[from + s];
        }
    }

    private static void addProducts(double factor, double[] xi, double[] x, int from, double[] sum, int to) {
        for (int s = 0; s < xi.length; s++) {
            sum[to + s] += factor * xi[s] * x[from + s];
        }
    }
}
