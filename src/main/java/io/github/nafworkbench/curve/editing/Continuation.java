package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;

/** Another extrapolation of a tabulated curve; a formula is known everywhere and stays. */
public record Continuation(Extrapolation policy) implements CurveEdit {
    @Override
    public ActivationCurve of(ActivationCurve before, KnotRange range) {
        if (before instanceof TabulatedCurve table) {
            return table.extrapolating(policy);
        }
        return before instanceof AffineCurve affine
                ? new AffineCurve(
                        of(affine.base(), range),
                        affine.offset(),
                        affine.amplitude(),
                        affine.gain(),
                        affine.threshold())
                : before;
    }
}
