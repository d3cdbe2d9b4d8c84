package io.github.nafworkbench.data.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BinsTest {
    @Test
    void every_finite_value_is_in_one_interval_and_the_greatest_in_the_last() {
        Bins bins = Bins.of(new double[] {0, 1, 2.5, 4, Double.NaN, 4, Double.NEGATIVE_INFINITY}, 4);
        assertThat(bins).isEqualTo(new Bins(0, 4, new int[] {1, 1, 1, 2}));
        assertThat(bins.total()).isEqualTo(5);
        assertThat(bins.highest()).isEqualTo(2);
        assertThat(bins.edge(1)).isEqualTo(1);
    }

    @Test
    void equal_values_are_in_the_first_interval() {
        assertThat(Bins.of(new double[] {3, 3}, 2)).isEqualTo(new Bins(3, 3, new int[] {2, 0}));
    }

    @Test
    void only_the_rows_asked_for_are_counted_and_only_between_the_ends() {
        double[] values = {0, 1, 2, 3, 4};
        assertThat(Bins.of(values, new int[] {1, 3, 4}, 0, 3, 3)).isEqualTo(new Bins(0, 3, new int[] {0, 1, 1}));
    }

    @Test
    void the_ends_of_all_numbers_can_be_binned() {
        assertThat(Bins.of(new double[] {-Double.MAX_VALUE, 0, Double.MAX_VALUE}, 3)
                        .total())
                .isEqualTo(3);
    }
}
