package io.github.nafworkbench.curve;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Static differences of shape between the neurons of one chip: {@code f(z) = phi(z) + rms sum_k c_k sin(k pi z/4 +
 * p_k)} for {@code k = 1..4}, with {@code sum c_k^2 = 2}, so that the added shape has the given root mean square over
 * its period 8. The direction of {@code c} is isotropic and the phases {@code p_k} uniform, both fixed by chip seed,
 * layer and neuron alone: another rms scales the same shape. Where the gain above the threshold and below it, or the
 * saturation, differ too, it is {@code phi(v(u(z)))} instead of {@code phi(z)} with
 *
 * <pre>
 * u(z) = z + tanh(a) (sqrt(1 + z^2) - 1),  g+/g- = exp(2 a)
 * v(u) = u (1 + u^2)^((r - 1)/2),            r = 1 + tanh(s)
 * </pre>
 *
 * <p>and {@code a} and {@code s} normal: smooth, increasing, with slope 1 at the threshold. With a correlation length the
 * shape is a Gaussian process with the covariance {@code rms^2 exp(-(z - z')^2/(2 l^2))} instead.
 */
public final class Dispersion {
    /** Number of sines. */
    static final int TERMS = 4;

    private static final double RANGE = 8;
    private static final int KNOTS = 257;

    private Dispersion() {}

    /**
     * The curve of one neuron: {@link #shape}, bent if the spread says so, with an offset, amplitude, gain and threshold of
     * its own. All are fixed by chip seed, layer and neuron alone: other spreads scale the same differences.
     */
    public static ActivationCurve of(ActivationCurve ideal, CurveSpread spread, long chipSeed, int layer, int neuron) {
        double[] xi = new double[6];
        RandomStream.of(chipSeed, Purpose.CURVE_SPREAD, layer, neuron).normals(0, xi, 0, xi.length);
        ArgumentWarp warp = new ArgumentWarp(spread.asymmetry() * xi[4], spread.saturation() * xi[5]);
        ActivationCurve base = spread.changesShape()
                ? tabulated(ideal, warp, spread.shape(), spread.length(), chipSeed, layer, neuron)
                : ideal;
        if (spread.keepsScale()) {
            return base;
        }
        return new AffineCurve(
                base,
                spread.offset() * xi[0],
                1 + spread.amplitude() * xi[1],
                StrictMath.exp(spread.gain() * xi[2]),
                spread.threshold() * xi[3]);
    }

    /**
     * The curve of one neuron, tabulated on {@value #KNOTS} equidistant knots over [-8, 8], or over the range of a
     * tabulated {@code ideal}. Beyond it goes on as {@link Extrapolation#suiting} tells.
     *
     * @param rms root mean square of the added shape, in network units; 0 gives {@code ideal} itself
     * @throws IllegalArgumentException if rms is negative or not finite
     */
    public static ActivationCurve shape(ActivationCurve ideal, double rms, long chipSeed, int layer, int neuron) {
        if (!(rms >= 0) || Double.isInfinite(rms)) {
            throw new IllegalArgumentException("rms must be finite and not negative, got " + rms);
        }
        return rms == 0 ? ideal : tabulated(ideal, new ArgumentWarp(0, 0), rms, 0, chipSeed, layer, neuron);
    }

    private static TabulatedCurve tabulated(
            ActivationCurve ideal, ArgumentWarp warp, double rms, double length, long chipSeed, int layer, int neuron) {
        double low = -RANGE;
        double high = RANGE;
        if (ideal instanceof TabulatedCurve table) {
            low = table.x(0);
            high = table.x(table.knots() - 1);
        }
        double[] x = TabulatedCurve.equidistant(low, high, KNOTS);
        double[] y = Arrays.stream(x).map(warp::argument).toArray();
        ideal.values(y, y, 0, KNOTS);
        if (rms > 0 && length > 0) {
            GaussianProcess.add(x, y, rms, length, RandomStream.of(chipSeed, Purpose.SMOOTH_SHAPE, layer, neuron));
        } else if (rms > 0) {
            addSines(x, y, rms, RandomStream.of(chipSeed, Purpose.DISPERSION, layer, neuron));
        }
        return new TabulatedCurve(label(ideal, rms), x, y, Extrapolation.suiting(ideal));
    }

    private static void addSines(double[] x, double[] y, double rms, RandomStream stream) {
        double[] c = new double[TERMS];
        stream.normals(0, c, 0, TERMS);
        double square = 0;
        for (double component : c) {
            square += component * component;
        }
        double scale = Math.sqrt(2 / square);
        for (int i = 0; i < x.length; i++) {
            double added = 0;
            for (int k = 1; k <= TERMS; k++) {
                double phase = 2 * Math.PI * stream.uniform(TERMS + k);
                added += scale * c[k - 1] * StrictMath.sin(k * Math.PI * x[i] / 4 + phase);
            }
            y[i] += rms * added;
        }
    }

    private static String label(ActivationCurve ideal, double rms) {
        if (rms == 0) {
            return ideal.label() + ", bent";
        }
        String amplitude = new BigDecimal(rms)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
        return ideal.label() + ", shape " + amplitude;
    }
}
