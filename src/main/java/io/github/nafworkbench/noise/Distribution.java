package io.github.nafworkbench.noise;

/** How the numbers {@code xi} of a noise source are distributed; both have mean 0 and variance 1. */
public enum Distribution {
    /** Standard normal. */
    GAUSSIAN,
    /** Uniform between {@code -sqrt 3} and {@code sqrt 3}. */
    UNIFORM
}
