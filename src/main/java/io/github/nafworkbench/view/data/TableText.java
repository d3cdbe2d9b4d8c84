package io.github.nafworkbench.view.data;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import java.util.Locale;

/** A table in one sentence. */
public final class TableText {
    /** Cells looked through for gaps; more would hold up the window. */
    private static final long MOST_CELLS = 5_000_000;

    private TableText() {}

    /** E.g. {@code "2,178 rows, 23 columns, no gaps"}. */
    public static String size(Table table) {
        return count(table.rows(), "row") + ", " + count(table.columns().size(), "column") + gaps(table);
    }

    private static String gaps(Table table) {
        if ((long) table.rows() * table.numeric().size() > MOST_CELLS) {
            return "";
        }
        int gaps = 0;
        for (Column.Numbers column : table.numeric()) {
            for (double value : column.values()) {
                gaps += Double.isNaN(value) ? 1 : 0;
            }
        }
        return gaps == 0 ? ", no gaps" : ", " + count(gaps, "gap");
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d ", number) + what + (number == 1 ? "" : "s");
    }
}
