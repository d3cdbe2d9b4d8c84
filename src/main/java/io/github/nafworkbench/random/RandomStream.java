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
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 0x1p-52;
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
        return mix(key + counter * GOLDEN);
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
     * Writes the standard normals at counters {@code first, first + 1, ...}: at an even counter and the next one,
     * {@code sqrt(-2 ln u) cos 4a} and {@code sqrt(-2 ln u) sin 4a} with {@code u, v} their uniforms and
     * {@code a = pi (v - 1/2) / 2}.
     *
     * @param out written at {@code [from, from + count)}
     */
    public void normals(long first, double[] out, int from, int count) {
        long pair = Math.floorDiv(first, 2L);
        int skip = (int) (first - 2 * pair);
        int done = 0;
        PairBlock block = new PairBlock(Math.min(BLOCK, (count + skip + 1) / 2));
        while (done < count) {
            int pairs = Math.min(BLOCK, (count - done + skip + 1) / 2);
            fill(pair, block, pairs);
            block.transform(pairs);
            done += block.interleave(skip, out, from + done, count - done);
            pair += pairs;
            skip = 0;
        }
    }

    private void fill(long firstPair, PairBlock block, int pairs) {
        long state = key + 2 * firstPair * GOLDEN;
        for (int i = 0; i < pairs; i++) {
            double u = unit(mix(state));
            state += GOLDEN;
            block.set(i, u, unit(mix(state)));
            state += GOLDEN;
        }
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
        return ((bits >>> 12) + 0.5) * TO_UNIT;
    }

    private static long mix(long x) {
        long z = x + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
