package io.github.nafworkbench.network;

/**
 * Samples in the order they are worked through: all of them, or chosen ones, which are not copied.
 *
 * @param chosen their numbers, {@code [from, from + count)} of which are meant; empty for all samples
 * @param count how many
 */
record Batch(Samples samples, int[] chosen, int from, int count) {
    private static final int[] ALL = {};

    static Batch of(Samples samples) {
        return new Batch(samples, ALL, 0, samples.count());
    }

    /**
     * Copies a block of one input or target.
     *
     * @param all {@code [column][sample]}, of the samples
     * @param to written at {@code [at, at + size)}
     */
    void copy(double[] all, int column, int start, double[] to, int at, int size) {
        int first = column * samples.count();
        if (chosen.length == 0) {
            System.arraycopy(all, first + start, to, at, size);
            return;
        }
        for (int s = 0; s < size; s++) {
            to[at + s] = all[first + chosen[from + start + s]];
        }
    }
}
