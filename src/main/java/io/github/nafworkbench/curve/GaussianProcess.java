package io.github.nafworkbench.curve;

import io.github.nafworkbench.random.RandomStream;

/**
 * Smooth random functions of a correlation length {@code l}: with {@code w_k = pi k/16} and standard normal {@code a_k},
 * {@code b_k}
 *
 * <pre>
 * f(z) = rms sum_k sqrt(s_k) (a_k cos w_k z + b_k sin w_k z),  s_k ~ exp(-(w_k l)^2/2), s_0 half of it, sum s_k = 1
 * </pre>
 *
 * <p>Its covariance {@code rms^2 sum_k s_k cos w_k (z - z')} is, by Poisson's sum, the squared exponential {@code rms^2
 * exp(-(z - z')^2/(2 l^2))} made periodic by {@value #PERIOD}, twice the range of the tables. The sum ends where {@code
 * w_k l} is 6.
 */
final class GaussianProcess {
    static final double PERIOD = 32;
    /** Shortest correlation length: four of the tables' knots. */
    static final double SHORTEST = 0.25;
    /** Longest: so short that the period is not felt. */
    static final double LONGEST = 4;

    private static final double LARGEST_PHASE = 6;

    private GaussianProcess() {}

    /**
     * Adds one of the functions.
     *
     * @param y {@code [x.length]}, added to
     * @param stream fixes which
     */
    static void add(double[] x, double[] y, double rms, double length, RandomStream stream) {
        double step = 2 * Math.PI / PERIOD;
        int last = (int) Math.ceil(LARGEST_PHASE / (step * length));
        double[] normal = new double[2 * (last + 1)];
        stream.normals(0, normal, 0, normal.length);
        double[] share = new double[last + 1];
        double sum = 0;
        for (int k = 0; k <= last; k++) {
            double phase = k * step * length;
            share[k] = k == 0 ? 0.5 : StrictMath.exp(-0.5 * phase * phase);
            sum += share[k];
        }
        for (int k = 0; k <= last; k++) {
            normal[2 * k] *= rms * Math.sqrt(share[k] / sum);
            normal[2 * k + 1] *= rms * Math.sqrt(share[k] / sum);
        }
        for (int i = 0; i < x.length; i++) {
            y[i] += value(normal, StrictMath.cos(step * x[i]), StrictMath.sin(step * x[i]));
        }
    }

    /** The sum at one point; the cosines and sines of multiples come from those of the single angle. */
    private static double value(double[] amplitudes, double cosine, double sine) {
        double value = 0;
        double c = 1;
        double s = 0;
        for (int k = 0; k < amplitudes.length; k += 2) {
            value += amplitudes[k] * c + amplitudes[k + 1] * s;
            double next = c * cosine - s * sine;
            s = s * cosine + c * sine;
            c = next;
        }
        return value;
    }
}
