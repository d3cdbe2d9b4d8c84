package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalingKindTest {
    private static final double[][] COLUMNS = {{1, 2, 3, 4, 10, 100}, {5, 5, 5, 5, 5, 9}};
    private static final int[] TRAIN = {0, 1, 2, 3, 4};

    @Test
    void min_max_takes_the_extremes_of_the_training_rows() {
        assertThat(ScalingKind.MIN_MAX.fit(COLUMNS, TRAIN)).isEqualTo(Scaling.fit(COLUMNS, TRAIN));
    }

    @Test
    void whole_table_takes_the_extremes_of_all_rows() {
        assertThat(ScalingKind.WHOLE_TABLE.fit(COLUMNS, TRAIN))
                .isEqualTo(new Scaling(new double[] {50.5, 7}, new double[] {49.5, 2}));
    }

    @Test
    void standard_takes_mean_and_standard_deviation() {
        Scaling scaling = ScalingKind.STANDARD.fit(COLUMNS, TRAIN);
        assertThat(scaling.centre()[0]).isCloseTo(4, within(1e-12));
        assertThat(scaling.networkUnit()[0]).isCloseTo(Math.sqrt((9 + 4 + 1 + 0 + 36) / 5.0), within(1e-12));
    }

    /** Type 7 quartiles of 1, 2, 3, 4, 10 are 2 and 4. */
    @Test
    void robust_takes_median_and_quartiles() {
        Scaling scaling = ScalingKind.ROBUST.fit(COLUMNS, TRAIN);
        assertThat(scaling.centre()[0]).isEqualTo(3);
        assertThat(scaling.networkUnit()[0]).isCloseTo(2 / 1.3489795003921634, within(1e-12));
    }

    @Test
    void quartiles_lie_between_neighbours() {
        Scaling scaling = ScalingKind.ROBUST.fit(new double[][] {{4, 1, 3, 2}}, new int[] {0, 1, 2, 3});
        assertThat(scaling.centre()[0]).isEqualTo(2.5);
        assertThat(scaling.networkUnit()[0]).isCloseTo((3.25 - 1.75) / 1.3489795003921634, within(1e-12));
    }

    @Test
    void a_column_with_equal_quartiles_is_scaled_by_its_range() {
        Scaling scaling = ScalingKind.ROBUST.fit(
                new double[][] {{0, 0, 0, 0, 0, 0, 0, 8}}, IntStream.range(0, 8).toArray());
        assertThat(scaling).isEqualTo(new Scaling(new double[] {0}, new double[] {4}));
    }

    @ParameterizedTest
    @EnumSource(ScalingKind.class)
    void a_constant_column_maps_to_zero(ScalingKind kind) {
        double[][] columns = {{4.2, 4.2, 4.2, 4.2, 4.2, 4.2}};
        Scaling scaling = kind.fit(columns, TRAIN);
        for (double value : scaling.toNetwork(columns, TRAIN)) {
            assertThat(value).isCloseTo(0, within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(ScalingKind.class)
    void extreme_values_stay_finite(ScalingKind kind) {
        double[][] columns = {{-1e308, 1e308, 0, 5e307, -5e307, 1}};
        assertThat(Arrays.stream(kind.fit(columns, TRAIN).toNetwork(columns, TRAIN)))
                .allMatch(Double::isFinite);
    }

    @ParameterizedTest
    @EnumSource(ScalingKind.class)
    void a_kind_is_known_by_its_code(ScalingKind kind) throws InputException {
        assertThat(ScalingKind.coded(kind.code())).isEqualTo(kind);
    }

    @Test
    void an_unknown_kind_is_told() {
        assertThatThrownBy(() -> ScalingKind.coded("pareto"))
                .hasMessage(
                        "Scaling 'pareto': is not known. " + "Choose one of: min-max, standard, robust, whole-table.");
    }
}
