package io.github.nafworkbench.noise;

/** How a noise term enters a signal {@code h}. */
public enum NoiseKind {
    /** {@code h' = h + sigma xi}. */
    ADDITIVE,
    /** {@code h' = h (1 + sigma xi)}. */
    MULTIPLICATIVE
}
