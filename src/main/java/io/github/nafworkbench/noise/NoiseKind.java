package io.github.nafworkbench.noise;

/** How a noise term enters the neuron output. */
public enum NoiseKind {
    /** {@code h' = h + sigma xi}. */
    ADDITIVE,
    /** {@code h' = h (1 + sigma xi)}. */
    MULTIPLICATIVE
}
