package io.github.nafworkbench.network;

/**
 * Numbers where a {@link Blas} reaches them without a copy: for a native one outside the heap, where loops of Java would
 * be slow. Belongs to the instance that made it, and to one thread.
 */
public interface Operand {
    /**
     * Copies numbers in.
     *
     * @param at place of the first one here
     * @param from read from {@code [start, start + length)}, not modified
     */
    void put(int at, double[] from, int start, int length);

    /**
     * Copies numbers out.
     *
     * @param at place of the first one here
     * @param to written at {@code [start, start + length)}
     */
    void get(int at, double[] to, int start, int length);
}
