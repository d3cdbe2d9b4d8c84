package io.github.nafworkbench.data;

import java.util.Arrays;

/**
 * Affine map of columns between user units and network units: {@code network = (user - centre) / networkUnit}.
 * Immutable by agreement: arrays inside are never written after construction.
 *
 * @param centre per column, the value that maps to 0; for min-max {@code (max + min) / 2} of the rows it was fitted on
 * @param networkUnit per column, one network unit in the unit of the column; for min-max {@code (max - min) / 2}, or 1 for a constant column
 */
public record Scaling(double[] centre, double[] networkUnit) {
    /**
     * Fits the min-max map to [-1, 1] on the given rows.
     *
     * @param columns {@code [column][row]}, not modified
     * @param rows the rows to fit on, normally the training rows; at least one
     */
    public static Scaling fit(double[][] columns, int[] rows) {
        double[] centre = new double[columns.length];
        double[] networkUnit = new double[columns.length];
        for (int c = 0; c < columns.length; c++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row : rows) {
                low = Math.min(low, columns[c][row]);
                high = Math.max(high, columns[c][row]);
            }
            centre[c] = low / 2 + high / 2;
            double range = high / 2 - low / 2;
            networkUnit[c] = range > 0 ? range : 1;
        }
        return new Scaling(centre, networkUnit);
    }

    /**
     * Picks rows and maps them to network units.
     *
     * @param columns {@code [column][row]}, not modified
     * @return new {@code [column * rows.length + i]}, column-major: the values of one column are contiguous
     */
    public double[] toNetwork(double[][] columns, int[] rows) {
        double[] out = new double[columns.length * rows.length];
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < rows.length; i++) {
                out[c * rows.length + i] = (columns[c][rows[i]] - centre[c]) / networkUnit[c];
            }
        }
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scaling that
                && Arrays.equals(centre, that.centre)
                && Arrays.equals(networkUnit, that.networkUnit);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(centre) + Arrays.hashCode(networkUnit);
    }
}
