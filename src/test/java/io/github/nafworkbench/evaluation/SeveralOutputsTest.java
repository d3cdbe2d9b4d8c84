package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks of several outputs: what one draw of all tells is what a draw for each would. */
class SeveralOutputsTest {
    private static final NoiseSource SWEPT = NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0);
    private static final NoiseModel NOISE = NoiseModel.neuronOutput(0.1, 0.2, 0.3);

    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Network network = Examples.tanhNetwork(new Topology(3, List.of(6), 2), 1);
    private final Samples samples = Examples.samples(1300, 3, 2, 5);
    private final List<TestRows> both =
            List.of(new TestRows(samples, samples, 2.5, 0), new TestRows(samples, samples, 0.5, 1));

    @Test
    void a_sweep_draws_once_for_all_targets() {
        double[] levels = {0, 0.1};
        for (NoiseSweep.Numbers numbers : NoiseSweep.Numbers.values()) {
            NoiseSweep together =
                    new NoiseSweep(kernel, network, both, NOISE, SWEPT.withCommon(0.5), levels, 3, numbers);
            for (int level = 0; level < 2; level++) {
                together.draw(level, 5);
            }
            for (int output = 0; output < 2; output++) {
                NoiseSweep alone = new NoiseSweep(
                        kernel, network, both.get(output), NOISE, SWEPT.withCommon(0.5), levels, 3, numbers);
                for (int level = 0; level < 2; level++) {
                    alone.draw(level, 5);
                    assertThat(together.estimate(level, output).orElseThrow().errors())
                            .isEqualTo(alone.estimate(level, 0).orElseThrow().errors());
                }
                assertThat(together.response(output)).isEqualTo(alone.response());
            }
        }
    }

    @Test
    void errors_to_compare_are_drawn_once_for_all_targets() {
        List<DrawnErrors> together = DrawnErrors.of(kernel, network, both, NOISE, 0, 20, 4);
        for (int output = 0; output < 2; output++) {
            DrawnErrors alone = DrawnErrors.of(kernel, network, both.get(output), NOISE, 20, 4);
            assertThat(together.get(output).rmse()).isEqualTo(alone.rmse());
            assertThat(together.get(output).standardError()).isEqualTo(alone.standardError());
        }
        assertThat(together.get(0).rmse()).isNotEqualTo(together.get(1).rmse());
    }

    @Test
    void without_noise_every_target_has_its_own_error() {
        for (TestRows rows : both) {
            double clean = Rmse.of(kernel, network, rows).value();
            assertThat(new MonteCarlo(kernel, network, rows, NoiseModel.of(), 1)
                            .draw(2)
                            .rmse())
                    .isEqualTo(clean);
            assertThat(DrawnErrors.of(kernel, network, rows, NoiseModel.of(), 2, 1)
                            .rmse())
                    .isEqualTo(clean);
        }
    }

    /** The first target is missed so far that noise hardly counts; all error of the second is of the noise. */
    private List<TestRows> unlike() {
        double[] targets = kernel.outputs(network, samples);
        for (int row = 0; row < samples.count(); row++) {
            targets[row] += 10;
        }
        Samples off = Examples.withTargets(samples, targets);
        return List.of(new TestRows(off, off, 2.5, 0), new TestRows(off, off, 0.5, 1));
    }

    @Test
    void a_sweep_draws_until_every_target_is_known_as_asked() {
        NoiseSweep sweep = new NoiseSweep(
                kernel, network, unlike(), NoiseModel.of(), SWEPT, new double[] {0.3}, 3, NoiseSweep.Numbers.FRESH);
        assertThat(sweep.drawUntil(0, 1e-3, 10_000, () -> false)).isTrue();
        for (int output = 0; output < 2; output++) {
            Estimate of = sweep.estimate(0, output).orElseThrow();
            assertThat(of.standardError()).isLessThanOrEqualTo(1e-3 * of.rmse());
        }
        NoiseSweep few = new NoiseSweep(
                kernel, network, unlike(), NoiseModel.of(), SWEPT, new double[] {0.3}, 3, NoiseSweep.Numbers.FRESH);
        assertThat(few.drawUntil(0, 1e-9, 30, () -> false)).isFalse();
        assertThat(few.estimate(0, 1).orElseThrow().draws()).isEqualTo(30);
    }
}
