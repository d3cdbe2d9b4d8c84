package io.github.nafworkbench.network;

import io.github.nafworkbench.random.Normals;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;

/**
 * The outputs of a network of one hidden layer under {@link NormalNoise}, {@code y' = y + sum_i v_i sigma_i xi_i} with
 * output weights {@code v}: what goes before the numbers {@code xi} is worked out once for all draws of a block.
 *
 * <p>Samples at even and odd places are kept apart, as their normals come, and as many neurons as the normals have
 * room for lie end to end, so that one loop over one index serves them all. Scratch of one thread.
 */
final class NoisyReadOut {
    private final Normals normals;
    private double[] sigma = {};
    private double[] clean = {};
    /** {@code v_i sigma_i} of the even and the odd samples: {@code [output * groups + group][neuron of group][pair]}. */
    private double[][] even = {};

    private double[][] odd = {};
    /** Sums over the groups, {@code [output][neuron of group][pair]}. */
    private double[][] evenSum = {};

    private double[][] oddSum = {};
    private RandomStream[] streams = {};
    private int outputs;
    private int size;
    private int pairs;
    private int together;
    private int groups;

    NoisyReadOut(Normals normals) {
        this.normals = normals;
    }

    /**
     * Begins a block.
     *
     * @param h undisturbed outputs of the hidden layer, {@code [neuron][sample]}
     * @param y undisturbed outputs of the network, {@code [output][sample]}
     * @param samples in the block, the first of which has an even number
     */
    void begin(Network network, NormalNoise noise, double[] h, double[] y, int samples) {
        streams = noise.streams();
        outputs = network.topology().outputs();
        size = samples;
        pairs = (samples + 1) / 2;
        together = normals.capacity() / pairs;
        groups = (streams.length + together - 1) / together;
        if (sigma.length < h.length || clean.length < y.length || even.length < outputs * groups) {
            sigma = new double[h.length];
            clean = new double[y.length];
            even = new double[outputs * groups][normals.capacity()];
            odd = new double[outputs * groups][normals.capacity()];
            evenSum = new double[outputs][normals.capacity()];
            oddSum = new double[outputs][normals.capacity()];
        }
        System.arraycopy(y, 0, clean, 0, outputs * size);
        noise.deviations(h, sigma, size);
        for (int o = 0; o < outputs; o++) {
            int weights = network.topology().weightOffset(1) + o * streams.length;
            for (int i = 0; i < streams.length; i++) {
                int row = o * groups + i / together;
                spread(network.parameters()[weights + i], i * size, row, i % together * pairs);
            }
        }
    }

    private void spread(double weight, int from, int row, int to) {
        for (int k = 0; k < size / 2; k++) {
            even[row][to + k] = weight * sigma[from + 2 * k];
            odd[row][to + k] = weight * sigma[from + 2 * k + 1];
        }
        if (size % 2 == 1) {
            even[row][to + pairs - 1] = weight * sigma[from + size - 1];
            odd[row][to + pairs - 1] = 0;
        }
    }

    /**
     * Writes the outputs of one draw, the mean of its reads.
     *
     * @param first number of the block's first sample
     * @param y {@code [output][sample]}, overwritten
     */
    void realise(long draw, int reads, int first, double[] y) {
        for (int o = 0; o < outputs; o++) {
            Arrays.fill(evenSum[o], 0);
            Arrays.fill(oddSum[o], 0);
        }
        for (int k = 0; k < reads; k++) {
            addRead(draw * reads + k, first);
        }
        for (int o = 0; o < outputs; o++) {
            write(evenSum[o], oddSum[o], 1.0 / reads, y, o * size);
        }
    }

    private void addRead(long read, int first) {
        for (int g = 0; g < groups; g++) {
            int neuron = g * together;
            int neurons = Math.min(together, streams.length - neuron);
            for (int i = 0; i < neurons; i++) {
                normals.load(streams[neuron + i], read, first / 2, i * pairs, pairs);
            }
            normals.transform(neurons * pairs);
            for (int o = 0; o < outputs; o++) {
                addProducts(even[o * groups + g], normals.even(), evenSum[o], neurons * pairs);
                addProducts(odd[o * groups + g], normals.odd(), oddSum[o], neurons * pairs);
            }
        }
    }

    private void write(double[] evens, double[] odds, double share, double[] y, int from) {
        for (int i = 1; i < Math.min(together, streams.length); i++) {
            for (int k = 0; k < pairs; k++) {
                evens[k] += evens[i * pairs + k];
                odds[k] += odds[i * pairs + k];
            }
        }
        for (int s = 0; s < size; s++) {
            y[from + s] = clean[from + s] + share * (s % 2 == 0 ? evens : odds)[s / 2];
        }
    }

    private static void addProducts(double[] factors, double[] numbers, double[] sums, int count) {
        for (int k = 0; k < count; k++) {
            sums[k] += factors[k] * numbers[k];
        }
    }
}
