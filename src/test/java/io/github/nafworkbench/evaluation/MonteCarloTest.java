package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
    private static final NoiseModel NOISE = NoiseModel.neuronOutput(0.1, 0.2, 0.3);

    private final Kernel kernel = new Kernel(new PlainBlas());

    private static TestRows rows(Samples samples, double halfRange) {
        return new TestRows(samples, samples, halfRange);
    }

    private final Network shallow = Examples.mixedNetwork(new Topology(3, List.of(6), 1), 1);
    private final Network deep = Examples.mixedNetwork(new Topology(3, List.of(6, 5, 4), 1), 1);
    private final Samples samples = Examples.samples(300, 3, 1, 1);

    private MonteCarlo fresh(Network network, long seed) {
        return new MonteCarlo(kernel, network, rows(samples, 2.5), NOISE, seed);
    }

    @Test
    void draws_in_pieces_give_the_same_bits_as_all_at_once() {
        for (Network network : List.of(shallow, deep)) {
            MonteCarlo once = fresh(network, 4).draw(13);
            MonteCarlo pieces = fresh(network, 4).draw(1).draw(5).draw(0).draw(7);
            assertThat(pieces.draws()).isEqualTo(13);
            assertThat(pieces.rmse()).isEqualTo(once.rmse());
            assertThat(pieces.standardError()).isEqualTo(once.standardError());
        }
    }

    @Test
    void seeds_give_other_draws_and_the_same_seed_the_same() {
        assertThat(fresh(deep, 4).draw(3).rmse())
                .isEqualTo(fresh(deep, 4).draw(3).rmse())
                .isNotEqualTo(fresh(deep, 5).draw(3).rmse());
    }

    @Test
    void the_standard_error_is_the_spread_over_seeds() {
        int seeds = 400;
        double[] rmse = new double[seeds];
        double claimed = 0;
        for (int i = 0; i < seeds; i++) {
            MonteCarlo drawn = fresh(shallow, 1000 + i).draw(20);
            rmse[i] = drawn.rmse();
            claimed += drawn.standardError() * drawn.standardError() / seeds;
        }
        double mean = Arrays.stream(rmse).average().orElseThrow();
        double variance = Arrays.stream(rmse).map(v -> (v - mean) * (v - mean)).sum() / (seeds - 1);
        // Five standard errors of a variance of 400 numbers and of a mean of 400 variances of 20.
        double tolerance = 5 * Math.sqrt(2.0 / seeds + 2.0 / 19 / seeds);
        assertThat(claimed / variance).isCloseTo(1, within(tolerance));
    }

    @Test
    void the_standard_error_needs_two_draws() {
        assertThat(fresh(shallow, 1).standardError()).isNaN();
        assertThat(fresh(shallow, 1).rmse()).isNaN();
        assertThat(fresh(shallow, 1).draw(1).standardError()).isNaN();
        assertThat(fresh(shallow, 1).draw(2).standardError()).isPositive();
    }

    @Test
    void the_same_bits_come_from_any_number_of_threads() {
        double expected = new MonteCarlo(new Kernel(new OpenBlas()), deep, rows(samples, 2.5), NOISE, 4)
                .draw(9)
                .rmse();
        List<Double> found = new ArrayList<>(List.of(0, 1, 2, 3))
                .parallelStream()
                        .map(i -> new MonteCarlo(new Kernel(new OpenBlas()), deep, rows(samples, 2.5), NOISE, 4)
                                .draw(9)
                                .rmse())
                        .toList();
        assertThat(found).containsOnly(expected);
    }

    @Test
    void the_sweep_starts_at_the_clean_error_and_rises_to_the_full_scale() {
        double[] levels = NoiseResponse.levels();
        assertThat(levels).hasSize(17).isSorted().startsWith(0, 1e-4).endsWith(0.4);
        for (NoiseKind kind : NoiseKind.values()) {
            NoiseSource source = NoiseSource.of(NoisePlace.NEURON_OUTPUT, kind, 0);
            NoiseSweep sweep = new NoiseSweep(
                    kernel, shallow, rows(samples, 2.5), NoiseModel.NONE, source, levels, 1, NoiseSweep.Numbers.COMMON);
            for (int i = 0; i < sweep.levels(); i++) {
                sweep.draw(i, 2);
            }
            List<NoiseResponse.Point> points = sweep.response().points();
            assertThat(points.stream().map(NoiseResponse.Point::level))
                    .isSorted()
                    .hasSize(17);
            assertThat(points.get(0).rmse())
                    .isEqualTo(2.5 * Math.sqrt(kernel.squaredError(shallow, samples) / samples.count()));
            assertThat(points.get(0).standardError()).isZero();
            for (NoiseResponse.Point point : points) {
                NoiseModel noise = NoiseModel.NONE.with(kind, point.level());
                MonteCarlo alone = new MonteCarlo(kernel, shallow, rows(samples, 2.5), noise, 1).draw(2);
                assertThat(point.rmse()).isCloseTo(alone.rmse(), within(1e-12 * alone.rmse()));
                assertThat(point.theory()).isEqualTo(sweep.prediction().rmse(noise));
            }
        }
    }
}
