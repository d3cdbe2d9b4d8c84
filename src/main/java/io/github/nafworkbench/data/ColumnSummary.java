package io.github.nafworkbench.data;

/**
 * What a column's cells are like as a whole.
 *
 * @param missing cells without a value
 * @param least in the column's unit; NaN if there is no number, as also {@code most} and {@code mean}
 */
public record ColumnSummary(int missing, double least, double most, double mean) {
    /** Looks at every row. */
    public static ColumnSummary of(Column column) {
        return column instanceof Column.Numbers numbers ? of(numbers.values()) : of((Column.Texts) column);
    }

    private static ColumnSummary of(double[] values) {
        int present = 0;
        double least = Double.NaN;
        double most = Double.NaN;
        double mean = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present++;
                least = value >= least ? least : value;
                most = value <= most ? most : value;
                // Running, so that the sum of large numbers does not overflow.
                mean += value / present - mean / present;
            }
        }
        return new ColumnSummary(values.length - present, least, most, present == 0 ? Double.NaN : mean);
    }

    private static ColumnSummary of(Column.Texts column) {
        int missing = (int) column.values().stream().filter(String::isEmpty).count();
        return new ColumnSummary(missing, Double.NaN, Double.NaN, Double.NaN);
    }
}
