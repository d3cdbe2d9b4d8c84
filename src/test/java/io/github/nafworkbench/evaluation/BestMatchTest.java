package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Dispersion;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BestMatchTest {
    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Samples samples = Examples.samples(300, 3, 1, 5);

    private static double[][] costs(int rows, int columns, long seed) {
        double[][] cost = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                cost[i][k] = RandomStream.of(seed, Purpose.MODEL_DEVICES, i).normal(k);
            }
        }
        return cost;
    }

    private static double total(double[][] cost, int[] columns) {
        return IntStream.range(0, columns.length)
                .mapToDouble(i -> cost[i][columns[i]])
                .sum();
    }

    /** The least sum over all ways, the slow twin. */
    private static double least(double[][] cost, int row, boolean[] taken) {
        if (row == cost.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < taken.length; c++) {
            if (!taken[c]) {
                taken[c] = true;
                least = Math.min(least, cost[row][c] + least(cost, row + 1, taken));
                taken[c] = false;
            }
        }
        return least;
    }

    @Property(tries = 100, seed = "1")
    void the_matching_is_the_best_of_all(
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 0, max = 2) int more,
            @ForAll @IntRange(max = 1000) int seed) {
        double[][] cost = costs(rows, rows + more, seed);
        int[] columns = Matching.of(cost);
        assertThat(Arrays.stream(columns).distinct().count()).isEqualTo(rows);
        assertThat(total(cost, columns)).isCloseTo(least(cost, 0, new boolean[rows + more]), within(1e-12));
    }

    @Test
    void rows_without_columns_cannot_be_matched() {
        assertThatThrownBy(() -> Matching.of(costs(3, 2, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neurons_get_the_curves_they_were_trained_with_out_of_a_shuffled_heap() {
        Topology topology = new Topology(3, List.of(6, 4), 1);
        Curves own = Curves.uniform(topology, AnalyticCurve.TANH).dispersed(new CurveSpread(0.1, 0.1, 0.2, 0.3, 0), 3);
        Network trained = Examples.tanhNetwork(topology, 3).with(own);
        List<ActivationCurve> heap =
                new ArrayList<>(own.layers().stream().flatMap(List::stream).toList());
        Collections.reverse(heap);
        assertThat(BestMatch.of(kernel, trained, samples, heap)).isEqualTo(own);
    }

    @Test
    void matched_curves_err_less_than_curves_given_at_random() {
        Topology topology = new Topology(3, List.of(20), 1);
        Network trained = Examples.tanhNetwork(topology, 3);
        List<ActivationCurve> devices = IntStream.range(0, 40)
                .mapToObj(i -> Dispersion.of(AnalyticCurve.TANH, new CurveSpread(0, 0.1, 0.2, 0.2, 0), 9, 0, i))
                .toList();
        double[] ideal = kernel.outputs(trained, samples);
        double atRandom = IntStream.range(0, 50)
                .mapToDouble(seed -> away(ideal, trained.with(Curves.atRandom(topology, devices, seed))))
                .average()
                .orElseThrow();
        double matched = away(ideal, trained.with(BestMatch.of(kernel, trained, samples, devices)));
        assertThat(matched / atRandom).isLessThan(0.3);
    }

    private double away(double[] ideal, Network network) {
        double[] y = kernel.outputs(network, samples);
        return IntStream.range(0, y.length)
                .mapToDouble(i -> (y[i] - ideal[i]) * (y[i] - ideal[i]))
                .sum();
    }

    @Test
    void a_cost_is_what_one_other_curve_adds_to_the_outputs() {
        Topology topology = new Topology(3, List.of(5), 2);
        Samples two = Examples.samples(300, 3, 2, 5);
        Network trained = Examples.tanhNetwork(topology, 3);
        ActivationCurve other = new AffineCurve(AnalyticCurve.TANH, 0.1, 0.8, 1.3, 0.2);
        double[] ideal = kernel.outputs(trained, two);
        for (int j = 0; j < 5; j++) {
            double[] y = kernel.outputs(trained.with(trained.curves().with(0, j, other)), two);
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                sum += (y[i] - ideal[i]) * (y[i] - ideal[i]) / two.count();
            }
            assertThat(BestMatch.costs(kernel, trained, two, List.of(other))[j][0])
                    .isCloseTo(sum, within(1e-12));
        }
    }

    @Test
    void few_curves_are_given_out_equally_often() {
        Topology topology = new Topology(3, List.of(4, 4), 1);
        Network trained = Examples.tanhNetwork(topology, 3);
        List<ActivationCurve> three = IntStream.range(0, 3)
                .<ActivationCurve>mapToObj(i -> new AffineCurve(AnalyticCurve.TANH, 0.1 * i, 1, 1, 0))
                .toList();
        List<ActivationCurve> given = BestMatch.of(kernel, trained, samples, three).layers().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(three).allSatisfy(curve -> assertThat(Collections.frequency(given, curve))
                .isBetween(2, 3));
    }
}
