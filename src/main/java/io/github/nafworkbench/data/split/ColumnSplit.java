package io.github.nafworkbench.data.split;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** As a column of the table says. */
public record ColumnSplit(RowLabels parts, String test) implements SplitDesign {
    private static final int MOST_NAMED = 5;
    private static final List<String> USUAL = List.of("test", "testing", "test set", "holdout", "hold-out");

    /**
     * A split by a column, of which the cells that say "test" or the like test.
     *
     * @throws InputException if no cell of the column says so
     */
    public static ColumnSplit of(RowLabels parts) throws InputException {
        return new ColumnSplit(
                parts,
                parts.names().stream()
                        .filter(name -> USUAL.contains(name.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new InputException(
                                "Column " + parts.column(),
                                "has no cell that says test",
                                "Name the cells of the rows that test")));
    }

    /**
     * A split by a column, of which the cells that are {@code test} test.
     *
     * @throws InputException if there is no such cell
     */
    public static ColumnSplit of(RowLabels parts, String test) throws InputException {
        if (!parts.names().contains(test)) {
            throw new InputException(
                    "Column " + parts.column(),
                    "has no cell '" + test + "'",
                    "Choose one of its cells: "
                            + String.join(
                                    ", ",
                                    parts.names()
                                            .subList(
                                                    0,
                                                    Math.min(
                                                            MOST_NAMED,
                                                            parts.names().size()))));
        }
        return new ColumnSplit(parts, test);
    }

    @Override
    public Split split(Dataset dataset) throws InputException {
        parts.checkRows(dataset);
        int testing = parts.names().indexOf(test);
        Split split = Split.by(dataset.rows(), row -> parts.of()[row] == testing);
        if (split.test().length < 1 || split.train().length < 2) {
            throw new InputException(
                    "Column " + parts.column(),
                    "leaves " + split.train().length + " rows to train and " + split.test().length + " with '" + test
                            + "' to test",
                    "Name other cells, or split by another column");
        }
        return split;
    }

    @Override
    public double testShare() {
        int testing = parts.names().indexOf(test);
        long rows = Arrays.stream(parts.of()).filter(part -> part == testing).count();
        return rows / (double) parts.of().length;
    }

    @Override
    public ColumnSplit withSeed(long seed) {
        return this;
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.empty();
    }

    @Override
    public String sentence() {
        return "the rows whose " + parts.column() + " is " + test + " test";
    }

    @Override
    public SplitDesign onOtherRows() {
        return new RandomSplit(DEFAULT_TEST_SHARE, 1);
    }
}
