package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoiseThreadsTest {
    private static final int DRAWS = 41;
    private static final Network SHALLOW = Examples.mixedNetwork(new Topology(3, List.of(11), 1), 1);
    private static final Network DEEP = Examples.mixedNetwork(new Topology(3, List.of(6, 5), 1), 1);

    private static TestRows rows(int count) {
        Samples samples = Examples.samples(count, 3, 1, 1);
        return new TestRows(samples, samples, 2.5);
    }

    /** Noise that goes straight to the output, is common to neurons, acts on every weight read, and lasts. */
    static Stream<Arguments> cases() {
        List<NoiseModel> models = List.of(
                NoiseModel.neuronOutput(0.1, 0.2, 0),
                NoiseModel.neuronOutput(0.1, 0.2, 0.3),
                NoiseModel.of(NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.MULTIPLICATIVE, 0.1)),
                NoiseModel.of(NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 0.1)
                        .with(Lifetime.PROGRAMMING)));
        return models.stream().flatMap(model -> Stream.of(SHALLOW, DEEP)
                .flatMap(network -> Stream.of(1, 255, 1025, 2561).map(count -> Arguments.of(model, network, count))));
    }

    private static List<Double> figures(MonteCarlo drawn) {
        Errors errors = drawn.target(0).errors();
        return List.of(drawn.rmse(), drawn.standardError(), errors.mae(), errors.r2(), errors.pearson());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void draws_are_the_same_bits_on_any_number_of_threads_and_in_any_batches(
            NoiseModel noise, Network network, int count) {
        Kernel one = new Kernel(new OpenBlas());
        List<Double> expected = figures(new MonteCarlo(one, network, rows(count), noise, 4).draw(DRAWS));
        for (int threads = 1; threads <= 3; threads++) {
            Kernel kernel = new Kernel(OpenBlas::new, threads);
            MonteCarlo once = new MonteCarlo(kernel, network, rows(count), noise, 4).draw(DRAWS);
            MonteCarlo batches = new MonteCarlo(kernel, network, rows(count), noise, 4)
                    .draw(1)
                    .draw(DRAWS - 9)
                    .draw(8);
            assertThat(figures(once)).as("%d threads", threads).isEqualTo(expected);
            assertThat(figures(batches)).as("batches, %d threads", threads).isEqualTo(expected);
        }
    }

    @Test
    void many_draws_of_one_call_are_those_of_several() {
        Kernel kernel = new Kernel(OpenBlas::new, 2);
        NoiseModel noise = NoiseModel.neuronOutput(0.1, 0.2, 0);
        MonteCarlo once = new MonteCarlo(kernel, SHALLOW, rows(3), noise, 4).draw(5000);
        MonteCarlo twice =
                new MonteCarlo(kernel, SHALLOW, rows(3), noise, 4).draw(4500).draw(500);
        assertThat(once.draws()).isEqualTo(5000);
        assertThat(figures(once)).isEqualTo(figures(twice));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_sweep_is_the_same_bits_on_any_number_of_threads(NoiseSweep.Numbers numbers) {
        List<NoiseResponse> found = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            NoiseSweep sweep = new NoiseSweep(
                    new Kernel(OpenBlas::new, threads),
                    SHALLOW,
                    rows(2561),
                    NoiseModel.NONE,
                    NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0),
                    new double[] {0, 0.01, 0.1},
                    1,
                    numbers);
            for (int draws : new int[] {3, threads, 18 - threads}) {
                for (int level = 0; level < sweep.levels(); level++) {
                    sweep.draw(level, draws);
                }
            }
            found.add(sweep.response());
        }
        assertThat(found).containsOnly(found.get(0));
    }

    static Stream<NoiseSweep.Numbers> numbers() {
        return Stream.of(NoiseSweep.Numbers.values());
    }

    @Test
    void a_first_estimate_comes_after_few_draws_and_no_batch_is_long() {
        MonteCarlo drawn =
                new MonteCarlo(new Kernel(OpenBlas::new, 2), DEEP, rows(300), NoiseModel.neuronOutput(0.1, 0.2, 0), 4);
        List<Integer> asked = new ArrayList<>();
        boolean reached = drawn.drawUntil(1e-9, 1000, () -> {
            asked.add(drawn.draws());
            return drawn.draws() >= 256;
        });
        assertThat(reached).isFalse();
        assertThat(asked).containsExactly(0, 8, 16, 32, 64, 128, 192, 256);
        assertThat(drawn.draws()).isEqualTo(256);
    }
}
