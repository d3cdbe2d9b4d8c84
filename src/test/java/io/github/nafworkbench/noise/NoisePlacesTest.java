package io.github.nafworkbench.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoisePlacesTest {
    private static final int ROWS = 300;
    private static final NoiseModel ALL_ELSE = NoiseModel.of()
            .with(new Quantisation(6, 5, 7))
            .with(new Drift(1000, 20, 0.1, 0.05))
            .with(new Faults(0.2, 0.2));

    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Samples samples = Examples.samples(ROWS, 3, 1, 1);
    private final Network network = Examples.mixedNetwork(new Topology(3, List.of(8, 7), 1), 1);

    /** Every source there can be, then all at once. */
    static Stream<NoiseModel> models() {
        List<NoiseSource> sources = new ArrayList<>();
        for (NoisePlace place : NoisePlace.values()) {
            for (NoiseKind kind : NoiseKind.values()) {
                for (Distribution distribution : Distribution.values()) {
                    for (Lifetime lifetime : Lifetime.values()) {
                        ReferenceScale scale = kind == NoiseKind.ADDITIVE && lifetime != Lifetime.READ
                                ? ReferenceScale.RMS
                                : ReferenceScale.ABSOLUTE;
                        sources.add(new NoiseSource(place, kind, 0.1, 0.3, distribution, scale, lifetime));
                    }
                }
            }
        }
        NoiseModel every = NoiseModel.of(sources.toArray(NoiseSource[]::new));
        return Stream.concat(
                sources.stream().map(NoiseModel::of),
                Stream.of(
                        NoiseModel.NONE,
                        ALL_ELSE,
                        ALL_ELSE.with(new Chips(7, true)),
                        every,
                        new NoiseModel(
                                every.sources(),
                                ALL_ELSE.quantisation(),
                                ALL_ELSE.drift(),
                                ALL_ELSE.faults(),
                                new Chips(3, true),
                                1),
                        every.withReads(3)));
    }

    private double[][] outputs(NoiseModel model, int draws) {
        SignalScales scales = new SignalScales(kernel, network, samples, model);
        double[][] all = new double[draws][ROWS];
        kernel.disturbed(
                network,
                samples,
                new NoiseDraws(model, network.topology(), scales, 9),
                2,
                draws,
                (r, first, y, size) -> System.arraycopy(y, 0, all[r], first, size));
        return all;
    }

    @ParameterizedTest
    @MethodSource("models")
    void draws_are_those_of_the_slow_twin(NoiseModel model) {
        SignalScales scales = new SignalScales(kernel, network, samples, model);
        double[][] found = outputs(model, 2);
        for (int r = 0; r < 2; r++) {
            for (int row = 0; row < ROWS; row += 23) {
                double[] x = new double[3];
                for (int j = 0; j < 3; j++) {
                    x[j] = samples.inputs()[j * ROWS + row];
                }
                double expected = new ReferenceNoise(model, network, scales, 9).output(x, row, 2 + r);
                assertThat(found[r][row]).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_source_changes_the_output_and_not_all_draws_alike(NoiseModel model) {
        double[][] found = outputs(model, 2);
        double[] clean = kernel.outputs(network, samples);
        assertThat(Arrays.equals(found[0], clean)).isEqualTo(model.off());
        boolean fixed =
                model.off() || (model.sources().isEmpty() && model.chips().locked());
        assertThat(Arrays.equals(found[0], found[1])).isEqualTo(fixed);
    }

    @Test
    void a_chip_does_not_depend_on_the_seed_of_the_noise_and_a_locked_one_not_on_the_draw() {
        NoiseSource source =
                NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 0.1).with(Lifetime.CHIP);
        double[][] locked = outputs(NoiseModel.of(source).with(new Chips(5, true)), 2);
        double[][] free = outputs(NoiseModel.of(source).with(new Chips(5, false)), 2);
        double[][] other = outputs(NoiseModel.of(source).with(new Chips(6, true)), 1);
        assertThat(locked[0]).isEqualTo(locked[1]).isNotEqualTo(other[0]);
        assertThat(free[0]).isNotEqualTo(free[1]).isNotEqualTo(locked[0]);
    }

    @Test
    void scales_are_those_of_the_signals_over_the_training_rows() {
        double[] z = kernel.netInputs(network, samples, 1);
        double[] h = kernel.hidden(network, samples, 1);
        NoiseSource netInput = NoiseSource.of(NoisePlace.NET_INPUT, NoiseKind.ADDITIVE, 1);
        NoiseSource output = NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 1);
        NoiseSource weight = NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 1);
        double largest = Arrays.stream(z).map(Math::abs).max().orElseThrow();
        assertThat(scales(netInput.with(ReferenceScale.FULL_SCALE))[1]).containsOnly(largest);
        double squares = Arrays.stream(h, 2 * ROWS, 3 * ROWS).map(v -> v * v).sum();
        assertThat(scales(output.with(ReferenceScale.RMS))[1][2]).isCloseTo(Math.sqrt(squares / ROWS), within(1e-14));
        double[] w = Arrays.copyOfRange(network.parameters(), 0, 24);
        double most = Arrays.stream(w).max().orElseThrow();
        double least = Arrays.stream(w).min().orElseThrow();
        assertThat(scales(weight.with(ReferenceScale.RANGE))[0][0]).isEqualTo(most - least);
        assertThat(scales(weight.with(ReferenceScale.FULL_SCALE))[0][0]).isEqualTo(Math.max(most, -least));
        Network logistic = network.with(Curves.uniform(network.topology(), AnalyticCurve.LOGISTIC));
        NoiseSource full = output.with(ReferenceScale.FULL_SCALE);
        assertThat(new SignalScales(kernel, logistic, samples, NoiseModel.of(full)).of(full)[0])
                .containsOnly(0.5);
        double[] x = Arrays.copyOfRange(samples.inputs(), ROWS, 2 * ROWS);
        NoiseSource input = NoiseSource.of(NoisePlace.INPUT, NoiseKind.ADDITIVE, 1);
        assertThat(scales(input.with(ReferenceScale.FULL_SCALE))[0][1]).isEqualTo(halfRange(x));
        NoiseSource readOut = NoiseSource.of(NoisePlace.READ_OUT, NoiseKind.ADDITIVE, 1);
        assertThat(scales(readOut.with(ReferenceScale.FULL_SCALE))[0]).containsExactly(halfRange(samples.targets()));
    }

    private static double halfRange(double[] values) {
        return (Arrays.stream(values).max().orElseThrow()
                        - Arrays.stream(values).min().orElseThrow())
                / 2;
    }

    private double[][] scales(NoiseSource source) {
        return new SignalScales(kernel, network, samples, NoiseModel.of(source)).of(source);
    }

    @Test
    void the_full_scale_of_a_curve_without_limits_is_refused() throws InputException {
        Network softplus = network.with(Curves.uniform(network.topology(), AnalyticCurve.SOFTPLUS));
        NoiseSource output = NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 1);
        assertThatThrownBy(() -> SignalScales.check(softplus, NoiseModel.of(output.with(ReferenceScale.FULL_SCALE))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("softplus")
                .hasMessageContaining("rms or absolute");
        SignalScales.check(softplus, NoiseModel.of(output.with(ReferenceScale.RMS)));
    }
}
