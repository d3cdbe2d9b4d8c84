package io.github.nafworkbench.data.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pearson's r of every pair of columns, each over the rows where both are present.
 * Immutable by agreement: the array is never written after construction.
 *
 * @param r {@code [i * columns + j]}, symmetric; NaN where a column does not vary
 */
public record CorrelationMatrix(int columns, double[] r) {
    /** Above this size of r two columns say the same. */
    public static final double COLLINEAR = 0.9999;

    /** Of more columns not all pairs are worked out, which grow with the square; these take 32 MB. */
    public static final int MOST_COLUMNS = 2000;

    /** Two columns that say the same. */
    public record Pair(int first, int second, double r) {}

    /**
     * Works out all pairs.
     *
     * @param columns {@code [column][row]}, not modified
     * @param progress told the share done from time to time; may throw to give up
     */
    public static CorrelationMatrix of(double[][] columns, DoubleConsumer progress) {
        int n = columns.length;
        double[] r = new double[n * n];
        double[][] unit = new double[n][];
        for (int i = 0; i < n; i++) {
            progress.accept(0.1 * i / n);
            unit[i] = unitVector(columns[i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                boolean complete = unit[i].length > 0 && unit[j].length > 0;
                r[i * n + j] = complete ? product(unit[i], unit[j]) : Correlation.pearson(columns[i], columns[j]);
                r[j * n + i] = r[i * n + j];
            }
            r[i * n + i] = Correlation.pearson(columns[i], columns[i]);
            progress.accept(0.1 + 0.9 * (i + 1) * (i + 2) / (n * (n + 1.0)));
        }
        return new CorrelationMatrix(n, r);
    }

    /** The coefficient of two columns. */
    public double of(int i, int j) {
        return r[i * columns + j];
    }

    /** Pairs above {@link #COLLINEAR}, each once, the earlier column first. */
    public List<Pair> collinear() {
        return pairs().filter(pair -> Math.abs(pair.r()) > COLLINEAR).toList();
    }

    /** The pairs with the largest size of r, each once, the strongest first. */
    public List<Pair> strongest(int most) {
        return pairs().filter(pair -> !Double.isNaN(pair.r()))
                .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.r())))
                .limit(most)
                .toList();
    }

    private Stream<Pair> pairs() {
        return IntStream.range(0, columns).boxed().flatMap(i -> IntStream.range(i + 1, columns)
                .mapToObj(j -> new Pair(i, j, of(i, j))));
    }

    /** The column less its mean, of length 1; empty if it has gaps, does not vary or is too large to be squared. */
    private static double[] unitVector(double[] column) {
        double mean = 0;
        for (int row = 0; row < column.length; row++) {
            mean += (column[row] - mean) / (row + 1);
        }
        double square = 0;
        for (double value : column) {
            square += (value - mean) * (value - mean);
        }
        if (!(square > 0) || !Double.isFinite(square)) {
            return new double[0];
        }
        double[] unit = new double[column.length];
        double length = Math.sqrt(square);
        for (int row = 0; row < column.length; row++) {
            unit[row] = (column[row] - mean) / length;
        }
        return unit;
    }

    /** Four sums, so that the additions need not wait for each other. */
    private static double product(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int row = 0;
        for (; row + 3 < a.length; row += 4) {
            s0 += a[row] * b[row];
            s1 += a[row + 1] * b[row + 1];
            s2 += a[row + 2] * b[row + 2];
            s3 += a[row + 3] * b[row + 3];
        }
        for (; row < a.length; row++) {
            s0 += a[row] * b[row];
        }
        return Math.max(-1, Math.min(1, s0 + s1 + (s2 + s3)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CorrelationMatrix that && columns == that.columns && Arrays.equals(r, that.r);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(r);
    }
}
