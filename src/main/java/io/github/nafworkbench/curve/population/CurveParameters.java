package io.github.nafworkbench.curve.population;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;

/**
 * What makes a curve of its base: {@code f(z) = o + A phi(g (z - theta))}.
 *
 * @param offset {@code o}, network units
 * @param amplitude {@code A}; negative for a curve that falls where its base rises
 * @param gain {@code g}, positive
 * @param threshold {@code theta}, network units of the net input
 */
public record CurveParameters(double offset, double amplitude, double gain, double threshold) {
    /** The curve that these parameters make of a base that is not affine itself. */
    public AffineCurve of(ActivationCurve base) {
        return new AffineCurve(base, offset, amplitude, gain, threshold);
    }
}
