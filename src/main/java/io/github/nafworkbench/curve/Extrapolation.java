package io.github.nafworkbench.curve;

/** What a {@link TabulatedCurve} does beyond its first and last knot. */
public enum Extrapolation {
    /** Holds the value of the end knot; the slope at the end knot is 0, so the curve stays smooth. */
    CONSTANT,
    /** Goes on in a straight line with the slope at the end knot. */
    LINEAR
}
