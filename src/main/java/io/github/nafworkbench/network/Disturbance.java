package io.github.nafworkbench.network;

/**
 * Something that makes a network differ from itself while it runs, such as noise. Every realisation is a function of
 * its number; signals are {@code [neuron][sample]}, the samples of a neuron contiguous, and are changed in place.
 */
public interface Disturbance {
    /**
     * A stretch of samples of one read of one realisation.
     *
     * @param draw number of the realisation
     * @param read number of the read, counted through all realisations: {@code draw reads + k} for its read {@code k}
     * @param first number of the first sample
     * @param size how many samples
     */
    record Portion(long draw, long read, int first, int size) {
        /** Of a realisation that is read once. */
        public Portion(long draw, int first, int size) {
            this(draw, draw, first, size);
        }
    }

    /** How often each realisation is read; its output is the mean of all reads. */
    int reads();

    /** Whether {@link #weights} changes anything. */
    boolean changesWeights();

    /** Whether {@link #inputs} changes anything. */
    boolean changesInputs();

    /** Whether {@link #netInputs} changes anything. */
    boolean changesNetInputs();

    /** The network of one realisation, with its own weights. */
    Network weights(Network network, long draw);

    /**
     * Disturbs the inputs.
     *
     * @param x {@code [input][sample]}
     */
    void inputs(double[] x, Portion at);

    /**
     * Disturbs what neurons receive.
     *
     * @param network of this realisation
     * @param sources signals that feed the layer, {@code [source][sample]}, not modified
     * @param z net inputs of the layer; the output layer's are the outputs of the network
     */
    void netInputs(Network network, double[] sources, double[] z, int layer, Portion at);

    /**
     * Disturbs what neurons put out.
     *
     * @param h outputs of the layer; the output layer's are the outputs of the network
     */
    void outputs(double[] h, int layer, Portion at);
}
