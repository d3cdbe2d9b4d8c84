package io.github.nafworkbench.data.browsing;

import io.github.nafworkbench.data.Column;
import java.util.Comparator;

/** An order of rows by the cells of one column; missing cells come last either way. */
public record RowSort(Column column, boolean descending) {
    Comparator<Integer> comparator() {
        Comparator<Integer> present = column instanceof Column.Numbers numbers
                ? Comparator.comparingDouble(row -> numbers.values()[row])
                : Comparator.comparing((Integer row) -> column.text(row), String.CASE_INSENSITIVE_ORDER);
        return Comparator.comparing((Integer row) -> missing(row))
                .thenComparing(descending ? present.reversed() : present);
    }

    private boolean missing(int row) {
        return column instanceof Column.Numbers numbers
                ? Double.isNaN(numbers.values()[row])
                : column.text(row).isEmpty();
    }
}
