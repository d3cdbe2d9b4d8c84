package io.github.nafworkbench.curve.measured;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns tell stacked curves apart: device names, cycle numbers, and quantities that stay while x is swept and
 * change when it begins again.
 */
final class StepColumns {
    private static final int MOST_LOOKED_AT = 64;
    private static final int ROWS_EACH = 3;
    private static final double LEVEL = 0.005;
    private static final double END = 0.05;

    private final CurveTable table;
    private final int[] rows;

    StepColumns(CurveTable table, int[] rows) {
        this.table = table;
        this.rows = rows;
    }

    /** The columns that name devices or count cycles. */
    List<Integer> names(List<Integer> columns) {
        return columns.stream().limit(MOST_LOOKED_AT).filter(this::names).toList();
    }

    /** The rows of the first device and cycle. */
    int[] first(List<Integer> names) {
        return Arrays.stream(rows)
                .filter(row -> names.stream()
                        .allMatch(column -> key(table, column, row).equals(key(table, column, rows[0]))))
                .toArray();
    }

    /** The columns whose quantity is stepped, told by these rows. */
    List<Integer> stepped(List<Integer> columns, int xColumn) {
        return columns.stream()
                .limit(MOST_LOOKED_AT)
                .filter(column -> column != xColumn && !table.text(column) && stepped(column, table.values()[xColumn]))
                .toList();
    }

    private boolean names(int column) {
        QuantityKind kind = table.heads().get(column).kind();
        if (table.text(column)) {
            return kind != QuantityKind.STATE && kind != QuantityKind.TIME && few(column);
        }
        return switch (kind) {
            case DEVICE -> whole(column) && few(column);
            case CYCLE -> few(column);
            default -> false;
        };
    }

    private boolean whole(int column) {
        for (int row : rows) {
            double value = table.values()[column][row];
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has two values at least, each on a few rows on average. */
    private boolean few(int column) {
        Set<String> seen = new HashSet<>();
        for (int row : rows) {
            seen.add(key(table, column, row));
            if (seen.size() * ROWS_EACH > rows.length) {
                return false;
            }
        }
        return seen.size() > 1;
    }

    /** The value of a cell as a key: a text, or a number. */
    static String key(CurveTable table, int column, int row) {
        String[] texts = table.texts().get(column);
        return texts == null ? Condition.number(rounded(table.values()[column][row])) : texts[row];
    }

    /** Measured values of one step differ in late digits. */
    static double rounded(double value) {
        return value == 0 || !Double.isFinite(value)
                ? value
                : Double.parseDouble(String.format(java.util.Locale.ROOT, "%.4g", value));
    }

    private boolean stepped(int column, double[] x) {
        switch (table.heads().get(column).kind()) {
            case TIME, COUNT, CYCLE, DEVICE, STATE, ERROR, DERIVED -> {
                return false;
            }
            default -> {}
        }
        ColumnCourse course = ColumnCourse.of(table.values()[column], rows);
        if (course.numbers() < rows.length || course.constant()) {
            return false;
        }
        ColumnCourse sweep = ColumnCourse.of(x, rows);
        double level = LEVEL * (course.most() - course.least());
        double end = END * (sweep.most() - sweep.least());
        int runs = 1;
        for (int i = 1; i < rows.length; i++) {
            double step = table.values()[column][rows[i]] - table.values()[column][rows[i - 1]];
            if (Math.abs(step) > level) {
                runs++;
                double begin = x[rows[i]];
                boolean again = begin - sweep.least() <= end
                        || sweep.most() - begin <= end
                        || Math.abs(begin - x[rows[0]]) <= end;
                if (!again || runs * ROWS_EACH > rows.length) {
                    return false;
                }
            }
        }
        return runs > 1;
    }
}
