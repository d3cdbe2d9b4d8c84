package io.github.nafworkbench.network;

import io.github.nafworkbench.random.RandomStream;

/**
 * Normal noise on the outputs of one hidden layer, {@code h' = h + sigma(h) xi} with a number {@code xi} of its own for
 * every neuron, sample and read. Used by several threads at once.
 */
public interface NormalNoise {
    /**
     * Writes {@code sigma(h)}.
     *
     * @param h undisturbed outputs, {@code [neuron][sample]}, not modified
     * @param sigma overwritten, in the same order
     */
    void deviations(double[] h, double[] sigma, int samples);

    /**
     * The numbers of every neuron: the stream for the read as one more index, at the number of the sample.
     *
     * @return {@code [neuron]}, not to be modified
     */
    RandomStream[] streams();
}
