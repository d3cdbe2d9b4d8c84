package io.github.nafworkbench.curve;

import io.github.nafworkbench.data.InputException;
import java.util.Locale;

/** What a {@link TabulatedCurve} does beyond its first and last knot. */
public enum Extrapolation {
    /** Holds the value of the end knot; the slope at the end knot is 0, so the curve stays smooth. */
    CONSTANT,
    /** Goes on in a straight line with the slope at the end knot. */
    LINEAR,
    /** As {@link #CONSTANT}, but figures that rest on what is beyond are refused. */
    REFUSE;

    /**
     * The policy of that name in lower case.
     *
     * @throws InputException if there is none
     */
    public static Extrapolation named(String name) throws InputException {
        for (Extrapolation policy : values()) {
            if (policy.code().equals(name)) {
                return policy;
            }
        }
        throw new InputException("Extrapolation '" + name + "'", "is not known", "Choose constant, linear or refuse");
    }

    /** Name on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

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
