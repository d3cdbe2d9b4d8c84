package io.github.nafworkbench.workbench;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.population.CurveFit;
import io.github.nafworkbench.network.Curves;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The affine forms of the ideal curves that are nearest to tabulated ones, by least squares; kept as long as a curve is in
 * use, as a fit takes a millisecond. Used by one thread.
 */
final class AffineForms {
    private static final int POINTS = 129;

    private IdentityHashMap<ActivationCurve, Optional<ActivationCurve>> known = new IdentityHashMap<>();

    /**
     * Every curve that is no table as it is, every table as the form of the ideal curve nearest to it.
     *
     * @param ideal the curves the network was trained with
     * @return empty if a table is like no form of its ideal curve
     */
    Optional<Curves> of(Curves ideal, Curves realised) {
        IdentityHashMap<ActivationCurve, Optional<ActivationCurve>> used = new IdentityHashMap<>();
        List<List<ActivationCurve>> layers = new ArrayList<>();
        boolean all = true;
        for (int layer = 0; layer < realised.layers().size(); layer++) {
            List<ActivationCurve> forms = new ArrayList<>();
            for (int i = 0; i < realised.layers().get(layer).size(); i++) {
                ActivationCurve curve = realised.curve(layer, i);
                ActivationCurve base = ideal.curve(layer, i);
                Optional<ActivationCurve> form = known.computeIfAbsent(curve, c -> form(c, base));
                used.put(curve, form);
                forms.add(form.orElse(curve));
                all &= form.isPresent();
            }
            layers.add(forms);
        }
        known = used;
        return all ? Optional.of(new Curves(layers)) : Optional.empty();
    }

    private static Optional<ActivationCurve> form(ActivationCurve curve, ActivationCurve base) {
        if (!(curve instanceof TabulatedCurve table) || table.equals(base)) {
            return Optional.of(curve);
        }
        double[] z = TabulatedCurve.equidistant(table.x(0), table.x(table.knots() - 1), POINTS);
        double[] h = new double[POINTS];
        table.values(z, h, 0, POINTS);
        return CurveFit.of(z, h, base).map(fit -> fit.parameters().of(base));
    }
}
