package io.github.nafworkbench.data.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberSummaryTest {
    @Test
    void figures_of_a_small_column_are_those_worked_out_by_hand() {
        NumberSummary summary = NumberSummary.of(new double[] {4, Double.NaN, 1, 3, 2, 2, Double.POSITIVE_INFINITY});
        assertThat(summary).isEqualTo(new NumberSummary(7, 2, 4, 1, 2, 2, 3, 4, 2.4, Math.sqrt(5.2 / 4), 1, 0, 2));
        assertThat(summary.present()).isEqualTo(5);
    }

    @Test
    void quantiles_lie_between_the_neighbours_in_proportion() {
        double[] sorted = {1, 2, 4, 8};
        assertThat(Quantile.of(sorted, 0)).isEqualTo(1);
        assertThat(Quantile.of(sorted, 0.25)).isEqualTo(1.75);
        assertThat(Quantile.of(sorted, 0.5)).isEqualTo(3);
        assertThat(Quantile.of(sorted, 1)).isEqualTo(8);
        assertThat(Quantile.of(new double[] {7}, 0.3)).isEqualTo(7);
    }

    @Test
    void a_column_without_values_has_no_figures() {
        NumberSummary summary = NumberSummary.of(new double[] {Double.NaN, Double.NaN});
        assertThat(summary.missing()).isEqualTo(2);
        assertThat(summary.distinct()).isZero();
        assertThat(summary.constant()).isTrue();
        assertThat(summary.zeroShare()).isZero();
        assertThat(new double[] {summary.min(), summary.median(), summary.mean(), summary.max(), summary.sd()})
                .containsOnly(Double.NaN);
    }

    @Test
    void one_value_has_a_mean_but_no_standard_deviation() {
        NumberSummary summary = NumberSummary.of(new double[] {-3});
        assertThat(summary.mean()).isEqualTo(-3);
        assertThat(summary.sd()).isNaN();
    }

    @Test
    void large_values_neither_overflow_nor_cancel() {
        NumberSummary huge = NumberSummary.of(new double[] {1e308, -1e308, 1e308, -1e308});
        assertThat(huge.mean()).isZero();
        assertThat(huge.sd()).isCloseTo(1e308 * Math.sqrt(4.0 / 3), within(1e294));
        NumberSummary far = NumberSummary.of(new double[] {1e9, 1e9 + 1, 1e9 + 2});
        assertThat(far.sd()).isEqualTo(1);
    }

    @Test
    void zero_and_minus_zero_are_the_same_value() {
        NumberSummary summary = NumberSummary.of(new double[] {-0.0, 0.0, 1});
        assertThat(summary.distinct()).isEqualTo(2);
        assertThat(summary.zeros()).isEqualTo(2);
    }

    @Test
    void exact_zeros_stand_out_among_other_values_only() {
        double[] gaps =
                IntStream.range(0, 100).mapToDouble(i -> i < 6 ? 0 : 0.1 * i).toArray();
        assertThat(NumberSummary.of(gaps).zeroInflated()).isTrue();
        gaps[0] = 0.05;
        assertThat(NumberSummary.of(gaps).zeroShare()).isEqualTo(0.05);
        assertThat(NumberSummary.of(gaps).zeroInflated()).isFalse();
        double[] counts = IntStream.range(0, 100).mapToDouble(i -> i % 4).toArray();
        assertThat(NumberSummary.of(counts).zeroInflated()).isFalse();
        assertThat(NumberSummary.of(new double[] {0, 0, 0}).zeroInflated()).isFalse();
    }

    @Test
    void outliers_lie_beyond_three_and_a_half_robust_standard_deviations() {
        OutlierLimits limits = OutlierLimits.of(NumberSummary.of(new double[] {1, 2, 3, 4, 5}));
        assertThat(limits).isEqualTo(new OutlierLimits(3, 1.4826));
        assertThat(limits.beyond(3 + 3.4 * 1.4826)).isFalse();
        assertThat(limits.beyond(3 - 3.6 * 1.4826)).isTrue();
        assertThat(limits.beyond(Double.NaN)).isFalse();
        assertThat(limits.distance(3 - 2 * 1.4826)).isCloseTo(-2, within(1e-12));
    }

    @Test
    void where_most_values_are_the_same_nothing_is_an_outlier() {
        OutlierLimits limits = OutlierLimits.of(NumberSummary.of(new double[] {0, 0, 0, 5, 100}));
        assertThat(limits.beyond(100)).isFalse();
    }
}
