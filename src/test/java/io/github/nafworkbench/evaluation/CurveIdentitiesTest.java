package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Remapping;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.ReferenceScale;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Curves whose noise is known in closed form, and curves that weights undo. */
class CurveIdentitiesTest extends Identities {
    @Test
    void affine_differences_of_the_curves_are_undone_by_other_weights() {
        for (Network network : List.of(shallow, deep)) {
            TestRows rows = rows(network, 0);
            Curves curves = network.curves().dispersed(new CurveSpread(0.1, 0.2, 0.3, 0.2, 0), 3);
            assertThat(Rmse.of(kernel, network.with(curves), rows.test(), 1).value())
                    .isGreaterThan(0.01);
            Network undone = Remapping.of(network, curves);
            double left = Rmse.of(kernel, undone, rows.test(), 1).value();
            TABLE.compare("I10 re-mapped, hidden " + network.topology().hidden(), 0, left, 1e-15, 0);
        }
    }

    @Test
    void the_area_under_the_degradation_curve_is_that_of_dilogarithms() {
        Tolerance tolerance = new Tolerance(new Rmse(0.7, 0), 13);
        double low = 1e-4;
        double high = 0.4;
        int steps = 2000;
        double width = Math.log(high / low) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double level = low * Math.exp(i * width);
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2; // Simpson
            sum += weight * width / 3 * 0.5 * Math.log1p(Math.pow(level * 13 / 0.7, 2));
        }
        TABLE.compare(
                "I13 area under the degradation curve",
                tolerance.areaUnderDegradation(low, high),
                sum / Math.log(high / low),
                2e-11,
                1e-10);
    }

    @Test
    void the_mean_output_of_an_error_function_under_noise_is_a_wider_error_function() {
        Network one = erfNeuron();
        double s = 0.8;
        NoiseModel noise =
                NoiseModel.of(source(NoisePlace.NET_INPUT, NoiseKind.ADDITIVE).withLevel(s));
        for (double m : new double[] {-0.5, 0.3, 0.9}) {
            double[] same = new double[1000];
            Arrays.fill(same, m);
            Samples samples = new Samples(1000, same, new double[1000]);
            double[][] y = outputs(one, new TestRows(samples, samples, 1), noise, 100);
            double mean =
                    Arrays.stream(y).flatMapToDouble(Arrays::stream).average().orElseThrow();
            double square = Arrays.stream(y)
                    .flatMapToDouble(Arrays::stream)
                    .map(v -> (v - mean) * (v - mean))
                    .sum();
            double expected = erf(m / Math.sqrt(2 * (1 + s * s)));
            TABLE.compare("I14 erf neuron at " + m, expected, mean, Math.sqrt(square) / 1e5, 0.01);
        }
    }

    /** One neuron {@code erf(z / sqrt 2)} with all weights 1. */
    private static Network erfNeuron() {
        double[] x = new double[4001];
        Arrays.setAll(x, k -> -8 + 0.004 * k);
        double[] y = Arrays.stream(x).map(z -> erf(z / Math.sqrt(2))).toArray();
        Topology topology = new Topology(1, List.of(1), 1);
        TabulatedCurve curve = new TabulatedCurve("erf", x, y, Extrapolation.CONSTANT);
        return new Network(topology, Curves.uniform(topology, curve), new double[] {1, 0, 1, 0});
    }

    /** Maclaurin series for small arguments, continued fraction for large ones. */
    private static double erf(double x) {
        if (Math.abs(x) > 3) {
            double fraction = 0;
            for (int k = 60; k > 0; k--) {
                fraction = k / 2.0 / (Math.abs(x) + fraction);
            }
            double tail = Math.exp(-x * x) / Math.sqrt(Math.PI) / (Math.abs(x) + fraction);
            return Math.signum(x) * (1 - tail);
        }
        double term = x;
        double sum = x;
        for (int k = 1; k < 100; k++) {
            term *= -x * x / k;
            sum += term / (2 * k + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    @Test
    void scaling_a_rectifier_scales_its_noise() {
        Topology topology = new Topology(3, List.of(12), 1);
        Network network = Examples.network(topology, Curves.uniform(topology, AnalyticCurve.LEAKY_RELU), 1);
        double[] p = network.parameters().clone();
        double a = 4;
        for (int k = 0; k < topology.weightOffset(1); k++) {
            p[k] *= a;
        }
        for (int k = topology.weightOffset(1); k < topology.biasOffset(1); k++) {
            p[k] /= a;
        }
        Network scaled = network.with(p);
        TestRows rows = rows(network, 0);
        assertThat(kernel.outputs(scaled, rows.test()))
                .usingComparatorWithPrecision(1e-14)
                .containsExactly(kernel.outputs(network, rows.test()));
        NoiseModel noise = NoiseModel.of(output(NoiseKind.ADDITIVE).withLevel(0.1));
        double before = Prediction.of(kernel, network, rows, noise).rmse(noise);
        TABLE.compare(
                "I16 rectifier with weights times 4",
                before / a,
                new MonteCarlo(kernel, scaled, rows, noise, 3).draw(300));
        NoiseModel relative =
                NoiseModel.of(output(NoiseKind.ADDITIVE).withLevel(0.1).with(ReferenceScale.RMS));
        TABLE.compare(
                "I16 the same, relative to its rms",
                Prediction.of(kernel, network, rows, relative).rmse(relative),
                new MonteCarlo(kernel, scaled, rows, relative, 3).draw(300));
    }
}
