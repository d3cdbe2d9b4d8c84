package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What happens to rows that have the same cell as an earlier row in every column but the identifiers. */
public enum RepeatedRows {
    /** They stay. Where one copy trains and another tests, the test error is too small. */
    KEEP,
    /** Only the first of them stays. */
    DROP;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /**
     * The rows that repeat an earlier one, ascending. Two missing cells are the same.
     *
     * @param compared the columns that must be equal; without one no row repeats another
     */
    static int[] in(Table table, List<Column> compared) {
        if (compared.isEmpty()) {
            return new int[0];
        }
        long[] keys = keys(table.rows(), compared);
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        Map<Long, List<Integer>> different = new HashMap<>();
        return IntStream.range(0, table.rows())
                .filter(row -> shared(keys[row], sorted))
                .filter(row -> !first(row, different.computeIfAbsent(keys[row], key -> new ArrayList<>()), compared))
                .toArray();
    }

    /** Whether another row has the same key. */
    private static boolean shared(long key, long[] sorted) {
        int at = Arrays.binarySearch(sorted, key);
        return (at > 0 && sorted[at - 1] == key) || (at + 1 < sorted.length && sorted[at + 1] == key);
    }

    /** Whether a row is equal to none of the rows before it; if so, it is put to them. */
    private static boolean first(int row, List<Integer> before, List<Column> compared) {
        boolean first = before.stream().noneMatch(other -> same(compared, row, other));
        if (first) {
            before.add(row);
        }
        return first;
    }

    /** Equal rows have equal keys. */
    private static long[] keys(int rows, List<Column> compared) {
        long[] keys = new long[rows];
        for (Column column : compared) {
            for (int row = 0; row < rows; row++) {
                long cell = column instanceof Column.Numbers n
                        ? Double.doubleToLongBits(n.values()[row] + 0.0)
                        : column.text(row).hashCode();
                keys[row] = (keys[row] ^ cell) * FACTOR;
                keys[row] ^= keys[row] >>> 29;
            }
        }
        return keys;
    }

    private static boolean same(List<Column> compared, int row, int other) {
        for (Column column : compared) {
            boolean equal = column instanceof Column.Numbers n
                    ? Double.doubleToLongBits(n.values()[row] + 0.0) == Double.doubleToLongBits(n.values()[other] + 0.0)
                    : column.text(row).equals(column.text(other));
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    /** The reading without rows that repeat an earlier one, if that is the choice. */
    Reading apply(Reading reading) {
        int[] repeated = this == DROP ? in(reading.table(), compared(reading)) : new int[0];
        if (repeated.length == 0) {
            return reading;
        }
        int[] kept = IntStream.range(0, reading.table().rows())
                .filter(row -> Arrays.binarySearch(repeated, row) < 0)
                .toArray();
        return reading.withRows(kept, "an equal row before them");
    }

    /** The columns that tell whether rows are the same: all that are read, but identifiers. */
    static List<Column> compared(Reading reading) {
        return IntStream.range(0, reading.columns().size())
                .filter(c -> reading.columns().get(c).role() != Role.ID)
                .mapToObj(c -> reading.table().columns().get(c))
                .toList();
    }
}
