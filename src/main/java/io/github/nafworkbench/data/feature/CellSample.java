package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tells by some of its cells, evenly drawn from all of the column, what a column of text holds. */
final class CellSample {
    private static final int MOST_CELLS = 200;
    /** A column is of a kind when this share of its cells is: some wrong ones do not hide the others. */
    private static final double ENOUGH = 0.8;

    private CellSample() {}

    /** The first column of text most of whose filled cells are of a kind. */
    static Optional<Column.Texts> firstColumn(Table table, Predicate<String> kind) {
        return firstColumn(table, c -> true, kind);
    }

    /** The same among some columns alone. */
    static Optional<Column.Texts> firstColumn(Table table, Predicate<Column> which, Predicate<String> kind) {
        return table.columns().stream()
                .filter(which)
                .filter(Column.Texts.class::isInstance)
                .map(Column.Texts.class::cast)
                .filter(c -> mostly(c, kind))
                .findFirst();
    }

    /** Whether most of the filled cells looked at are of a kind, and there is one. */
    static boolean mostly(Column.Texts column, Predicate<String> kind) {
        int step = Math.max(1, column.rows() / MOST_CELLS);
        long[] counts = IntStream.iterate(0, row -> row < column.rows(), row -> row + step)
                .mapToObj(column::text)
                .filter(cell -> !cell.isEmpty())
                .map(kind::test)
                .collect(
                        () -> new long[2],
                        (sum, holds) -> {
                            sum[0]++;
                            sum[1] += holds ? 1 : 0;
                        },
                        (one, two) -> {
                            one[0] += two[0];
                            one[1] += two[1];
                        });
        return counts[0] > 0 && counts[1] >= ENOUGH * counts[0];
    }
}
