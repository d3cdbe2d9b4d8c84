package io.github.nafworkbench.noise;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;

/**
 * Which chip a draw is made on.
 *
 * @param seed of the first chip
 * @param locked whether all draws are on that chip; otherwise draw {@code r} is on a chip of its own, number {@code r}
 */
public record Chips(long seed, boolean locked) {
    /** Another chip every draw. */
    public static final Chips EVERY_DRAW = new Chips(1, false);

    /** Seed of the differences between the curves on the chip of a draw; that of a locked chip is its own. */
    public long curveSeed(long draw) {
        return locked ? seed : RandomStream.of(seed, Purpose.CHIP_CURVES, draw).bits(0);
    }

    /** Number of the chip of a draw. */
    long number(long draw) {
        return locked ? 0 : draw;
    }
}
