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
 * {@code i}; uniform noise is drawn weight by weight. Used by several threads at once.
 */
final class WeightRead {
    /** Numbers of the scratch in a portion. */
    private static final int MERGED = 0;

    private static final int OWN = 1;
    private static final int ADDED = 2;
    private static final int VARIANCE = 3;
    private static final int SQUARES = 4;
    private static final int SUM = 5;
    private static final int SQUARED_WEIGHTS = 6;

    private final List<Entry> entries;
    private final int layer;
    private final RandomStream[] streams;
    /** Variance of the independent Gaussian noise that is merged, relative to the weight and additive. */
    private final double relative;

    private final double additive;

    /** One source with its numbers and its scale in this layer. */
    record Entry(NoiseSource source, SourceNumbers numbers, double scale) {
        double sigma() {
            return source.level() * scale;
        }

        boolean relative() {
            return source.kind() == NoiseKind.MULTIPLICATIVE;
        }

        /** Variance that the weights do not share. */
        double ownVariance() {
            return (1 - source.common()) * sigma() * sigma();
        }

        boolean gaussian() {
            return source.distribution() == Distribution.GAUSSIAN;
        }
    }

    WeightRead(List<Entry> entries, int layer, int neurons, long seed) {
        this.entries = List.copyOf(entries);
        this.layer = layer;
        this.streams = new RandomStream[neurons];
        Arrays.setAll(streams, i -> RandomStream.of(seed, Purpose.WEIGHT_READ_NOISE, layer, i));
        this.relative = merged(true);
        this.additive = merged(false);
    }

    private double merged(boolean whichAreRelative) {
        return entries.stream()
                .filter(entry -> entry.gaussian() && entry.relative() == whichAreRelative)
                .mapToDouble(Entry::ownVariance)
                .sum();
    }

    /**
     * Disturbs the net inputs {@code z} of the layer.
     *
     * @param x {@code [source][sample]}, not modified
     * @param z {@code [neuron][sample]}, changed in place
     */
    void apply(Network network, double[] x, double[] z, Disturbance.Portion at) {
        int size = at.size();
        double[] added = at.room(ADDED, streams.length * size);
        Arrays.fill(added, 0, streams.length * size, 0);
        for (Entry entry : entries) {
            if (!entry.gaussian() && entry.ownVariance() > 0) {
                addWeightByWeight(entry, network, x, added, at);
            }
        }
        if (relative + additive > 0) {
            addMerged(network, x, added, at);
        }
        for (Entry entry : entries) {
            addCommon(entry, network, x, z, at, added);
        }
        for (int k = 0; k < streams.length * size; k++) {
            z[k] += added[k];
        }
    }

    private void addMerged(Network network, double[] x, double[] added, Disturbance.Portion at) {
        int size = at.size();
        double[] xi = at.room(MERGED, streams.length * size);
        at.normals().fill(streams, at.read(), at.first(), xi, size);
        double[] variance = variances(network, x, at);
        for (int k = 0; k < streams.length * size; k++) {
            added[k] += Math.sqrt(variance[k]) * xi[k];
        }
    }

    /**
     * Variances of the merged noise, {@code m^2 sum_j W_ij^2 x_j^2 + a^2 sum_j x_j^2} with the relative and additive noise
     * {@code m} and {@code a} of all sources, {@code [neuron][sample]}.
     */
    private double[] variances(Network network, double[] x, Disturbance.Portion at) {
        int size = at.size();
        int sources = network.topology().sources(layer);
        double[] squares = at.room(SQUARES, sources * size);
        for (int k = 0; k < sources * size; k++) {
            squares[k] = x[k] * x[k];
        }
        double[] variance = at.room(VARIANCE, streams.length * size);
        if (relative > 0) {
            double[] weights = squaredWeights(network, sources, at);
            at.blas().multiply(streams.length, size, sources, weights, 0, squares, variance);
        } else {
            Arrays.fill(variance, 0, streams.length * size, 0);
        }
        if (additive > 0) {
            double[] sum = at.room(SUM, size);
            sums(squares, sources, size, sum);
            for (int k = 0; k < streams.length * size; k += size) {
                for (int s = 0; s < size; s++) {
                    variance[k + s] += additive * sum[s];
                }
            }
        }
        return variance;
    }

    private double[] squaredWeights(Network network, int sources, Disturbance.Portion at) {
        int count = streams.length * sources;
        double[] weights = at.room(SQUARED_WEIGHTS, count);
        System.arraycopy(network.parameters(), network.topology().weightOffset(layer), weights, 0, count);
        for (int k = 0; k < count; k++) {
            weights[k] *= relative * weights[k];
        }
        return weights;
    }

    private void addWeightByWeight(Entry entry, Network network, double[] x, double[] added, Disturbance.Portion at) {
        int size = at.size();
        double sigma = Math.sqrt(entry.ownVariance());
        double[] xi = at.room(OWN, size);
        for (int i = 0; i < streams.length; i++) {
            for (int j = 0; j < network.topology().sources(layer); j++) {
                entry.numbers.own(layer, i, j, at, xi);
                double factor = sigma * (entry.relative() ? weight(network, i, j) : 1);
                for (int s = 0; s < size; s++) {
                    added[i * size + s] += factor * xi[s] * x[j * size + s];
                }
            }
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
        double[] xi = at.room(OWN, size);
        entry.numbers.common(layer, at, xi);
        double[] sum = at.room(SUM, size);
        if (!entry.relative()) {
            sums(x, network.topology().sources(layer), size, sum);
        }
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

    /** Sum over sources, sample by sample. */
    private static void sums(double[] values, int sources, int size, double[] sums) {
        Arrays.fill(sums, 0, size, 0);
        for (int j = 0; j < sources; j++) {
            for (int s = 0; s < size; s++) {
                sums[s] += values[j * size + s];
            }
        }
    }
}
