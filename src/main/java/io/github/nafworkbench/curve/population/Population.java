package io.github.nafworkbench.curve.population;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.statistics.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Curves of devices of one kind in network units, at common net inputs: {@value #KNOTS} equidistant ones over the range
 * that all of them were measured in. A value; the arrays are not to be modified.
 *
 * @param curves at least one
 * @param z the common net inputs
 * @param h outputs, {@code [curve][net input]}
 */
public record Population(List<TabulatedCurve> curves, double[] z, double[][] h) {
    private static final int KNOTS = 257;

    public Population {
        curves = List.copyOf(curves);
    }

    /**
     * The population of some curves, of which there must be one.
     *
     * @throws InputException if they have no range of net inputs in common
     */
    public static Population of(List<TabulatedCurve> curves) throws InputException {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        String last = "";
        for (TabulatedCurve curve : curves) {
            low = Math.max(low, curve.x(0));
            high = Math.min(high, curve.x(curve.knots() - 1));
            if (!(low < high)) {
                last = curve.label();
                break;
            }
        }
        if (!(low < high)) {
            throw new InputException(
                    "Curve " + last,
                    "has no range of net inputs in common with the curves before it",
                    "Leave it out, or measure all devices over one range");
        }
        double[] z = TabulatedCurve.equidistant(low, high, KNOTS);
        double[][] h = new double[curves.size()][];
        for (int i = 0; i < h.length; i++) {
            h[i] = outputs(curves.get(i), z);
        }
        return new Population(curves, z, h);
    }

    static double[] outputs(ActivationCurve curve, double[] z) {
        double[] h = new double[z.length];
        curve.values(z, h, 0, z.length);
        return h;
    }

    /** Between which outputs the curves lie at every net input. */
    public Band band() {
        Band band = new Band(
                z, new double[KNOTS], new double[KNOTS], new double[KNOTS], new double[KNOTS], new double[KNOTS]);
        double[] here = new double[h.length];
        for (int k = 0; k < KNOTS; k++) {
            for (int i = 0; i < here.length; i++) {
                here[i] = h[i][k];
            }
            Arrays.sort(here);
            band.p5()[k] = Quantile.of(here, 0.05);
            band.lowerQuartile()[k] = Quantile.of(here, 0.25);
            band.median()[k] = Quantile.of(here, 0.5);
            band.upperQuartile()[k] = Quantile.of(here, 0.75);
            band.p95()[k] = Quantile.of(here, 0.95);
        }
        return band;
    }

    /** The curve through the median of the outputs at every net input, which no device need have. */
    public TabulatedCurve median() {
        return new TabulatedCurve("median of " + h.length, z, band().median(), extrapolation());
    }

    /** Beyond the common range, that of the first curve. */
    Extrapolation extrapolation() {
        return curves.get(0).extrapolation();
    }

    /**
     * The parameters of every curve; long for thousands.
     *
     * @param base what the curves are forms of: an ideal shape, or {@link #median}
     */
    public FittedPopulation fitted(ActivationCurve base) {
        List<Optional<CurveFit>> fits = Arrays.stream(h)
                .parallel()
                .map(outputs -> CurveFit.of(z, outputs, base))
                .toList();
        return new FittedPopulation(this, base, fits);
    }

    /**
     * Quantiles of the outputs at every net input, network units.
     *
     * @param p5 5th percentile
     * @param p95 95th percentile
     */
    public record Band(
            double[] z, double[] p5, double[] lowerQuartile, double[] median, double[] upperQuartile, double[] p95) {}
}
