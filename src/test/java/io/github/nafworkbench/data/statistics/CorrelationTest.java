package io.github.nafworkbench.data.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    private static final double NAN = Double.NaN;

    @Test
    void pearson_and_spearman_with_ties_are_those_worked_out_by_hand() {
        Correlation found = Correlation.of(new double[] {1, 2, 2, 3}, new double[] {1, 30, 2, 400});
        assertThat(found.points()).isEqualTo(4);
        // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / sqrt(4.5 * 5).
        assertThat(found.spearman()).isCloseTo(4.5 / Math.sqrt(22.5), within(1e-15));
        // Differences -1, 0, 0, 1 and -107.25, -78.25, -106.25, 291.75.
        double yy = 107.25 * 107.25 + 78.25 * 78.25 + 106.25 * 106.25 + 291.75 * 291.75;
        assertThat(found.pearson()).isCloseTo(399 / Math.sqrt(2 * yy), within(1e-15));
    }

    @Test
    void rows_with_a_gap_do_not_count() {
        Correlation found =
                Correlation.of(new double[] {1, NAN, 2, 3, 5}, new double[] {2, 9, 4, 6, Double.POSITIVE_INFINITY});
        assertThat(found.points()).isEqualTo(3);
        assertThat(found.pearson()).isCloseTo(1, within(1e-15));
        assertThat(found.spearman()).isCloseTo(1, within(1e-15));
    }

    @Test
    void a_column_that_does_not_vary_has_no_correlation() {
        Correlation found = Correlation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3});
        assertThat(found.pearson()).isNaN();
        assertThat(found.spearman()).isNaN();
        assertThat(found.lower()).isNaN();
    }

    @Test
    void the_interval_is_fishers() {
        Correlation found = new Correlation(28, 0.5, 0.5);
        // artanh 0.5 = 0.549306, 1.959964 / 5 = 0.391993.
        assertThat(found.lower()).isCloseTo(Math.tanh(0.5493061443 - 0.3919927969), within(1e-9));
        assertThat(found.upper()).isCloseTo(Math.tanh(0.5493061443 + 0.3919927969), within(1e-9));
        assertThat(new Correlation(3, 0.5, 0.5).lower()).isNaN();
    }

    @Test
    void ranks_are_those_of_counting_each_against_each() {
        double[] values = new double[200];
        RandomStream stream = RandomStream.of(3, Purpose.SPLIT);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.floor(40 * stream.uniform(i)) - 20;
        }
        values[7] = -0.0;
        double[] ranks = Ranks.of(values);
        for (int i = 0; i < values.length; i++) {
            int less = 0;
            int same = 0;
            for (double other : values) {
                less += other < values[i] ? 1 : 0;
                same += other == values[i] ? 1 : 0;
            }
            assertThat(ranks[i]).isEqualTo(less + (same + 1) / 2.0);
        }
    }

    @Test
    void the_matrix_is_that_of_all_pairs_with_and_without_gaps() {
        double[][] columns = new double[6][101];
        RandomStream stream = RandomStream.of(5, Purpose.SPLIT);
        for (int c = 0; c < 6; c++) {
            for (int row = 0; row < 101; row++) {
                columns[c][row] = 1e4 + stream.normal(101L * c + row) + (c > 2 ? columns[c - 1][row] : 0);
            }
        }
        columns[1][40] = NAN;
        columns[5] = new double[101];
        CorrelationMatrix matrix = CorrelationMatrix.of(columns, share -> {});
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double pair = Correlation.pearson(columns[i], columns[j]);
                if (i == 5 || j == 5) {
                    assertThat(matrix.of(i, j)).isNaN();
                } else {
                    assertThat(matrix.of(i, j)).isCloseTo(pair, within(1e-12));
                }
            }
        }
    }

    @Test
    void columns_of_the_same_content_are_found() {
        double[] x = {1, 2, 3, 5, 8};
        double[] reversed = {-10, -20, -30, -50, -80.001};
        double[] other = {1, 0, 1, 0, 1};
        List<CorrelationMatrix.Pair> pairs = CorrelationMatrix.of(new double[][] {x, other, reversed}, share -> {})
                .collinear();
        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.first()).isZero();
            assertThat(pair.second()).isEqualTo(2);
            assertThat(pair.r()).isLessThan(-0.9999);
        });
    }

    @Test
    void the_strongest_pairs_come_first_whatever_their_sign() {
        double[] x = {1, 2, 3, 5, 8};
        double[][] columns = {x, {1, 0, 1, 0, 1}, {-1, -2, -3, -5, -9}, {4, 4, 4, 4, 4}};
        assertThat(CorrelationMatrix.of(columns, share -> {}).strongest(2))
                .extracting(pair -> pair.first() + " " + pair.second())
                .containsExactly("0 2", "1 2");
    }

    @Test
    void the_matrix_tells_its_progress_and_can_be_given_up() {
        double[][] columns = {{1, 2, 4}, {2, 1, 5}, {3, 3, 1}};
        List<Double> shares = new ArrayList<>();
        CorrelationMatrix.of(columns, shares::add);
        assertThat(shares).isSorted().endsWith(1.0).hasSizeGreaterThan(3);
        assertThatThrownBy(() -> CorrelationMatrix.of(columns, share -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }
}
