package io.github.nafworkbench.random;

import java.util.Arrays;

/**
 * A counter-based stream of random numbers: number {@code i} is a function of the key and of {@code i} alone.
 *
 * <p>The key is a hash of (seed, purpose, indices); bits are the SplitMix64 finaliser (Steele, Lea and Flood 2014,
 * doi:10.1145/2714064.2660195) of key and counter. Normals come from the Box-Muller transform (Box and Muller 1958,
 * doi:10.1214/aoms/1177706645) with polynomial logarithm, sine and cosine in plain IEEE arithmetic, so they are the
 * same bits on every JDK, processor and number of threads. Immutable; safe on every thread.
 */
public record RandomStream(long key) {
    private static final double TO_UNIT = 0x1p-53;
    private static final double LN2 = 0.6931471805599453;
    private static final int BLOCK = 128;

    /** The stream for a purpose and its indices (layer, neuron, draw, ...); the order of the indices matters. */
    public static RandomStream of(long seed, Purpose purpose, long... indices) {
        long key = mix(mix(seed) ^ purpose.code());
        for (long index : indices) {
            key = mix(key ^ index);
        }
        return new RandomStream(key);
    }

    /** The 64 random bits at a counter. */
    public long bits(long counter) {
        return mix(key + counter * 0x9E3779B97F4A7C15L);
    }

    /** The uniform number in (0, 1) at a counter. */
    public double uniform(long counter) {
        return unit(bits(counter));
    }

    /** The standard normal number at a counter. */
    public double normal(long counter) {
        double[] one = new double[1];
        normals(counter, one, 0, 1);
        return one[0];
    }

    /**
     * Writes the standard normals at counters {@code first, first + 1, ...}.
     *
     * @param out written at {@code [from, from + count)}
     */
    public void normals(long first, double[] out, int from, int count) {
        double[] radius = new double[BLOCK];
        double[] angle = new double[BLOCK];
        long pair = Math.floorDiv(first, 2L);
        int skip = (int) (first - 2 * pair);
        int done = 0;
        while (done < count) {
            int pairs = Math.min(BLOCK, (count - done + skip + 1) / 2);
            fillPairs(pair, radius, angle, pairs);
            done += scatter(radius, angle, pairs, skip, out, from + done, count - done);
            pair += pairs;
            skip = 0;
        }
    }

    /** Radii {@code sqrt(-2 ln u)} and half angles {@code pi (v - 1/2)} of pairs {@code first ...}. */
    private void fillPairs(long first, double[] radius, double[] angle, int pairs) {
        for (int i = 0; i < pairs; i++) {
            long counter = 2 * (first + i);
            radius[i] = unit(bits(counter));
            angle[i] = Math.PI * (unit(bits(counter + 1)) - 0.5);
        }
        for (int i = 0; i < pairs; i++) {
            radius[i] = Math.sqrt(-2 * log(radius[i]));
        }
    }

    /** Turns pairs into {@code r cos(2a), r sin(2a)}; returns how many numbers were written. */
    private static int scatter(double[] radius, double[] angle, int pairs, int skip, double[] out, int from, int most) {
        int written = 0;
        for (int i = 0; i < pairs; i++) {
            double a = angle[i];
            double s = sine(a);
            double c = cosine(a);
            if (i > 0 || skip == 0) {
                out[from + written++] = radius[i] * (c * c - s * s);
            }
            if (written < most) {
                out[from + written++] = radius[i] * (2 * s * c);
            }
        }
        return written;
    }

    /** A random order of {@code 0 .. count - 1}: sorted by the upper 32 bits at each counter, ties by index. */
    public int[] permutation(int count) {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (bits(i) & 0xFFFFFFFF00000000L) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(k -> (int) k).toArray();
    }

    private static double unit(long bits) {
        return ((bits >>> 11) + 0.5) * TO_UNIT;
    }

    /** Natural logarithm of a normal positive number by the atanh series, relative error below 4e-16. */
    static double log(double x) {
        long raw = Double.doubleToRawLongBits(x);
        // Exponent such that the mantissa lies in [sqrt(1/2), sqrt(2)).
        long exponent = (raw - 0x3FE6A09E667F3BCDL) >> 52;
        double m = Double.longBitsToDouble(raw - (exponent << 52));
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
        return exponent * LN2 + (2 * s + 2 * s * q * sum);
    }

    /** Sine on [-pi/2, pi/2] by its Taylor series to the 21st power. */
    static double sine(double a) {
        double q = a * a;
        double sum = 1 / 5.109094217170944E+19;
        sum = 1 / 121645100408832000.0 - q * sum;
        sum = 1 / 355687428096000.0 - q * sum;
        sum = 1 / 1307674368000.0 - q * sum;
        sum = 1 / 6227020800.0 - q * sum;
        sum = 1 / 39916800.0 - q * sum;
        sum = 1 / 362880.0 - q * sum;
        sum = 1 / 5040.0 - q * sum;
        sum = 1 / 120.0 - q * sum;
        sum = 1 / 6.0 - q * sum;
        return a - a * q * sum;
    }

    /** Cosine on [-pi/2, pi/2] by its Taylor series to the 22nd power. */
    static double cosine(double a) {
        double q = a * a;
        double sum = 1 / 1.1240007277776077E+21;
        sum = 1 / 2432902008176640000.0 - q * sum;
        sum = 1 / 6402373705728000.0 - q * sum;
        sum = 1 / 20922789888000.0 - q * sum;
        sum = 1 / 87178291200.0 - q * sum;
        sum = 1 / 479001600.0 - q * sum;
        sum = 1 / 3628800.0 - q * sum;
        sum = 1 / 40320.0 - q * sum;
        sum = 1 / 720.0 - q * sum;
        sum = 1 / 24.0 - q * sum;
        sum = 0.5 - q * sum;
        return 1 - q * sum;
    }

    private static long mix(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
