package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private static int[] rows(double[] column) {
        return IntStream.range(0, column.length).toArray();
    }

    @Property
    void fitted_rows_map_into_minus_one_to_one_and_back(
            @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = -1e12, max = 1e12) Double> values) {
        double[] column = values.stream().mapToDouble(Double::doubleValue).toArray();
        Scaling scaling = Scaling.fit(new double[][] {column}, rows(column));
        double[] network = scaling.toNetwork(new double[][] {column}, rows(column));
        double largest = Arrays.stream(column).map(Math::abs).max().orElseThrow();
        double rounding = Math.ulp(largest) / scaling.networkUnit()[0];
        for (int i = 0; i < column.length; i++) {
            assertThat(Math.abs(network[i])).isLessThanOrEqualTo(1 + rounding);
            assertThat(network[i] * scaling.networkUnit()[0] + scaling.centre()[0])
                    .isCloseTo(column[i], within(1e-15 * largest));
        }
    }

    @Test
    void least_and_greatest_of_the_fitted_rows_map_to_the_ends() {
        double[][] columns = {{3, 5, 100, 11}, {-2, 0, 7, 2}};
        Scaling scaling = Scaling.fit(columns, new int[] {0, 1, 3});
        assertThat(scaling.toNetwork(columns, new int[] {3, 0, 2})).containsExactly(1, -1, 23.25, 1, -1, 3.5);
    }

    @Test
    void a_constant_column_maps_to_zero() {
        double[][] columns = {{4.2, 4.2, 4.2}};
        Scaling scaling = Scaling.fit(columns, new int[] {0, 1, 2});
        assertThat(scaling).isEqualTo(new Scaling(new double[] {4.2}, new double[] {1}));
        assertThat(scaling.toNetwork(columns, new int[] {0, 2})).containsExactly(0, 0);
    }

    @Test
    void extreme_magnitudes_map_without_overflow_or_loss() {
        for (double size : new double[] {Double.MAX_VALUE, 1e300, 1e-300, Double.MIN_NORMAL}) {
            double[][] columns = {{-size, 0, size}};
            Scaling scaling = Scaling.fit(columns, new int[] {0, 1, 2});
            assertThat(scaling.toNetwork(columns, new int[] {0, 1, 2})).containsExactly(-1, 0, 1);
        }
    }

    @Test
    void neighbouring_numbers_map_to_finite_numbers() {
        double[][] columns = {{0, Double.MIN_VALUE}, {1, Math.nextUp(1.0)}};
        double[] network = Scaling.fit(columns, new int[] {0, 1}).toNetwork(columns, new int[] {0, 1});
        assertThat(network).containsExactly(0, Double.MIN_VALUE, 0, 2);
    }
}
