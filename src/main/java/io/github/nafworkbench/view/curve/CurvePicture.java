package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.view.Palette;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything a drawing of one neuron's curve shows. A value.
 *
 * @param others curves of the other selected neurons, drawn thin
 * @param netInputs where the neuron works, once that is known
 * @param caret net input at which the keys push the curve, if it is shown
 * @param focused whether the focus is to be seen
 */
public record CurvePicture(
        AnalyticCurve ideal,
        ActivationCurve realised,
        List<ActivationCurve> others,
        Optional<NetInputs> netInputs,
        OptionalDouble caret,
        boolean focused,
        Palette palette) {
    /** Whether drawing this instead of another one would look the same. */
    public boolean looksLike(CurvePicture other) {
        return ideal == other.ideal
                && realised == other.realised
                && others.equals(other.others)
                && netInputs.equals(other.netInputs)
                && caret.equals(other.caret)
                && focused == other.focused
                && palette.equals(other.palette);
    }
}
