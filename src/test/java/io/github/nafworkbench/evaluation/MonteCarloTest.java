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
    void it_draws_until_the_precision_is_reached_or_the_draws_are_used_up() {
        MonteCarlo reached = fresh(shallow, 4);
        assertThat(reached.drawUntil(0.01, 10_000, () -> false)).isTrue();
        assertThat(reached.standardError()).isLessThanOrEqualTo(0.01 * reached.rmse());
        assertThat(reached.rmse())
                .isEqualTo(fresh(shallow, 4).draw(reached.draws()).rmse());
        MonteCarlo used = fresh(shallow, 4);
        assertThat(used.drawUntil(1e-9, 20, () -> false)).isFalse();
        assertThat(used.draws()).isEqualTo(20);
        MonteCarlo given = fresh(shallow, 4);
        assertThat(given.drawUntil(1e-9, 20, () -> true)).isFalse();
        assertThat(given.draws()).isZero();
    }

    @Test
    void with_a_draw_without_a_finite_error_there_is_no_error_and_the_draws_are_counted() {
        MeanSquares squares = new MeanSquares();
        for (double value : new double[] {4, 2, 6}) {
            squares.add(value);
        }
        assertThat(squares.root()).isEqualTo(2);
        assertThat(squares.rootError()).isCloseTo(2 / Math.sqrt(3) / 4, within(1e-15));
        squares.add(Double.NaN);
        squares.add(Double.POSITIVE_INFINITY);
        assertThat(squares.draws()).isEqualTo(5);
        assertThat(squares.nonFinite()).isEqualTo(2);
        assertThat(squares.root()).isNaN();
        assertThat(squares.rootError()).isNaN();
        assertThat(squares.byDraw()).containsExactly(4, 2, 6, Double.NaN, Double.POSITIVE_INFINITY);
        Network broken = shallow.with(
                Arrays.stream(shallow.parameters()).map(p -> 1e200 * p).toArray());
        MonteCarlo drawn = new MonteCarlo(kernel, broken, rows(samples, 1), NOISE, 1).draw(3);
        assertThat(drawn.draws()).isEqualTo(3);
        assertThat(drawn.target(0).nonFinite()).isEqualTo(3);
        assertThat(drawn.rmse()).isNaN();
    }

    @Test
    void one_draw_for_all_levels_is_what_every_level_draws_for_itself() {
        double[] levels = {0, 1e-4, 0.01, 0.4};
        for (NoiseKind kind : NoiseKind.values()) {
            for (double common : new double[] {0, 0.3, 1}) {
                NoiseSource source =
                        NoiseSource.of(NoisePlace.NEURON_OUTPUT, kind, 0).withCommon(common);
                List<NoiseResponse.Point> all = drawn(shallow, source, levels, NoiseSweep.Numbers.COMMON);
                List<NoiseResponse.Point> each = drawn(shallow, source, levels, NoiseSweep.Numbers.COMMON_DRAWN);
                assertThat(all.get(0)).isEqualTo(each.get(0));
                for (int i = 0; i < levels.length; i++) {
                    assertThat(all.get(i).rmse()).isCloseTo(each.get(i).rmse(), within(1e-12));
                    assertThat(all.get(i).standardError()).isCloseTo(each.get(i).standardError(), within(1e-12));
                }
                assertThat(drawn(deep, source, levels, NoiseSweep.Numbers.COMMON))
                        .isEqualTo(drawn(deep, source, levels, NoiseSweep.Numbers.COMMON_DRAWN));
            }
        }
    }

    private List<NoiseResponse.Point> drawn(
            Network network, NoiseSource source, double[] levels, NoiseSweep.Numbers numbers) {
        NoiseSweep sweep =
                new NoiseSweep(kernel, network, rows(samples, 2.5), NoiseModel.of(), source, levels, 1, numbers);
        for (int i = 0; i < levels.length; i++) {
            sweep.draw(i, 2);
            sweep.draw(i, 5);
        }
        return sweep.response().points();
    }

    @Test
    void fresh_numbers_differ_from_level_to_level() {
        NoiseSource source = NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0);
        double[] same = {0.1, 0.1};
        List<NoiseResponse.Point> fresh = drawn(deep, source, same, NoiseSweep.Numbers.FRESH);
        List<NoiseResponse.Point> common = drawn(deep, source, same, NoiseSweep.Numbers.COMMON);
        assertThat(fresh.get(0).rmse()).isNotEqualTo(fresh.get(1).rmse());
        assertThat(common.get(0).rmse()).isEqualTo(common.get(1).rmse());
        assertThat(fresh.get(0)).isEqualTo(common.get(0));
    }

    @Test
    void all_errors_are_those_of_the_definitions() {
        double[] y = kernel.outputs(deep, samples);
        double[] t = samples.targets();
        int n = samples.count();
        double meanT = Arrays.stream(t).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double absolute = 0;
        double residual = 0;
        double spreadT = 0;
        double spreadY = 0;
        double common = 0;
        for (int i = 0; i < n; i++) {
            absolute += Math.abs(y[i] - t[i]) / n;
            residual += (y[i] - t[i]) * (y[i] - t[i]);
            spreadT += (t[i] - meanT) * (t[i] - meanT);
            spreadY += (y[i] - meanY) * (y[i] - meanY);
            common += (t[i] - meanT) * (y[i] - meanY);
        }
        Errors errors = Errors.of(kernel, deep, rows(samples, 2.5));
        assertThat(errors.rmse()).isCloseTo(2.5 * Math.sqrt(residual / n), within(1e-14));
        assertThat(errors.mae()).isCloseTo(2.5 * absolute, within(1e-14));
        assertThat(errors.r2()).isCloseTo(1 - residual / spreadT, within(1e-13));
        assertThat(errors.pearson()).isCloseTo(common / Math.sqrt(spreadT * spreadY), within(1e-13));
        Errors drawn = new MonteCarlo(kernel, deep, rows(samples, 2.5), NoiseModel.NONE, 1)
                .draw(2)
                .target(0)
                .errors();
        assertThat(drawn.rmse()).isEqualTo(errors.rmse());
        assertThat(drawn.mae()).isCloseTo(errors.mae(), within(1e-14));
        assertThat(drawn.pearson()).isCloseTo(errors.pearson(), within(1e-13));
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
