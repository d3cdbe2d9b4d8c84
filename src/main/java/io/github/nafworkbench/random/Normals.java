package io.github.nafworkbench.random;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;

/**
 * Standard normal numbers of {@link RandomStream}s, many at a time, by the Box-Muller transform (Box and Muller 1958,
 * doi:10.1214/aoms/1177706645).
 *
 * <p>At an even counter and the next one a stream has {@code sqrt(-2 ln u) cos 4a} and {@code sqrt(-2 ln u) sin 4a}
 * with {@code u, v} its uniforms there and {@code a = pi (v - 1/2) / 2}. Pairs of several streams are transformed
 * together: {@link #load} each, then {@link #transform}. {@link #fill} does so for one stream or many.
 *
 * <p>Every step is a loop of its own over arrays of one index, without a change between long and double, because just
 * such loops are compiled to vector instructions; bits change their type by a copy through a buffer. The arithmetic is
 * plain IEEE, so vectors do not change a bit. Holds scratch memory; one instance per thread.
 */
public final class Normals {
    /** Pairs transformed together: few enough to stay in the near caches, many enough to pay for entering the loops. */
    private static final int PAIRS = 512;

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

    private final long[] steps;
    private final long[] bits;
    private final long[] angleBits;
    private final double[] radius;
    private final double[] exponent;
    private final double[] angle;
    private final double[] cosine;
    private final LongBuffer asBits;
    private final DoubleBuffer asNumbers;

    /** Scratch for any number of normals a call. */
    public Normals() {
        this(PAIRS);
    }

