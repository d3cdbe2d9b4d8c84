package io.github.nafworkbench.curve;

import io.github.nafworkbench.data.InputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ideal shapes. Loops write one array each, which lets them compile to vector instructions. Evaluated in plain IEEE arithmetic or by {@link StrictMath}, so the same bits on every JDK.
 *
 * <p>The hyperbolic tangent is a rational approximation [9/8] at {@code z/4}, fitted so that the largest error of the
 * result is least (1.3e-18 before rounding), followed by two doublings {@code tanh 2a = 2 tanh a / (1 + tanh^2 a)}
 * carried as a fraction; absolute error below 4e-16.
 */
public enum AnalyticCurve implements ActivationCurve {
    /** {@code tanh z}, between -1 and 1. */
    TANH("tanh") {
        @Override
        public void values(double[] z, double[] h, int from, int to) {
            clamp(1, z, h, from, to);
            for (int i = from; i < to; i++) {
                h[i] = tanh(h[i]);
            }
        }

        @Override
        public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to) {
            valuesAndSlopes(z, h, slope, from, to, Double.POSITIVE_INFINITY);
        }

        @Override
        public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to, double bound) {
            if (bound <= LARGEST) {
                for (int i = from; i < to; i++) {
                    h[i] = tanh(z[i]);
                }
            } else {
                values(z, h, from, to);
            }
            for (int i = from; i < to; i++) {
                slope[i] = 1 - h[i] * h[i];
            }
        }

        @Override
        public void curvatures(double[] z, double[] curvature, int from, int to) {
            values(z, curvature, from, to);
            for (int i = from; i < to; i++) {
                double h = curvature[i];
                curvature[i] = -2 * h * (1 - h * h);
            }
        }
    },
    /** {@code 1 / (1 + e^-z)}, between 0 and 1. */
    LOGISTIC("logistic") {
        @Override
        public void values(double[] z, double[] h, int from, int to) {
            clamp(0.5, z, h, from, to);
            for (int i = from; i < to; i++) {
                h[i] = 0.5 + 0.5 * tanh(h[i]);
            }
        }

        @Override
        public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to) {
            values(z, h, from, to);
            for (int i = from; i < to; i++) {
                slope[i] = h[i] * (1 - h[i]);
            }
        }

        @Override
        public void curvatures(double[] z, double[] curvature, int from, int to) {
            values(z, curvature, from, to);
            for (int i = from; i < to; i++) {
                double h = curvature[i];
                curvature[i] = h * (1 - h) * (1 - 2 * h);
            }
        }
    },
    /** {@code ln(1 + e^z)}. */
    SOFTPLUS("softplus") {
        @Override
        public void values(double[] z, double[] h, int from, int to) {
            for (int i = from; i < to; i++) {
                h[i] = softplus(z[i], tanh(Math.min(LARGEST, 0.5 * Math.abs(z[i]))));
            }
        }

        @Override
        public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to) {
            clamp(0.5, z, slope, from, to);
            for (int i = from; i < to; i++) {
                slope[i] = tanh(slope[i]);
            }
            for (int i = from; i < to; i++) {
                h[i] = softplus(z[i], Math.abs(slope[i]));
            }
            for (int i = from; i < to; i++) {
                slope[i] = 0.5 + 0.5 * slope[i];
            }
        }

        @Override
        public void curvatures(double[] z, double[] curvature, int from, int to) {
            LOGISTIC.values(z, curvature, from, to);
            for (int i = from; i < to; i++) {
                curvature[i] *= 1 - curvature[i];
            }
        }
    },
    /** {@code z} for {@code z >= 0}, else {@code 0.01 z}. */
    LEAKY_RELU("leaky-relu") {
        @Override
        public void values(double[] z, double[] h, int from, int to) {
            for (int i = from; i < to; i++) {
                h[i] = Math.max(z[i], LEAK * z[i]);
            }
        }

        @Override
        public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to) {
            for (int i = from; i < to; i++) {
                slope[i] = z[i] >= 0 ? 1 : LEAK;
            }
            values(z, h, from, to);
        }

        @Override
        public void curvatures(double[] z, double[] curvature, int from, int to) {
            Arrays.fill(curvature, from, to, 0);
        }
    };

    private static final double LEAK = 0.01;
    /** Beyond it tanh is 1 to the last bit. */
    private static final double LARGEST = 20;

    private final String label;

    AnalyticCurve(String label) {
        this.label = label;
    }

    /**
     * The shape with that name.
     *
     * @throws InputException if there is no such shape; the message lists them
     */
    public static AnalyticCurve named(String name) throws InputException {
        for (AnalyticCurve curve : values()) {
            if (curve.label.equals(name.toLowerCase(Locale.ROOT))) {
                return curve;
            }
        }
        throw new InputException(
                "Activation '" + name + "'",
                "is not known",
                "Choose one of: " + Arrays.stream(values()).map(c -> c.label).collect(Collectors.joining(", ")));
    }

    @Override
    public Optional<Swing> swing() {
        return switch (this) {
            case TANH -> Optional.of(new Swing(-1, 1));
            case LOGISTIC -> Optional.of(new Swing(0, 1));
            case SOFTPLUS, LEAKY_RELU -> Optional.empty();
        };
    }

    @Override
    public String label() {
        return label;
    }

    /** Brings {@code factor z} to [-20, 20], where {@link #tanh} holds and beyond which nothing changes any more. */
    private static void clamp(double factor, double[] z, double[] clamped, int from, int to) {
        for (int i = from; i < to; i++) {
            clamped[i] = Math.min(LARGEST, Math.max(-LARGEST, factor * z[i]));
        }
    }

    /** For inputs in [-20, 20]. */
    private static double tanh(double z) {
        double y = 0.25 * z;
        double q = y * y;
        double p = y
                * (36879020.775072515
                        + q * (5051943.185245172 + q * (143359.39959919007 + q * (1032.1849003908574 + q))));
        double d = 36879020.775072515
                + q
                        * (17344950.110269338
                                + q * (1007806.6663461003 + q * (14604.084935337894 + q * 46.156687012513736)));
        double p2 = 2 * p * d;
        double d2 = d * d + p * p;
        return 2 * p2 * d2 / (d2 * d2 + p2 * p2);
    }

    /**
     * {@code max(z, 0) + ln(1 + e^-|z|)}, the logarithm as {@code 2 atanh s} with {@code s = (1 - t) / (3 + t)} and
     * {@code t = tanh |z|/2}; absolute error below 4e-16 for the logarithm.
     */
    private static double softplus(double z, double t) {
        double s = (1 - t) / (3 + t);
        double q = s * s;
        double sum = 1.0 / 31;
        sum = sum * q + 1.0 / 29;
        sum = sum * q + 1.0 / 27;
        sum = sum * q + 1.0 / 25;
        sum = sum * q + 1.0 / 23;
        sum = sum * q + 1.0 / 21;
        sum = sum * q + 1.0 / 19;
        sum = sum * q + 1.0 / 17;
        sum = sum * q + 1.0 / 15;
        sum = sum * q + 1.0 / 13;
        sum = sum * q + 1.0 / 11;
        sum = sum * q + 1.0 / 9;
        sum = sum * q + 1.0 / 7;
        sum = sum * q + 1.0 / 5;
        sum = sum * q + 1.0 / 3;
        return Math.max(z, 0) + (2 * s + 2 * s * q * sum);
    }
}
