package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    @Property
    void both_parts_together_are_all_rows_once_and_ascending(
            @ForAll @IntRange(min = 10, max = 2000) int rows,
            @ForAll @DoubleRange(min = 0.1, max = 0.8) double share,
            @ForAll long seed)
            throws InputException {
        Split split = Split.random(rows, share, seed);
        assertThat(split.train()).isSorted();
        assertThat(split.test()).isSorted().hasSize((int) Math.round(rows * share));
        int[] all = IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test()))
                .sorted()
                .toArray();
        assertThat(all).containsExactly(IntStream.range(0, rows).toArray());
    }

    @Test
    void the_same_seed_gives_the_same_split_and_another_seed_another() throws InputException {
        assertThat(Split.random(500, 0.2, 7))
                .isEqualTo(Split.random(500, 0.2, 7))
                .hasSameHashCodeAs(Split.random(500, 0.2, 7))
                .isNotEqualTo(Split.random(500, 0.2, 8));
    }

    @Test
    void a_larger_share_keeps_the_test_rows_of_a_smaller_one() throws InputException {
        int[] large = Split.random(100, 0.4, 3).test();
        for (int row : Split.random(100, 0.2, 3).test()) {
            assertThat(large).contains(row);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.2, 1.5, Double.NaN})
    void a_share_outside_0_to_1_is_refused(double share) {
        assertThatThrownBy(() -> Split.random(100, share, 1))
                .isInstanceOf(InputException.class)
                .hasMessage("Test share: must be between 0 and 1, got " + share + ". Give a share such as 0.2.");
    }

    @Test
    void a_share_that_leaves_a_part_without_rows_is_refused() {
        assertThatThrownBy(() -> Split.random(20, 0.01, 1))
                .isInstanceOf(InputException.class)
                .hasMessage("Test share: 0.01 of 20 rows leaves 20 to train and 0 to test. "
                        + "Choose another share or add rows.");
        assertThatThrownBy(() -> Split.random(20, 0.95, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("leaves 1 to train and 19 to test");
    }
}
