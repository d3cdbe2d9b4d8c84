package io.github.nafworkbench.curve;

/** What a {@link TabulatedCurve} does beyond its first and last knot. */
public enum Extrapolation {
    /** Holds the value of the end knot; the slope at the end knot is 0, so the curve stays smooth. */
    CONSTANT,
    /** Goes on in a straight line with the slope at the end knot. */
    LINEAR;

    /** The policy for a table made from a curve: a table's own, constant for saturating shapes, else linear. */
    public static Extrapolation suiting(ActivationCurve curve) {
        if (curve instanceof TabulatedCurve table) {
            return table.extrapolation();
        }
        if (curve instanceof AffineCurve affine) {
            return suiting(affine.base());
        }
        return curve == AnalyticCurve.TANH || curve == AnalyticCurve.LOGISTIC ? CONSTANT : LINEAR;
    }
}
