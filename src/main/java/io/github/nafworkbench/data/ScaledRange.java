package io.github.nafworkbench.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What scaling does to one column: where its values lie in network units, on the training and on the test rows.
 *
 * @param column the column
 * @param centre value that becomes 0, in the column's unit
 * @param networkUnit one network unit, in the column's unit
 * @param beyond test values below the least or above the greatest training value; the same for every scaling
 */
public record ScaledRange(
        Column.Numbers column,
        double centre,
        double networkUnit,
        double trainLow,
        double trainHigh,
        double testLow,
        double testHigh,
        int beyond) {
    /** Of every input, then every target. */
    public static List<ScaledRange> of(Dataset dataset, Split split, ScalingKind kind) {
        List<Column.Numbers> columns = new ArrayList<>(dataset.inputs());
        columns.addAll(dataset.targets());
        Scaling scaling =
                kind.fit(columns.stream().map(Column.Numbers::values).toArray(double[][]::new), split.train());
        List<ScaledRange> ranges = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            ranges.add(of(columns.get(c), split, scaling.centre()[c], scaling.networkUnit()[c]));
        }
        return ranges;
    }

    private static ScaledRange of(Column.Numbers column, Split split, double centre, double networkUnit) {
        Extremes train = Extremes.of(column.values(), split.train());
        Extremes test = Extremes.of(column.values(), split.test());
        int beyond = 0;
        for (int row : split.test()) {
            double value = column.values()[row];
            beyond += value < train.low() || value > train.high() ? 1 : 0;
        }
        return new ScaledRange(
                column,
                centre,
                networkUnit,
                (train.low() - centre) / networkUnit,
                (train.high() - centre) / networkUnit,
                (test.low() - centre) / networkUnit,
                (test.high() - centre) / networkUnit,
                beyond);
    }

    /** How many test rows have at least one input beyond the training rows' range. */
    public static int rowsBeyond(Dataset dataset, Split split) {
        List<Extremes> ranges = dataset.inputs().stream()
                .map(input -> Extremes.of(input.values(), split.train()))
                .toList();
        int rows = 0;
        for (int row : split.test()) {
            boolean beyond = false;
            for (int i = 0; i < ranges.size() && !beyond; i++) {
                double value = dataset.inputs().get(i).values()[row];
                beyond = value < ranges.get(i).low() || value > ranges.get(i).high();
            }
            rows += beyond ? 1 : 0;
        }
        return rows;
    }

    private record Extremes(double low, double high) {
        static Extremes of(double[] values, int[] rows) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row : rows) {
                low = Math.min(low, values[row]);
                high = Math.max(high, values[row]);
            }
            return new Extremes(low, high);
        }
    }
}
