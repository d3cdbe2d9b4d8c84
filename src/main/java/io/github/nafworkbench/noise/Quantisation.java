package io.github.nafworkbench.noise;

/**
 * Rounding of signals and weights to evenly spaced steps. With {@code b} bits a full swing {@code FS} has the step
 * {@code FS / (2^b - 1)}; what lies beyond the swing is clipped.
 *
 * <p>The swing is -1 to 1 for inputs, that of its own curve for a neuron's output (its range over the training rows if
 * the curve has none), and -max|W| to max|W| of the layer for weights.
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
