package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadOutFitTest {
    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Topology topology = new Topology(3, List.of(6, 5), 2);
    private final Network network = Examples.mixedNetwork(topology, 1);
    private final Samples samples = Examples.samples(500, 3, 2, 4);

    /** A symmetric positive definite matrix. */
    private static double[] covariance() {
        double[] c = new double[25];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                c[i * 5 + j] = 0.1 / (1 + Math.abs(i - j)) + (i == j ? 0.05 * i : 0);
            }
        }
        return c;
    }

    /** {@code sum (t - y)^2 + N sum_o w_o C w_o}. */
    private double value(Network at, double[] c) {
        double sum = kernel.squaredError(at, samples);
        int from = topology.weightOffset(2);
        for (int o = 0; o < 2; o++) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    sum += samples.count()
                            * at.parameters()[from + o * 5 + i]
                            * c[i * 5 + j]
                            * at.parameters()[from + o * 5 + j];
                }
            }
        }
        return sum;
    }

    @Test
    void no_other_output_layer_has_a_smaller_sum() {
        double[] c = covariance();
        Network fitted = ReadOutFit.of(kernel, network, samples, c);
        double least = value(fitted, c);
        assertThat(least).isLessThan(value(network, c));
        for (int p = topology.weightOffset(2); p < topology.parameters(); p++) {
            for (double step : new double[] {-1e-4, 1e-4}) {
                double[] moved = fitted.parameters().clone();
                moved[p] += step;
                // A step off the minimum of a parabola: more by curvature times square, 500 samples and O(1) signals.
                assertThat(value(fitted.with(moved), c) - least).isPositive().isLessThan(1e-3);
            }
        }
        for (int p = 0; p < topology.weightOffset(2); p++) {
            assertThat(fitted.parameters()[p]).isEqualTo(network.parameters()[p]);
        }
    }

    @Test
    void targets_that_an_output_layer_can_give_are_met() {
        Samples reachable = Examples.withTargets(samples, kernel.outputs(network, samples));
        double[] other = network.parameters().clone();
        for (int p = topology.weightOffset(2); p < other.length; p++) {
            other[p] = -0.5 * other[p] + 0.3;
        }
        Network fitted = ReadOutFit.of(kernel, network.with(other), reachable, new double[25]);
        assertThat(kernel.outputs(fitted, reachable))
                .usingComparatorWithPrecision(1e-11)
                .containsExactly(reachable.targets());
    }

    @Test
    void neurons_that_are_nearly_straight_lines_are_told_apart() {
        double[] small = Examples.tanhNetwork(topology, 2).parameters();
        for (int p = 0; p < topology.weightOffset(1); p++) {
            small[p] *= 0.3;
        }
        for (int p = topology.weightOffset(1); p < topology.weightOffset(2); p++) {
            small[p] *= 0.1;
        }
        Network straight = Examples.tanhNetwork(topology, 2).with(small);
        Samples reachable = Examples.withTargets(samples, kernel.outputs(straight, samples));
        double[] other = straight.parameters().clone();
        for (int p = topology.weightOffset(2); p < other.length; p++) {
            other[p] = 100 * (p % 3 - 1);
        }
        Network fitted = ReadOutFit.of(kernel, straight.with(other), reachable, new double[25]);
        assertThat(kernel.outputs(fitted, reachable))
                .usingComparatorWithPrecision(1e-11)
                .containsExactly(reachable.targets());
    }

    @Test
    void neurons_that_do_the_same_do_no_harm() {
        double[] twins = network.parameters().clone();
        int row = topology.weightOffset(1);
        System.arraycopy(twins, row, twins, row + 6, 6);
        twins[topology.biasOffset(1) + 1] = twins[topology.biasOffset(1)];
        Curves curves = network.curves().with(1, 1, network.curves().curve(1, 0));
        Network same = network.with(twins).with(curves);
        Network fitted = ReadOutFit.of(kernel, same, samples, new double[25]);
        assertThat(fitted.parameters()).doesNotContain(Double.NaN);
        assertThat(kernel.squaredError(fitted, samples)).isLessThan(kernel.squaredError(same, samples));
    }
}
