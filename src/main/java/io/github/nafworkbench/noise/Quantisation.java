package io.github.nafworkbench.noise;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rounding of signals and weights to evenly spaced steps. With {@code b} bits a full swing {@code FS} has the step
 * {@code FS / (2^b - 1)}; what lies beyond the swing is clipped.
 *
 * <p>The swing of an input is its range over the training rows, that of a neuron's output that of its own curve (its
 * range over the training rows if the curve has none), and -max|W| to max|W| of the layer for weights.
 *
 * @param inputs bits, 0 for none
 * @param outputs bits of the hidden neurons' outputs, 0 for none
 * @param weights bits, 0 for none
 */
public record Quantisation(int inputs, int outputs, int weights) {
    /** Most bits. */
    public static final int MOST = 32;

    /** No rounding. */
    public static final Quantisation NONE = new Quantisation(0, 0, 0);

    public Quantisation {
        if (Math.min(inputs, Math.min(outputs, weights)) < 0 || Math.max(inputs, Math.max(outputs, weights)) > MOST) {
            throw new IllegalArgumentException(
                    "bits must be from 0 to " + MOST + ", got " + inputs + ", " + outputs + " and " + weights);
        }
    }

    public boolean off() {
        return inputs == 0 && outputs == 0 && weights == 0;
    }

    /**
     * The rounding as independent noise that is uniform within a step, {@code D^2/12}: what it adds to the error as long
     * as the steps are small.
     */
    public List<NoiseSource> asNoise() {
        return Stream.of(
                        asNoise(NoisePlace.INPUT, inputs),
                        asNoise(NoisePlace.NEURON_OUTPUT, outputs),
                        asNoise(NoisePlace.WEIGHT, weights))
                .filter(source -> !source.off())
                .toList();
    }

    private static NoiseSource asNoise(NoisePlace place, int bits) {
        double level = bits == 0 ? 0 : 2 / steps(bits) / Math.sqrt(12);
        return new NoiseSource(
                place, NoiseKind.ADDITIVE, level, 0, Distribution.UNIFORM, ReferenceScale.FULL_SCALE, Lifetime.CHIP);
    }

    /** Steps of a full swing. */
    static double steps(int bits) {
        return (1L << bits) - 1;
    }

    /**
     * Rounds {@code values[from, to)} in place.
     *
     * @param low where the swing begins
     * @param swing its length
     */
    static void round(double[] values, int from, int to, double low, double swing, int bits) {
        double step = swing / steps(bits);
        if (step == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            double inside = Math.min(swing, Math.max(0, values[i] - low));
            values[i] = low + step * Math.rint(inside / step);
        }
    }
}
