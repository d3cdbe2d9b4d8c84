package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;

/**
 * Where on its curve a neuron works: the histogram of its net input {@code z} over samples, in network units.
 *
 * @param low left edge of the first bin
 * @param width of every bin
 * @param counts samples in each bin
 * @param beyond share of the samples outside the knots of a tabulated curve; 0 for an analytic one
 */
public record NetInputs(double low, double width, int[] counts, double beyond) {
    private static final int BINS = 40;

    /** Counts the net inputs of one hidden neuron. */
    public static NetInputs of(Kernel kernel, Network network, Samples samples, int layer, int neuron) {
        int n = samples.count();
        double[] z = kernel.netInputs(network, samples, layer);
        int from = neuron * n;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + n; i++) {
            low = Math.min(low, z[i]);
            high = Math.max(high, z[i]);
        }
        double width = high > low ? (high - low) / BINS : 1;
        int[] counts = new int[BINS];
        int outside = 0;
        for (int i = from; i < from + n; i++) {
            counts[(int) Math.min(BINS - 1, Math.max(0, (z[i] - low) / width))]++;
            outside += network.curves().curve(layer, neuron).known(z[i]) ? 0 : 1;
        }
        return new NetInputs(low, width, counts, outside / (double) n);
    }
}
