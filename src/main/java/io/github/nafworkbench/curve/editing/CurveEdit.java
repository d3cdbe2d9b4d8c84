package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;

/** One thing done to a curve: a pure function, so that it can be done to the curves of many neurons alike. */
@FunctionalInterface
public interface CurveEdit {
    /**
     * The curve after the edit.
     *
     * @param before the curve so far
     * @param range where it is tabulated if the edit needs a table
     */
    ActivationCurve of(ActivationCurve before, KnotRange range);

    /** This edit, then another. */
    default CurveEdit then(CurveEdit next) {
        return (before, range) -> next.of(of(before, range), range);
    }
}
