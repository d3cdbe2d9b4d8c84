package io.github.nafworkbench.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.data.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitDesignTest {
    /** Rows whose target is {@code (7 row) mod rows}, so that its order is not that of the rows. */
    private static Dataset rows(int rows) {
        double[] x = IntStream.range(0, rows).asDoubleStream().toArray();
        double[] y = IntStream.range(0, rows).mapToDouble(i -> 7 * i % rows).toArray();
        return new Dataset(
                "rows.csv", List.of(new Column.Numbers("x", "", x)), List.of(new Column.Numbers("y", "", y)));
    }

    /** Groups a, b, c, ... of the given sizes, row by row. */
    private static RowLabels groups(int... sizes) {
        int[] of = IntStream.range(0, sizes.length)
                .flatMap(group -> IntStream.generate(() -> group).limit(sizes[group]))
                .toArray();
        List<String> names = IntStream.range(0, sizes.length)
                .mapToObj(group -> String.valueOf((char) ('a' + group)))
                .toList();
        return new RowLabels("kind", names, of);
    }

    private static Table table(String... cells) {
        return new Table("parts.csv", List.of(new Column.Texts("part", "", List.of(cells), 0)), 2);
    }

    @Provide
    Arbitrary<SplitDesign> designs() {
        Arbitrary<Double> shares = Arbitraries.doubles().between(0.1, 0.8);
        Arbitrary<Long> seeds = Arbitraries.longs();
        return Arbitraries.oneOf(
                Combinators.combine(shares, seeds).as(RandomSplit::new),
                Combinators.combine(shares, seeds).as(StratifiedSplit::new),
                Combinators.combine(shares, seeds)
                        .as((share, seed) -> new GroupedSplit(groups(9, 1, 5, 12, 4, 3, 6), share, seed)),
                Combinators.combine(Arbitraries.integers().between(1, 5), seeds)
                        .as((fold, seed) -> new FoldSplit(5, fold, seed)),
                Combinators.combine(
                                Arbitraries.integers().between(2, 25),
                                Arbitraries.integers().between(1, 15),
                                seeds)
                        .as(CountedSplit::new),
                Arbitraries.of("a", "d").map(test -> new ColumnSplit(groups(9, 1, 5, 12, 4, 3, 6), test)));
    }

    @Property
    void no_row_is_in_both_parts_and_the_same_design_gives_the_same_split(@ForAll("designs") SplitDesign design)
            throws InputException {
        Dataset dataset = rows(40);
        Split split = design.split(dataset);
        assertThat(split).isEqualTo(design.split(dataset));
        assertThat(split.train()).isSorted().hasSizeGreaterThan(1).doesNotContain(split.test());
        assertThat(split.test()).isSorted().isNotEmpty();
        int used = design instanceof CountedSplit counts ? counts.trainRows() + counts.testRows() : 40;
        assertThat(split.train().length + split.test().length).isEqualTo(used);
        assertThat(split.test().length / (double) used).isBetween(design.testShare() - 0.2, design.testShare() + 0.2);
    }

    @Property
    void a_random_design_is_the_random_split(
            @ForAll @IntRange(min = 10, max = 200) int rows,
            @ForAll @DoubleRange(min = 0.1, max = 0.8) double share,
            @ForAll long seed)
            throws InputException {
        assertThat(new RandomSplit(share, seed).split(rows(rows))).isEqualTo(Split.random(rows, share, seed));
    }

    @Property(tries = 100)
    void a_stratified_split_has_one_test_row_in_every_stratum_of_the_target(@ForAll long seed) throws InputException {
        Dataset dataset = rows(50);
        double[] targets = Arrays.stream(
                        new StratifiedSplit(0.2, seed).split(dataset).test())
                .mapToDouble(row -> dataset.targetValues()[0][row])
                .sorted()
                .toArray();
        assertThat(targets).hasSize(10);
        for (int stratum = 0; stratum < 10; stratum++) {
            assertThat(targets[stratum]).isBetween(5.0 * stratum, 5.0 * stratum + 4);
        }
    }

    @Test
    void a_stratified_split_with_many_test_rows_spreads_the_training_rows() throws InputException {
        Dataset dataset = rows(50);
        double[] targets = Arrays.stream(
                        new StratifiedSplit(0.8, 3).split(dataset).train())
                .mapToDouble(row -> dataset.targetValues()[0][row])
                .sorted()
                .toArray();
        assertThat(targets).hasSize(10);
        assertThat(targets[0]).isLessThan(5);
        assertThat(targets[9]).isGreaterThanOrEqualTo(45);
    }

    @Test
    void other_seeds_draw_other_rows() throws InputException {
        for (SplitDesign design : List.of(
                new RandomSplit(0.3, 1),
                new StratifiedSplit(0.3, 1),
                new FoldSplit(5, 2, 1),
                new CountedSplit(10, 10, 1))) {
            assertThat(design.withSeed(2).split(rows(40))).isNotEqualTo(design.split(rows(40)));
            assertThat(design.withSeed(2).withSeed(1)).isEqualTo(design);
        }
    }

    @Property
    void groups_are_never_parted(@ForAll long seed) throws InputException {
        RowLabels groups = groups(9, 1, 5, 12, 4, 3, 6);
        Split split = new GroupedSplit(groups, 0.25, seed).split(rows(40));
        List<Integer> tested = Arrays.stream(split.test())
                .map(row -> groups.of()[row])
                .distinct()
                .boxed()
                .toList();
        assertThat(Arrays.stream(split.train()).map(row -> groups.of()[row])).doesNotContainAnyElementsOf(tested);
    }

    @Test
    void the_folds_together_test_every_row_once() throws InputException {
        int[] tested = IntStream.rangeClosed(1, 7)
                .flatMap(fold -> {
                    try {
                        return Arrays.stream(
                                new FoldSplit(7, fold, 4).split(rows(40)).test());
                    } catch (InputException e) {
                        throw new AssertionError(e);
                    }
                })
                .sorted()
                .toArray();
        assertThat(tested).containsExactly(IntStream.range(0, 40).toArray());
    }

    @Test
    void a_column_that_says_test_splits_by_itself() throws InputException {
        RowLabels parts = RowLabels.of(table("train", "Test", "train", "valid", "Test", "train"), "part");
        Split split = ColumnSplit.of(parts).split(rows(6));
        assertThat(split).isEqualTo(new Split(new int[] {0, 2, 3, 5}, new int[] {1, 4}));
        assertThat(ColumnSplit.of(parts, "valid").split(rows(6)).test()).containsExactly(3);
    }

    @Test
    void numbers_are_labels_too() throws InputException {
        Table table = new Table("t.csv", List.of(new Column.Numbers("fold", "", new double[] {1, 2, 1, 2.5})), 2);
        assertThat(RowLabels.of(table, "fold"))
                .isEqualTo(new RowLabels("fold", List.of("1", "2", "2.5"), new int[] {0, 1, 0, 2}));
    }

    private static void refused(SplitDesign design, String message) {
        assertThatThrownBy(() -> design.split(rows(40)))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void what_cannot_be_split_is_told() {
        refused(
                new FoldSplit(1, 1, 1),
                "Fold 1 of 1: there must be 2 to 20 folds for 40 rows, counted from 1. Choose for example fold 1 of 5.");
        refused(
                new FoldSplit(5, 6, 1),
                "Fold 6 of 5: there must be 2 to 20 folds for 40 rows, counted from 1. Choose for example fold 1 of 5.");
        refused(
                new CountedSplit(30, 11, 1),
                "Split into 30 and 11 rows: there are 40 rows, and at least 2 must train and 1 test. "
                        + "Choose smaller numbers.");
        refused(
                new GroupedSplit(groups(20, 20), 0.1, 1),
                "Column kind: has groups too large to test on 10 % of the rows. Choose another share or column.");
        refused(
                new GroupedSplit(groups(40), 0.6, 1),
                "Column kind: has groups too large: 40 rows would test and 0 train, and at least 2 must. Choose another "
                        + "share or column.");
        refused(
                new GroupedSplit(groups(1, 39), 0.9, 1),
                "Column kind: has groups too large: 39 rows would test and 1 train, and at least 2 must. Choose another "
                        + "share or column.");
        refused(
                new ColumnSplit(groups(39, 1), "a"),
                "Column kind: leaves 1 rows to train and 39 with 'a' to test. Name other cells, or split by another "
                        + "column.");
        refused(
                new GroupedSplit(groups(5, 5), 0.5, 1),
                "Column kind: has 10 rows, but the data set has 40. Choose the split anew.");
    }

    @Test
    void labels_that_do_not_fit_are_told() {
        assertThatThrownBy(() -> RowLabels.of(table("train", " ", "test"), "part"))
                .hasMessage("parts.csv, line 3, column part: the cell is empty, so the row belongs to no part of the "
                        + "split. Fill it, or split by another column.");
        assertThatThrownBy(() -> RowLabels.of(table("a", "b"), "kind"))
                .hasMessage("parts.csv: has no column named 'kind' to split by. Choose one of: part.");
        assertThatThrownBy(() -> ColumnSplit.of(RowLabels.of(table("a", "b"), "part")))
                .hasMessage("Column part: has no cell that says test. Name the cells of the rows that test.");
        assertThatThrownBy(() -> ColumnSplit.of(RowLabels.of(table("a", "b"), "part"), "c"))
                .hasMessage("Column part: has no cell 'c'. Choose one of its cells: a, b.");
    }

    @Test
    void a_design_for_certain_rows_becomes_random_on_others() {
        assertThat(new GroupedSplit(groups(3, 3), 0.4, 8).onOtherRows()).isEqualTo(new RandomSplit(0.4, 8));
        assertThat(new CountedSplit(30, 10, 8).onOtherRows()).isEqualTo(new RandomSplit(0.25, 8));
        assertThat(new ColumnSplit(groups(3, 3), "a").onOtherRows()).isEqualTo(new RandomSplit(0.2, 1));
        SplitDesign fold = new FoldSplit(5, 1, 8);
        assertThat(fold.onOtherRows()).isEqualTo(fold);
    }

    @Test
    void designs_are_told_in_words() {
        assertThat(new RandomSplit(0.125, 3).sentence()).isEqualTo("12.5 % of the rows test, drawn at random, seed 3");
        assertThat(new StratifiedSplit(0.2, 3).sentence())
                .isEqualTo("20 % of the rows test, spread evenly over the target, seed 3");
        assertThat(new GroupedSplit(groups(3, 3), 0.5, 3).sentence())
                .isEqualTo("about 50 % of the rows test, whole groups of kind, seed 3");
        assertThat(new FoldSplit(5, 2, 3).sentence()).isEqualTo("fold 2 of 5 tests, seed 3");
        assertThat(new CountedSplit(3000, 10000, 3).sentence())
                .isEqualTo("3000 rows train and 10000 test, drawn at random, seed 3");
        assertThat(new ColumnSplit(groups(3, 3), "a").sentence()).isEqualTo("the rows whose kind is a test");
    }
}
