package io.github.nafworkbench.noise;

/** How long one random number of a noise source lasts. */
public enum Lifetime {
    /** Anew for every sample and draw: thermal, shot and read noise. */
    READ,
    /** Anew for every draw, the same for all its samples: what programming the weights leaves behind. */
    PROGRAMMING,
    /** Fixed by the chip, see {@link Chips}. */
    CHIP
}
