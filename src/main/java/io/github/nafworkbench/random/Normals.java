package io.github.nafworkbench.random;

/**
 * Standard normal numbers of a {@link RandomStream}, many at a time, by the Box-Muller transform (Box and Muller 1958,
 * doi:10.1214/aoms/1177706645).
 *
 * <p>Every step is a loop of its own that writes one array and holds no conversion between long and double, because
 * just such loops are compiled to vector instructions; numbers change type by their bits. The arithmetic is plain
 * IEEE, so vectors do not change a bit. Holds scratch memory; one instance per thread.
 */
public final class Normals {
    /** Pairs transformed together: few enough to stay in the nearest cache. */
    private static final int PAIRS = 256;

    private static final double LN2 = 0.6931471805599453;
    /** Bits of {@code sqrt(1/2)}. */
    private static final long ROOT_HALF = 0x3FE6A09E667F3BCDL;

    private static final long FRACTION = 0x000FFFFFFFFFFFFFL;
    private static final long BITS_OF_ONE = 0x3FF0000000000000L;
    /** A number in [1, 2) less this is the uniform of its fraction bits: {@code (k + 1/2) 2^-52}, exactly. */
    private static final double ONE_LESS_HALF_STEP = 1 - 0x1p-53;
    /** An integer added to the bits of 1.5 * 2^52 adds itself to the number, as long as it is small. */
    private static final long BITS_OF_LARGE = 0x4338000000000000L;

    private static final double LARGE = 0x1.8p52;

    private final long[] evenSteps;
    private final long[] oddSteps;
    private final long[] bits;
    private final long[] exponentBits;
    private final double[] mantissa;
    private final double[] exponent;
    private final double[] angle;
    private final double[] cosine;

    /** Scratch for any number of normals a call. */
    public Normals() {
        this(PAIRS);
    }

    private Normals(int pairs) {
        evenSteps = new long[pairs];
        oddSteps = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            evenSteps[i] = RandomStream.step(2L * i);
            oddSteps[i] = RandomStream.step(2L * i + 1);
        }
        bits = new long[pairs];
        exponentBits = new long[pairs];
        mantissa = new double[pairs];
        exponent = new double[pairs];
        angle = new double[pairs];
        cosine = new double[pairs];
    }

    /** Scratch for calls of few normals. */
    static Normals forCount(int count) {
        return new Normals(Math.min(PAIRS, count / 2 + 1));
    }

    /**
     * Writes the standard normals of a stream at counters {@code first, first + 1, ...}: at an even counter and the
     * next one, {@code sqrt(-2 ln u) cos 4a} and {@code sqrt(-2 ln u) sin 4a} with {@code u, v} their uniforms and
     * {@code a = pi (v - 1/2) / 2}.
     *
     * @param out written at {@code [from, from + count)}
     */
    public void fill(RandomStream stream, long first, double[] out, int from, int count) {
        long pair = Math.floorDiv(first, 2L);
        int skip = (int) (first - 2 * pair);
        int done = 0;
        while (done < count) {
            int pairs = Math.min(bits.length, (count - done + skip + 1) / 2);
            uniforms(stream.state(2 * pair), pairs);
            transform(pairs);
            done += interleave(pairs, skip, out, from + done, count - done);
            pair += pairs;
            skip = 0;
        }
    }

    /** Leaves the first uniform of each pair as {@code mantissa 2^exponent} and the angle of the second. */
    private void uniforms(long state, int pairs) {
        fractions(state, evenSteps, bits, pairs);
        uniform(bits, mantissa, pairs);
        for (int i = 0; i < pairs; i++) {
            bits[i] = Double.doubleToRawLongBits(mantissa[i]) - ROOT_HALF;
        }
        for (int i = 0; i < pairs; i++) {
            exponentBits[i] = (bits[i] >> 52) + BITS_OF_LARGE;
        }
        for (int i = 0; i < pairs; i++) {
            bits[i] = (bits[i] & FRACTION) + ROOT_HALF;
        }
        for (int i = 0; i < pairs; i++) {
            mantissa[i] = Double.longBitsToDouble(bits[i]);
        }
        for (int i = 0; i < pairs; i++) {
            exponent[i] = Double.longBitsToDouble(exponentBits[i]) - LARGE;
        }
        fractions(state, oddSteps, bits, pairs);
        uniform(bits, angle, pairs);
        for (int i = 0; i < pairs; i++) {
            angle[i] = 0.5 * Math.PI * (angle[i] - 0.5);
        }
    }

    /** The upper 52 random bits at each counter, as the fraction of a number in [1, 2). */
    private static void fractions(long state, long[] steps, long[] bits, int pairs) {
        for (int i = 0; i < pairs; i++) {
            bits[i] = (RandomStream.mixed(state + steps[i]) >>> 12) | BITS_OF_ONE;
        }
    }

    private static void uniform(long[] bits, double[] uniform, int pairs) {
        for (int i = 0; i < pairs; i++) {
            uniform[i] = Double.longBitsToDouble(bits[i]) - ONE_LESS_HALF_STEP;
        }
    }

    /** Leaves the normals of each pair in {@code cosine} and {@code angle}. */
    private void transform(int pairs) {
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
    private int interleave(int pairs, int skip, double[] out, int from, int most) {
        int written = 0;
        int i = 0;
        if (skip == 1) {
            out[from + written++] = angle[i++];
        }
        int whole = Math.min(pairs - i, (most - written) / 2);
        for (int k = 0; k < whole; k++) {
            out[from + written + 2 * k] = cosine[i + k];
            out[from + written + 2 * k + 1] = angle[i + k];
        }
        i += whole;
        written += 2 * whole;
        if (i < pairs && written < most) {
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