    private Normals(int pairs) {
        steps = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            steps[i] = RandomStream.step(2L * i);
        }
        bits = new long[pairs];
        angleBits = new long[pairs];
        radius = new double[pairs];
        exponent = new double[pairs];
        angle = new double[pairs];
        cosine = new double[pairs];
        ByteBuffer memory = ByteBuffer.allocate(pairs * Long.BYTES).order(ByteOrder.nativeOrder());
        asBits = memory.asLongBuffer();
        asNumbers = memory.asDoubleBuffer();
    }

    /** Scratch for calls of few normals. */
    static Normals forCount(int count) {
        return new Normals(Math.min(PAIRS, count / 2 + 1));
    }

    /** Most pairs that can be loaded at a time. */
    public int capacity() {
        return bits.length;
    }

    /**
     * Loads the pairs of one stream at counters {@code 2 firstPair, 2 firstPair + 1, ...}.
     *
     * @param stream all indices but the last
     * @param index the last
     * @param at place of the first pair among those loaded
     */
    public void load(RandomStream stream, long index, long firstPair, int at, int pairs) {
        load(stream.key(index), firstPair, at, pairs);
    }

    private void load(long key, long firstPair, int at, int pairs) {
        long state = RandomStream.state(key, 2 * (firstPair - at));
        fractions(state, steps, bits, at, at + pairs);
        fractions(state + RandomStream.step(1), steps, angleBits, at, at + pairs);
    }

    /** The upper 52 random bits at each counter, as the fraction of a number in [1, 2). */
    private static void fractions(long state, long[] steps, long[] bits, int from, int to) {
        for (int i = from; i < to; i++) {
            bits[i] = (RandomStream.mixed(state + steps[i]) >>> 12) | BITS_OF_ONE;
        }
    }

    /** Makes normals of the pairs loaded at places {@code 0 ... pairs - 1}. */
    public void transform(int pairs) {
        toNumbers(angleBits, angle, pairs);
        for (int i = 0; i < pairs; i++) {
            angle[i] = 0.5 * Math.PI * ((angle[i] - ONE_LESS_HALF_STEP) - 0.5);
        }
        for (int i = 0; i < pairs; i++) {
            cosine[i] = cosine(angle[i]);
        }
        for (int i = 0; i < pairs; i++) {
            angle[i] = sine(angle[i]);
        }
        radii(pairs);
        for (int i = 0; i < pairs; i++) {
            double c = cosine[i] * cosine[i] - angle[i] * angle[i];
            double s = 2 * angle[i] * cosine[i];
            cosine[i] = radius[i] * (c * c - s * s);
            angle[i] = radius[i] * (2 * s * c);
        }
    }

    /** Leaves {@code sqrt(-2 ln u)} in {@code radius}; {@code u} is parted into {@code mantissa 2^exponent} by its bits. */
    private void radii(int pairs) {
        toNumbers(bits, radius, pairs);
        for (int i = 0; i < pairs; i++) {
            radius[i] -= ONE_LESS_HALF_STEP;
        }
        asNumbers.put(0, radius, 0, pairs);
        asBits.get(0, bits, 0, pairs);
        long[] exponentBits = angleBits;
        for (int i = 0; i < pairs; i++) {
            exponentBits[i] = ((bits[i] - ROOT_HALF) >> 52) + BITS_OF_LARGE;
        }
        for (int i = 0; i < pairs; i++) {
            bits[i] = ((bits[i] - ROOT_HALF) & FRACTION) + ROOT_HALF;
        }
        toNumbers(exponentBits, exponent, pairs);
        toNumbers(bits, radius, pairs);
        for (int i = 0; i < pairs; i++) {
            radius[i] = Math.sqrt(-2 * log(radius[i], exponent[i] - LARGE));
        }
    }

    private void toNumbers(long[] from, double[] to, int count) {
        asBits.put(0, from, 0, count);
        asNumbers.get(0, to, 0, count);
    }

    /** The normals at the even counters of the pairs, after {@link #transform}; to be read only. */
    public double[] even() {
        return cosine;
    }

    /** The normals at the odd counters of the pairs, after {@link #transform}; to be read only. */
    public double[] odd() {
        return angle;
    }

    /**
     * Writes the standard normals of a stream at counters {@code first, first + 1, ...}.
     *
     * @param out written at {@code [from, from + count)}
     */
    public void fill(RandomStream stream, long first, double[] out, int from, int count) {
        long pair = Math.floorDiv(first, 2L);
        int skip = (int) (first - 2 * pair);
        int done = 0;
        while (done < count) {
            int pairs = Math.min(bits.length, (count - done + skip + 1) / 2);
            load(stream.key(), pair, 0, pairs);
            transform(pairs);
            done += interleave(0, pairs, skip, out, from + done, count - done);
            pair += pairs;
            skip = 0;
        }
    }

    /**
     * Writes the standard normals of many streams at counters {@code first, first + 1, ...}.
     *
     * @param streams {@code [row]}, all indices but the last
     * @param index the last
     * @param out {@code [row][count]} from 0, overwritten
     */
    public void fill(RandomStream[] streams, long index, long first, double[] out, int count) {
        long pair = Math.floorDiv(first, 2L);
        int skip = (int) (first - 2 * pair);
        int pairs = (count + skip + 1) / 2;
        if (pairs > bits.length) {
            for (int row = 0; row < streams.length; row++) {
                fill(streams[row].with(index), first, out, row * count, count);
            }
            return;
        }
        int together = bits.length / Math.max(1, pairs);
        for (int row = 0; row < streams.length; row += together) {
            int rows = Math.min(together, streams.length - row);
            for (int r = 0; r < rows; r++) {
                load(streams[row + r], index, pair, r * pairs, pairs);
            }
            transform(rows * pairs);
            for (int r = 0; r < rows; r++) {
                interleave(r * pairs, pairs, skip, out, (row + r) * count, count);
            }
        }
    }

    /**
     * Writes the normals of pairs from place {@code at} in turn, leaving out the first {@code skip} (0 or 1), at most
     * {@code most}.
     *
     * @return how many were written
     */
    private int interleave(int at, int pairs, int skip, double[] out, int from, int most) {
        int written = 0;
        int i = at;
        int end = at + pairs;
        if (skip == 1 && most > 0) {
            out[from + written++] = angle[i++];
        }
        int whole = Math.min(end - i, (most - written) / 2);
        for (int k = 0; k < whole; k++) {
            out[from + written + 2 * k] = cosine[i + k];
            out[from + written + 2 * k + 1] = angle[i + k];
        }
        i += whole;
        written += 2 * whole;
        if (i < end && written < most) {
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
