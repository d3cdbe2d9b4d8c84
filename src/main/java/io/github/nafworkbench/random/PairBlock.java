package io.github.nafworkbench.random;

/**
 * Box-Muller for a block of pairs of uniforms. Every step is a loop of its own that writes one array, because such
 * loops are compiled to vector instructions; the arithmetic is plain IEEE, so vectors do not change a bit.
 */
final class PairBlock {
    private static final double LN2 = 0.6931471805599453;
    /** Bits of {@code sqrt(1/2)}. */
    private static final long ROOT_HALF = 0x3FE6A09E667F3BCDL;

    private final double[] mantissa;
    private final double[] exponent;
    private final double[] angle;
    private final double[] cosine;

    PairBlock(int mostPairs) {
        mantissa = new double[mostPairs];
        exponent = new double[mostPairs];
        angle = new double[mostPairs];
        cosine = new double[mostPairs];
    }

    /** Sets a pair; {@code u} is taken apart as {@code m 2^e} with {@code m} in [sqrt(1/2), sqrt(2)). */
    void set(int i, double u, double v) {
        long raw = Double.doubleToRawLongBits(u);
        long e = (raw - ROOT_HALF) >> 52;
        mantissa[i] = Double.longBitsToDouble(raw - (e << 52));
        exponent[i] = e;
        angle[i] = 0.5 * Math.PI * (v - 0.5);
    }

    /** Leaves the normals of each pair in {@code cosine} and {@code angle}. */
    void transform(int pairs) {
        double[] radius = mantissa;
        for (int i = 0; i < pairs; i++) {
            radius[i] = Math.sqrt(-2 * log(mantissa[i], exponent[i]));
        }
        for (int i = 0; i < pairs; i++) {
            cosine[i] = cosine(angle[i]);
        }
        for (int i = 0; i < pairs; i++) {
            angle[i] = sine(angle[i]);
        }
        double[] cosineOfDouble = exponent;
        for (int i = 0; i < pairs; i++) {
            cosineOfDouble[i] = cosine[i] * cosine[i] - angle[i] * angle[i];
        }
        for (int i = 0; i < pairs; i++) {
            angle[i] = 2 * angle[i] * cosine[i];
        }
        for (int i = 0; i < pairs; i++) {
            cosine[i] = radius[i] * (cosineOfDouble[i] * cosineOfDouble[i] - angle[i] * angle[i]);
        }
        for (int i = 0; i < pairs; i++) {
            angle[i] = radius[i] * (2 * angle[i] * cosineOfDouble[i]);
        }
    }

    /**
     * Writes the normals in turn, leaving out the first {@code skip} (0 or 1), at most {@code most}.
     *
     * @return how many were written
     */
    int interleave(int skip, double[] out, int from, int most) {
        int written = 0;
        int i = 0;
        if (skip == 1) {
            out[from + written++] = angle[i++];
        }
        for (; i < angle.length && written + 1 < most; i++) {
            out[from + written] = cosine[i];
            out[from + written + 1] = angle[i];
            written += 2;
        }
        if (i < angle.length && written < most) {
            out[from + written++] = cosine[i];
        }
        return written;
    }

    /** Natural logarithm of {@code m 2^e}, m in [sqrt(1/2), sqrt(2)), by the atanh series; relative error below 4e-16. */
    static double log(double m, double e) {
        double s = (m - 1) / (m + 1);
        double q = s * s;
        double sum = 1.0 / 19;
        sum = sum * q + 1.0 / 17;
        sum = sum * q + 1.0 / 15;
        sum = sum * q + 1.0 / 13;
        sum = sum * q + 1.0 / 11;
        sum = sum * q + 1.0 / 9;
        sum = sum * q + 1.0 / 7;
        sum = sum * q + 1.0 / 5;
        sum = sum * q + 1.0 / 3;
        return e * LN2 + (2 * s + 2 * s * q * sum);
    }

    /** Sine on [-pi/4, pi/4] by its Taylor series to the 15th power. */
    static double sine(double a) {
        double q = a * a;
        double sum = 1 / 1307674368000.0;
        sum = 1 / 6227020800.0 - q * sum;
        sum = 1 / 39916800.0 - q * sum;
        sum = 1 / 362880.0 - q * sum;
        sum = 1 / 5040.0 - q * sum;
        sum = 1 / 120.0 - q * sum;
        sum = 1 / 6.0 - q * sum;
        return a - a * q * sum;
    }

    /** Cosine on [-pi/4, pi/4] by its Taylor series to the 16th power. */
    static double cosine(double a) {
        double q = a * a;
        double sum = 1 / 20922789888000.0;
        sum = 1 / 87178291200.0 - q * sum;
        sum = 1 / 479001600.0 - q * sum;
        sum = 1 / 3628800.0 - q * sum;
        sum = 1 / 40320.0 - q * sum;
        sum = 1 / 720.0 - q * sum;
        sum = 1 / 24.0 - q * sum;
        sum = 0.5 - q * sum;
        return 1 - q * sum;
    }
}
