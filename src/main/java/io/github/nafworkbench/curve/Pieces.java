package io.github.nafworkbench.curve;

/** The cubics between the knots of a table and the lines beyond, ready to be evaluated. Immutable. */
sealed interface Pieces permits EvenPieces, UnevenPieces {
    /** The pieces of an interpolant with given slopes at the knots. */
    static Pieces of(double[] x, double[] y, double[] slopes) {
        return EvenPieces.even(x) ? new EvenPieces(x, y, slopes) : new UnevenPieces(x, y, slopes);
    }

    /** Whether no number overflowed. */
    boolean finite();

    /** As {@link ActivationCurve#values}. */
    void values(double[] z, double[] h, int from, int to);

    /** As {@link ActivationCurve#valuesAndSlopes(double[], double[], double[], int, int)}. */
    void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to);

    /** As {@link ActivationCurve#valuesAndSlopes(double[], double[], double[], int, int, double)}. */
    default void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to, double bound) {
        valuesAndSlopes(z, h, slope, from, to);
    }

    /** As {@link ActivationCurve#curvatures}. */
    void curvatures(double[] z, double[] curvature, int from, int to);
}
