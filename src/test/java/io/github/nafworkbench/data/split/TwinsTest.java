package io.github.nafworkbench.data.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinsTest {
    private static final Dataset DATASET = new Dataset(
            "t",
            List.of(
                    new Column.Numbers("a", "", new double[] {1, 1, 2, 0.0, -0.0, 3}),
                    new Column.Numbers("b", "", new double[] {5, 5, 5, 7, 7, 5})),
            List.of(new Column.Numbers("y", "", new double[] {1, 2, 3, 4, 5, 6})));

    @Test
    void a_test_row_with_all_inputs_of_a_training_row_is_a_twin_whatever_its_target() {
        Twins twins = Twins.in(DATASET, new Split(new int[] {0, 2, 3}, new int[] {1, 4, 5}));
        assertThat(twins.rows()).containsExactly(1, 4);
        assertThat(twins.sentence())
                .isEqualTo("2 of 3 test rows have the same inputs as a training row, so that the test error may be too "
                        + "small");
    }

    @Test
    void equal_rows_on_one_side_are_no_twins() {
        assertThat(Twins.in(DATASET, new Split(new int[] {0, 1, 2}, new int[] {3, 4, 5}))
                        .count())
                .isZero();
    }
}
