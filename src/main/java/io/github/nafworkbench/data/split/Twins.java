package io.github.nafworkbench.data.split;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Split;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Test rows all of whose inputs equal those of a training row. What the network gives for them it may have learnt by
 * heart, so that the test error tells less of what it gives for new rows.
 *
 * @param rows the twins, ascending; a test row counts once, however many training rows it equals
 * @param of how many test rows there are
 */
public record Twins(int[] rows, int of) {
    /** One row of the inputs; two missing cells are the same, and so are the zeros of both signs. */
    private record Row(List<Column.Numbers> inputs, int row) {
        private long bits(Column.Numbers input) {
            return Double.doubleToLongBits(input.values()[row] + 0.0);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that && inputs.stream().allMatch(input -> bits(input) == that.bits(input));
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (Column.Numbers input : inputs) {
                hash = 31 * hash + Long.hashCode(bits(input));
            }
            return hash;
        }
    }

    /** Finds them; the time is that of reading the inputs once. */
    public static Twins in(Dataset dataset, Split split) {
        Set<Row> trained = new HashSet<>();
        Arrays.stream(split.train()).forEach(row -> trained.add(new Row(dataset.inputs(), row)));
        int[] rows = Arrays.stream(split.test())
                .filter(row -> trained.contains(new Row(dataset.inputs(), row)))
                .toArray();
        return new Twins(rows, split.test().length);
    }

    public int count() {
        return rows.length;
    }

    /** One sentence without its end, e.g. {@code "3 of 40 test rows have the same inputs as a training row"}. */
    public String sentence() {
        return count() + " of " + of + " test rows " + (count() == 1 ? "has" : "have")
                + " the same inputs as a training row, so that the test error may be too small";
    }
}
