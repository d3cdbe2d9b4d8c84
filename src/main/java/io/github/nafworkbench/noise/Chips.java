package io.github.nafworkbench.noise;

/**
 * Which chip a draw is made on.
 *
 * @param seed of the first chip
 * @param locked whether all draws are on that chip; otherwise draw {@code r} is on a chip of its own, number {@code r}
 */
public record Chips(long seed, boolean locked) {
    /** Another chip every draw. */
    public static final Chips EVERY_DRAW = new Chips(1, false);

    /** Number of the chip of a draw. */
    long number(long draw) {
        return locked ? 0 : draw;
    }
}
