package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.ColumnFigures;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.statistics.CorrelationMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * What is to be known of a table before it is used.
 *
 * @param columns one for each column of the table
 * @param repeatedRows rows with the same cell as an earlier one in every column but the identifiers
 */
public record TableSurvey(List<OfColumn> columns, int repeatedRows) {
    /** Pairs of columns times rows up to which collinear columns are looked for in all rows; above, in the first. */
    private static final long MOST_PRODUCTS = 2_000_000_000L;

    private static final int MOST_NAMED = 5;

    public TableSurvey {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param constant whether no present value differs from another
     * @param sameAs other columns of exactly the same numbers
     * @param compared whether it is among the first {@value CorrelationMatrix#MOST_COLUMNS} columns of numbers, which are compared
     * @param collinear other columns with |r| above {@link CorrelationMatrix#COLLINEAR}, without those in {@code sameAs}
     */
    public record OfColumn(
            Optional<ColumnFigures> figures,
            boolean constant,
            boolean compared,
            List<String> sameAs,
            List<String> collinear) {
        public OfColumn {
            sameAs = List.copyOf(sameAs);
            collinear = List.copyOf(collinear);
        }

        /** In words; empty if there is nothing to remark. */
        public String remark() {
            List<String> remarks = new ArrayList<>();
            if (constant) {
                remarks.add(figures.filter(f -> f.distinct() > 0).isPresent() ? "constant" : "no number");
            }
            if (!sameAs.isEmpty()) {
                remarks.add("same as " + named(sameAs));
            }
            if (!collinear.isEmpty()) {
                remarks.add("collinear with " + named(collinear));
            }
            if (!compared) {
                remarks.add(
                        "not compared: only the first " + CorrelationMatrix.MOST_COLUMNS + " columns of numbers are");
            }
            return String.join("; ", remarks);
        }

        private static String named(List<String> columns) {
            int more = columns.size() - MOST_NAMED;
            return String.join(", ", columns.subList(0, Math.min(columns.size(), MOST_NAMED)))
                    + (more > 0 ? " and " + more + " more" : "");
        }
    }

    /**
     * Looks through a table.
     *
     * @param progress told the share done from time to time; may throw to give up
     */
    public static TableSurvey of(Reading reading, DoubleConsumer progress) {
        Table table = reading.table();
        List<Column.Numbers> all = table.numeric();
        List<Column.Numbers> numeric = all.subList(0, Math.min(all.size(), CorrelationMatrix.MOST_COLUMNS));
        CorrelationMatrix correlations =
                CorrelationMatrix.of(values(numeric, table.rows()), share -> progress.accept(0.8 * share));
        List<OfColumn> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(
                    column instanceof Column.Numbers numbers
                            ? of(numbers, numeric, correlations)
                            : new OfColumn(ColumnFigures.of(column), false, true, List.of(), List.of()));
            progress.accept(0.8 + 0.1 * columns.size() / table.columns().size());
        }
        return new TableSurvey(columns, RepeatedRows.in(table, RepeatedRows.compared(reading)).length);
    }

    private static double[][] values(List<Column.Numbers> numeric, int rows) {
        long pairs = Math.max(1, (long) numeric.size() * numeric.size() / 2);
        int first = (int) Math.min(rows, Math.max(100, MOST_PRODUCTS / pairs));
        return numeric.stream()
                .map(c -> first == rows ? c.values() : Arrays.copyOf(c.values(), first))
                .toArray(double[][]::new);
    }

    private static OfColumn of(Column.Numbers column, List<Column.Numbers> numeric, CorrelationMatrix correlations) {
        int at = numeric.indexOf(column);
        if (at < 0) {
            return new OfColumn(ColumnFigures.of(column), column.constant(), false, List.of(), List.of());
        }
        List<String> same = new ArrayList<>();
        List<String> collinear = new ArrayList<>();
        for (int other = 0; other < numeric.size(); other++) {
            if (other != at && Math.abs(correlations.of(at, other)) > CorrelationMatrix.COLLINEAR) {
                boolean equal =
                        Arrays.equals(column.values(), numeric.get(other).values());
                (equal ? same : collinear).add(numeric.get(other).name());
            }
        }
        return new OfColumn(ColumnFigures.of(column), column.constant(), true, same, collinear);
    }
}
