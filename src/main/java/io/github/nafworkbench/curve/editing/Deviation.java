package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;

/**
 * How far one curve is from another, network units.
 *
 * @param largest greatest {@code f - g} in size, with its sign
 * @param at the net input where it is
 */
public record Deviation(double largest, double at) {
    private static final int SAMPLES = 1201;

    /** Looked for on {@value #SAMPLES} equidistant net inputs. */
    public static Deviation of(ActivationCurve f, ActivationCurve g, KnotRange range) {
        Deviation most = new Deviation(0, range.low());
        for (int i = 0; i < SAMPLES; i++) {
            double z = range.low() + (range.high() - range.low()) * i / (SAMPLES - 1);
            double difference = f.value(z) - g.value(z);
            if (Math.abs(difference) > Math.abs(most.largest)) {
                most = new Deviation(difference, z);
            }
        }
        return most;
    }

    /**
     * Root mean square of {@code f - g} over a histogram of net inputs, at the middles of its bins.
     *
     * @param low left edge of the first bin
     * @param width of every bin
     * @param counts samples in each bin, at least one in all
     */
    public static double rms(ActivationCurve f, ActivationCurve g, double low, double width, int[] counts) {
        double sum = 0;
        double samples = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double z = low + (bin + 0.5) * width;
            double difference = f.value(z) - g.value(z);
            sum += counts[bin] * difference * difference;
            samples += counts[bin];
        }
        return Math.sqrt(sum / samples);
    }
}
