package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaledRangeTest {
    private static final Dataset DATASET = new Dataset(
            "cells.csv",
            List.of(
                    new Column.Numbers("a", "V", new double[] {0, 4, 2, 6, -1}),
                    new Column.Numbers("b", "", new double[] {1, 3, 2, 2, 2})),
            List.of(new Column.Numbers("y", "eV", new double[] {10, 30, 20, 40, 30})));

    private static final Split SPLIT = new Split(new int[] {0, 1, 2}, new int[] {3, 4});

    @Test
    void ranges_are_told_in_network_units_with_the_test_values_beyond_those_of_training() {
        assertThat(ScaledRange.of(DATASET, SPLIT, ScalingKind.MIN_MAX))
                .containsExactly(
                        new ScaledRange(DATASET.inputs().get(0), 2, 2, -1, 1, -1.5, 2, 2),
                        new ScaledRange(DATASET.inputs().get(1), 2, 1, -1, 1, 0, 0, 0),
                        new ScaledRange(DATASET.targets().get(0), 20, 10, -1, 1, 1, 2, 1));
    }

    @Test
    void the_whole_table_leaves_no_row_outside_but_the_test_rows_still_lie_beyond_training() {
        ScaledRange first =
                ScaledRange.of(DATASET, SPLIT, ScalingKind.WHOLE_TABLE).get(0);
        assertThat(first).isEqualTo(new ScaledRange(DATASET.inputs().get(0), 2.5, 3.5, -5 / 7.0, 3 / 7.0, -1, 1, 2));
    }

    @Test
    void a_row_counts_once_however_many_of_its_inputs_lie_beyond() {
        assertThat(ScaledRange.rowsBeyond(DATASET, SPLIT)).isEqualTo(2);
        assertThat(ScaledRange.rowsBeyond(DATASET, new Split(new int[] {0, 1, 3, 4}, new int[] {2})))
                .isZero();
    }
}
