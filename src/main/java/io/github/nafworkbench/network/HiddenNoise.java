package io.github.nafworkbench.network;

/** Noise on hidden outputs that a gradient goes through. */
@FunctionalInterface
public interface HiddenNoise {
    /**
     * Disturbs one hidden layer's outputs for a block of samples.
     *
     * @param signal {@code [neuron][sample]}, the samples of a neuron contiguous; changed in place
     * @param slope derivatives of {@code signal} by the net inputs, of the same shape; changed in place
     * @param firstSample number of the block's first sample
     */
    void disturb(double[] signal, double[] slope, int neurons, int samples, int layer, int firstSample);
}
