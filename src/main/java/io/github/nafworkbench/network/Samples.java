package io.github.nafworkbench.network;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Scaling;

/**
 * Rows in network units, ready for the kernels. Immutable by agreement: arrays are never written after construction.
 *
 * @param count number of rows
 * @param inputs {@code [input][row]}, each input's rows contiguous
 * @param targets {@code [output][row]}, each output's rows contiguous
 */
public record Samples(int count, double[] inputs, double[] targets) {
    /** Picks rows of a data set and scales them. */
    public static Samples of(Dataset dataset, int[] rows, Scaling inputScaling, Scaling targetScaling) {
        return new Samples(
                rows.length,
                inputScaling.toNetwork(dataset.inputValues(), rows),
                targetScaling.toNetwork(dataset.targetValues(), rows));
    }

    /** Some of these rows, in the order given. */
    public Samples pick(int[] rows) {
        return new Samples(rows.length, pick(inputs, rows), pick(targets, rows));
    }

    private double[] pick(double[] all, int[] rows) {
        double[] picked = new double[all.length / count * rows.length];
        for (int column = 0; column * count < all.length; column++) {
            for (int i = 0; i < rows.length; i++) {
                picked[column * rows.length + i] = all[column * count + rows[i]];
            }
        }
        return picked;
    }
}
