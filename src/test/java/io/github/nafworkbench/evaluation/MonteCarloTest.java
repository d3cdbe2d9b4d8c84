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
import io.github.nafworkbench.noise.NeuronNoise;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
    private static final NoiseModel NOISE = NoiseModel.neuronOutput(0.1, 0.2, 0.3);

    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Network shallow = Examples.mixedNetwork(new Topology(3, List.of(6), 1), 1);
    private final Network deep = Examples.mixedNetwork(new Topology(3, List.of(6, 5, 4), 1), 1);
    private final Samples samples = Examples.samples(300, 3, 1, 1);

    private MonteCarlo fresh(Network network, long seed) {
        return new MonteCarlo(kernel, network, samples, NOISE, seed, 2.5);
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
    void one_draw_is_the_root_mean_square_of_one_pass_with_noise_on_every_hidden_layer() {
        // Written out for two hidden layers; every sample by itself.
        Network network = Examples.tanhNetwork(new Topology(3, List.of(6, 5), 1), 3);
        double squares = 0;
        for (int s = 0; s < samples.count(); s++) {
            double[] signal = new double[3];
            for (int i = 0; i < 3; i++) {
                signal[i] = samples.inputs()[i * samples.count() + s];
            }
            for (int layer = 0; layer < 3; layer++) {
                double[] next = new double[network.topology().neurons(layer)];
                for (int j = 0; j < next.length; j++) {
                    next[j] = network.parameters()[network.topology().biasOffset(layer) + j];
                    int row = network.topology().weightOffset(layer) + j * signal.length;
                    for (int i = 0; i < signal.length; i++) {
                        next[j] += network.parameters()[row + i] * signal[i];
                    }
                    next[j] = layer < 2 ? network.curves().curve(layer, j).value(next[j]) : next[j];
                }
                if (layer < 2) {
                    new NeuronNoise(NOISE, 8).apply(next, next.length, 1, layer, 2, s);
                }
                signal = next;
            }
            squares += Math.pow(signal[0] - samples.targets()[s], 2);
        }
        double[] third = kernel.disturbedErrors(network, samples, new NeuronNoise(NOISE, 8), 2, 1);
        assertThat(third[0]).isCloseTo(squares, within(1e-13 * squares));
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
        double expected = new MonteCarlo(new Kernel(new OpenBlas()), deep, samples, NOISE, 4, 2.5)
                .draw(9)
                .rmse();
        List<Double> found = new ArrayList<>(List.of(0, 1, 2, 3))
                .parallelStream()
                        .map(i -> new MonteCarlo(new Kernel(new OpenBlas()), deep, samples, NOISE, 4, 2.5)
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
            NoiseResponse.Sweep sweep =
                    new NoiseResponse.Sweep(kernel, shallow, samples, NoiseModel.NONE, kind, levels, 1, 2.5);
            for (int i = 0; i < sweep.levels(); i++) {
                sweep.draw(i, 2);
            }
            List<NoiseResponse.Point> points = sweep.response().points();
            assertThat(points.stream().map(NoiseResponse.Point::level))
                    .isSorted()
                    .hasSize(17);
            assertThat(points.get(0).rmse())
                    .isCloseTo(
                            2.5 * Math.sqrt(kernel.squaredError(shallow, samples) / samples.count()),
                            within(1e-15 * 4));
            assertThat(points.get(0).standardError()).isZero();
            for (NoiseResponse.Point point : points) {
                NoiseModel noise = NoiseModel.NONE.with(kind, point.level());
                MonteCarlo alone = new MonteCarlo(kernel, shallow, samples, noise, 1, 2.5).draw(2);
                assertThat(point.rmse()).isEqualTo(alone.rmse());
                assertThat(point.theory()).isEqualTo(sweep.prediction().rmse(noise));
            }
        }
    }
}
