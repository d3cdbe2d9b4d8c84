package io.github.nafworkbench.data.browsing;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Picks and orders rows. */
public final class Rows {
    private static final int BETWEEN_LOOKS = 8192;

    private Rows() {}

    /**
     * The rows that a condition and all filters show, in the order of the sorts, the first one first; rows that are equal
     * in all of them, and all rows without a sort, in the order of the file.
     *
     * @param rows how many there are
     * @param progress told the share done from time to time; may throw to give up
     */
    public static int[] of(
            int rows, IntPredicate condition, List<RowFilter> filters, List<RowSort> sorts, DoubleConsumer progress) {
        IntStream shown = IntStream.range(0, rows).filter(row -> {
            if (row % BETWEEN_LOOKS == 0) {
                progress.accept(0.5 * row / rows);
            }
            return condition.test(row) && filters.stream().allMatch(filter -> filter.shows(row));
        });
        if (sorts.isEmpty()) {
            return shown.toArray();
        }
        Comparator<Integer> order = sorts.stream()
                .map(RowSort::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        int[] compared = new int[1];
        return shown.boxed()
                .sorted((a, b) -> {
                    if (compared[0]++ % (BETWEEN_LOOKS * 8) == 0) {
                        progress.accept(0.5);
                    }
                    return order.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
