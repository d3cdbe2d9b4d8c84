package io.github.nafworkbench.curve.measured;

import java.util.Arrays;

/**
 * How the numbers of a column go from row to row.
 *
 * @param numbers how many there are
 * @param runs how many parts there are in which the values rise or fall
 * @param moving share of the steps that are not 0
 * @param even whether almost all steps that are not 0 have the same size, or the same ratio
 */
record ColumnCourse(int numbers, double least, double most, int runs, double moving, boolean even) {
    private static final double CONSTANT = 1e-3;
    private static final double EVEN_SHARE = 0.8;
    private static final double EVEN_SIZE = 0.03;

    static ColumnCourse of(double[] column, int[] rows) {
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> column[row])
                .filter(value -> Math.abs(value) < RowScan.OVERFLOW / 2)
                .toArray();
        if (values.length == 0) {
            return new ColumnCourse(0, Double.NaN, Double.NaN, 0, 0, false);
        }
        double least = Arrays.stream(values).min().orElse(Double.NaN);
        double most = Arrays.stream(values).max().orElse(Double.NaN);
        int moves = 0;
        double[] steps = new double[values.length - 1];
        double[] ratios = new double[values.length - 1];
        for (int i = 1; i < values.length; i++) {
            if (values[i] != values[i - 1]) {
                steps[moves] = Math.abs(values[i] - values[i - 1]);
                ratios[moves++] = least > 0 ? Math.abs(Math.log(values[i] / values[i - 1])) : Double.NaN;
            }
        }
        boolean even = even(Arrays.copyOf(steps, moves)) || (least > 0 && even(Arrays.copyOf(ratios, moves)));
        double moving = values.length < 2 ? 0 : (double) moves / (values.length - 1);
        return new ColumnCourse(
                values.length, least, most, TurningPoints.of(values).size() + 1, moving, even);
    }

    private static boolean even(double[] steps) {
        double[] sorted = steps.clone();
        Arrays.sort(sorted);
        if (sorted.length < 3) {
            return false;
        }
        double median = sorted[sorted.length / 2];
        long near = Arrays.stream(sorted)
                .filter(step -> Math.abs(step - median) <= EVEN_SIZE * median)
                .count();
        return near >= EVEN_SHARE * sorted.length;
    }

    /** Whether the values are the same but for the noise of a meter. */
    boolean constant() {
        return numbers > 0 && most - least <= CONSTANT * Math.max(Math.abs(least), Math.abs(most));
    }

    /** Whether the column can have been swept: it moves most of the time, and turns seldom. */
    boolean sweeps() {
        return numbers >= 3 && most > least && moving >= 0.4 && numbers >= 3 * runs;
    }
}
