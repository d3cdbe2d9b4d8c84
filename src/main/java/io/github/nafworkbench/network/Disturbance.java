package io.github.nafworkbench.network;

/** Something that changes the outputs of hidden neurons while a network runs, such as noise. */
public interface Disturbance {
    /**
     * Disturbs one hidden layer's outputs for a block of samples.
     *
     * @param signal {@code [neuron][sample]}, the samples of a neuron contiguous; changed in place
     * @param draw number of the realisation
     * @param firstSample number of the block's first sample
     */
    void apply(double[] signal, int neurons, int samples, int layer, long draw, int firstSample);
}
