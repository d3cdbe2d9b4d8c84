package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.training.Tuning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The realised curves of the newest tuning. Only curves that changed are worked out again; the others, and all of them
 * when only the noise changed, stay the same objects. Used by one thread.
 */
public final class RealisedCurves {
    private @Nullable Tuning tuning;
    private @Nullable Curves realised;

    /** The curves the neurons really have with that tuning. */
    public Curves of(Tuning next) {
        Tuning before = tuning;
        Curves known = realised;
        tuning = next;
        if (before == null || known == null || !sameChip(before, next)) {
            known = next.realised();
        } else if (!before.drawn().equals(next.drawn())) {
            known = changed(before.drawn(), known, next);
        }
        realised = known;
        return known;
    }

    private static boolean sameChip(Tuning a, Tuning b) {
        return a.dispersion().equals(b.dispersion())
                && a.chip() == b.chip()
                && sizes(a.drawn()).equals(sizes(b.drawn()));
    }

    private static List<Integer> sizes(Curves curves) {
        return curves.layers().stream().map(List::size).toList();
    }

    private static Curves changed(Curves drawnBefore, Curves known, Tuning next) {
        List<List<ActivationCurve>> layers = new ArrayList<>();
        for (int layer = 0; layer < known.layers().size(); layer++) {
            List<ActivationCurve> curves = new ArrayList<>();
            for (int neuron = 0; neuron < known.layers().get(layer).size(); neuron++) {
                boolean same = drawnBefore.curve(layer, neuron) == next.drawn().curve(layer, neuron);
                curves.add(
                        same
                                ? known.curve(layer, neuron)
                                : next.drawn().dispersed(next.dispersion(), next.chip(), layer, neuron));
            }
            layers.add(curves);
        }
        return new Curves(layers);
    }
}
