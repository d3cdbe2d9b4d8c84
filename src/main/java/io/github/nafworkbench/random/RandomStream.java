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

    /** The stream for a purpose and its indices (layer, neuron, draw, ...); the order of the indices matters. */
    public static RandomStream of(long seed, Purpose purpose, long... indices) {
        long key = mix(mix(seed) ^ purpose.code());
        for (long index : indices) {
            key = mix(key ^ index);
        }
        return new RandomStream(key);
    }

    /** The stream for one more index: {@code of(seed, purpose, i).with(j)} is {@code of(seed, purpose, i, j)}. */
    public RandomStream with(long index) {
        return new RandomStream(key(index));
    }

    /** The key of {@link #with}. */
    long key(long index) {
        return mix(key ^ index);
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
     * Writes the standard normals at counters {@code first, first + 1, ...}; {@link Normals#fill} does so many times
     * without new memory.
     *
     * @param out written at {@code [from, from + count)}
     */
    public void normals(long first, double[] out, int from, int count) {
        Normals.forCount(count).fill(this, first, out, from, count);
    }

    /** What {@link #mixed} makes the random bits at a counter of; adding a {@link #step} moves it on. */
    static long state(long key, long counter) {
        return key + counter * GOLDEN + GOLDEN;
    }

    /** What moves the state on by a number of counters. */
    static long step(long counters) {
        return counters * GOLDEN;
    }

    /** A random order of {@code 0 .. count - 1}: sorted by the upper 32 bits at each counter, ties by index. */
    public int[] permutation(int count) {
        int[] order = new int[count];
        permute(new long[count], order);
        return order;
    }

    /**
     * The same order, into an array.
     *
     * @param keys scratch, as long as the order
     * @param order overwritten
     */
    public void permute(long[] keys, int[] order) {
        for (int i = 0; i < order.length; i++) {
            keys[i] = (bits(i) & 0xFFFFFFFF00000000L) | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
    }

    private static double unit(long bits) {
        return ((bits >>> 12) + 0.5) * TO_UNIT;
    }

    private static long mix(long x) {
        return mixed(x + GOLDEN);
    }

    /** The finaliser of SplitMix64. */
    static long mixed(long state) {
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
