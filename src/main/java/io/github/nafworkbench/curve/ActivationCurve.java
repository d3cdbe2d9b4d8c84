package io.github.nafworkbench.curve;

import java.util.Optional;

/**
 * The activation curve of one neuron, {@code h = f(z)}, in network units. Values; safe on every thread.
 *
 * <p>Results depend on the argument alone, to the last bit: a block gives the same numbers wherever it starts.
 */
public sealed interface ActivationCurve permits AnalyticCurve, TabulatedCurve, AffineCurve {
    /** Short name for the screen and files, e.g. {@code "tanh"}. */
    String label();

    /**
     * Evaluates a block of net inputs.
     *
     * @param z net inputs, read from {@code [from, to)}, not modified (may be the same array as {@code h})
     * @param h outputs {@code f(z)}, written at {@code [from, to)}
     */
    void values(double[] z, double[] h, int from, int to);

    /**
     * Evaluates a block of net inputs with the exact derivative.
     *
     * @param z net inputs, read from {@code [from, to)}, not modified (may be the same array as {@code h})
     * @param h outputs {@code f(z)}, written at {@code [from, to)}
     * @param slope derivatives {@code f'(z)}, written at {@code [from, to)}; at a kink the right-hand one
     */
    void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to);

    /**
     * Does the same for net inputs that are known not to be large, to the same bits and perhaps in less time.
     *
     * @param bound no net input is greater in size
     */
    default void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to, double bound) {
        valuesAndSlopes(z, h, slope, from, to);
    }

    /**
     * Evaluates the second derivative of a block of net inputs, exact for the curve as it is.
     *
     * @param z net inputs, read from {@code [from, to)}, not modified (may be the same array as {@code curvature})
     * @param curvature second derivatives {@code f''(z)}, written at {@code [from, to)}; at a kink or where it jumps
     *     the right-hand one
     */
    void curvatures(double[] z, double[] curvature, int from, int to);

    /** The ends between which the outputs stay; empty for a curve without an upper or lower limit. */
    Optional<Swing> swing();

    /** Whether the curve is known at a net input: between the end knots of a table, everywhere for a formula. */
    default boolean known(double z) {
        return true;
    }

    /** Output at one net input. */
    default double value(double z) {
        double[] cell = {z};
        values(cell, cell, 0, 1);
        return cell[0];
    }

    /** Derivative at one net input. */
    default double slope(double z) {
        double[] cell = {z};
        double[] slope = new double[1];
        valuesAndSlopes(cell, cell, slope, 0, 1);
        return slope[0];
    }
}
