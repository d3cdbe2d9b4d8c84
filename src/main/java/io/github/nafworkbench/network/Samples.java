package io.github.nafworkbench.network;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Scaling;

/** Rows in network units, ready for the kernels. Immutable by agreement: its arrays are never written. */
public final class Samples {
    private final int count;
    private final double[] inputs;
    private final double[] targets;
    /** {@code [row][input]}, each row ended by a 1: what gradients by weights and biases are products with. */
    private final double[] rows;
    /** The largest size of each input. */
    private final double[] reach;

    /**
     * Takes rows.
     *
     * @param count number of rows
     * @param inputs {@code [input][row]}, each input's rows contiguous; not written any more
     * @param targets {@code [output][row]}, each output's rows contiguous; not written any more
     */
    public Samples(int count, double[] inputs, double[] targets) {
        this.count = count;
        this.inputs = inputs;
        this.targets = targets;
        int width = (count == 0 ? 0 : inputs.length / count) + 1;
        this.rows = new double[count * width];
        this.reach = new double[width - 1];
        for (int row = 0; row < count; row++) {
            for (int input = 0; input < width - 1; input++) {
                double x = inputs[input * count + row];
                rows[row * width + input] = x;
                reach[input] = Math.max(reach[input], Math.abs(x));
            }
            rows[row * width + width - 1] = 1;
        }
    }

    /** Picks rows of a data set and scales them. */
    public static Samples of(Dataset dataset, int[] rows, Scaling inputScaling, Scaling targetScaling) {
        return new Samples(
                rows.length,
                inputScaling.toNetwork(dataset.inputValues(), rows),
                targetScaling.toNetwork(dataset.targetValues(), rows));
    }

    /** Number of rows. */
    public int count() {
        return count;
    }

    /** {@code [input][row]}, each input's rows contiguous. */
    public double[] inputs() {
        return inputs;
    }

    /** {@code [output][row]}, each output's rows contiguous. */
    public double[] targets() {
        return targets;
    }

    /** {@code [row][input, 1]}: the inputs of each row, then a 1. */
    double[] rows() {
        return rows;
    }

    /** {@code [input]}: no value of an input is greater in size; NaN if one is not a number. */
    double[] reach() {
        return reach;
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
