package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.Distribution;
import io.github.nafworkbench.noise.Drift;
import io.github.nafworkbench.noise.Faults;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.Quantisation;
import io.github.nafworkbench.noise.SignalScales;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.SyntheticData;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.Tuning;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bits that are the same on every JDK and processor, as all of it is plain IEEE arithmetic: one number a result, made of
 * all its bits. A change of a number here is a change of every user's results: make it on purpose, on every JDK, and
 * tell of it.
 */
class PinnedBitsTest {
    private final Kernel kernel = new Kernel(new PlainBlas());

    private static String hash(double[] values) {
        long hash = 17;
        for (double value : values) {
            hash = 31 * hash + Double.doubleToLongBits(value);
            hash ^= hash >>> 29;
        }
        return Long.toHexString(hash);
    }

    @Test
    void dispersed_curves() {
        Topology topology = new Topology(1, List.of(5), 1);
        Curves curves =
                Curves.uniform(topology, AnalyticCurve.TANH).dispersed(new CurveSpread(0.1, 0.2, 0.3, 0.4, 0.1), 7);
        double[] h = new double[5 * 100];
        for (int neuron = 0; neuron < 5; neuron++) {
            for (int k = 0; k < 100; k++) {
                h[100 * neuron + k] = curves.curve(0, neuron).value((k - 50) / 7.0);
            }
        }
        assertThat(hash(h)).isEqualTo("cbfeb35d35ced293");
    }

    @Test
    void outputs_under_noise_of_every_place() {
        Network network = Examples.mixedNetwork(new Topology(3, List.of(9, 8), 2), 1);
        Samples samples = Examples.samples(300, 3, 2, 1);
        NoiseModel noise = NoiseModel.of().with(new Quantisation(9, 9, 9)).with(new Faults(0.1, 0.1));
        for (NoisePlace place : NoisePlace.values()) {
            for (NoiseKind kind : NoiseKind.values()) {
                for (Lifetime lifetime : Lifetime.values()) {
                    noise = noise.with(NoiseSource.of(place, kind, 0.01)
                            .withCommon(0.3)
                            .with(lifetime)
                            .with(kind == NoiseKind.ADDITIVE ? Distribution.GAUSSIAN : Distribution.UNIFORM));
                }
            }
        }
        noise = noise.with(Drift.after(3600));
        NoiseDraws draws =
                new NoiseDraws(noise, network.topology(), new SignalScales(kernel, network, samples, noise), 3);
        double[] all = new double[2 * 3 * 300];
        kernel.disturbed(network, samples, draws, 5, 3, (r, first, y, size) -> {
            for (int o = 0; o < 2; o++) {
                System.arraycopy(y, o * size, all, (2 * r + o) * 300 + first, size);
            }
        });
        assertThat(hash(all)).isEqualTo("4ac75792a0cbcc09");
    }

    /** No sine of the machine, whose last bit is not the same everywhere. */
    private static Dataset cubic() {
        double[] a = Arrays.copyOf(Examples.samples(300, 2, 1, 4).inputs(), 300);
        double[] b = Arrays.copyOfRange(Examples.samples(300, 2, 1, 4).inputs(), 300, 600);
        double[] y = new double[300];
        Arrays.setAll(y, i -> 3 * a[i] * b[i] - a[i] * a[i] * a[i] + 0.5 * b[i]);
        return new Dataset(
                "cubic",
                List.of(new Column.Numbers("a", "", a), new Column.Numbers("b", "", b)),
                List.of(new Column.Numbers("y", "", y)));
    }

    @ParameterizedTest
    @CsvSource({
        "LEVENBERG_MARQUARDT, d0fed294f91abdc5",
        "TRAINLM, d2ae25395a1131b3",
        "TRAINBR, 2fa9adf75cc7c3b9",
        "LBFGS, 14a2464fbff869df",
        "ADAM, 30871de786996c4f",
        "ADAMW, 6adc0edf54a7c005",
    })
    void weights_after_training(OptimizerKind kind, String expected) {
        Experiment experiment = Experiment.of(cubic())
                .withNeurons(List.of(7, 5), AnalyticCurve.TANH)
                .withTraining(kind, 20, 1e-6);
        Trainer trainer = new Trainer(
                1,
                experiment,
                SyntheticData.prepared(experiment),
                () -> Tuning.ideal(experiment),
                () -> false,
                kernel,
                (k, n, d, noise) -> 0,
                () -> 0,
                s -> {});
        assertThat(hash(trainer.train(8).trained().parameters())).isEqualTo(expected);
    }
}
