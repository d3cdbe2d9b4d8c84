package io.github.nafworkbench.noise;

/** What a level of additive noise is a share of. What is measured is measured on the training rows, without noise. */
public enum ReferenceScale {
    /** One network unit. */
    ABSOLUTE,
    /**
     * Half the range of the signal: of an input and of the target over the training rows, which is 1 with min-max
     * scaling; half the swing of the neuron's own curve for its output
     * (tanh 1, logistic 1/2, a table half the range of its values); the largest {@code |z|} of the layer for its net
     * inputs; the largest {@code |W|} of the layer for its weights.
     */
    FULL_SCALE,
    /** Root mean square of the signal of that input or neuron, or of the weights of that layer. */
    RMS,
    /** Weights only: largest less smallest weight of the layer (Zhou et al. 2020, arXiv:2001.04974). */
    RANGE
}
