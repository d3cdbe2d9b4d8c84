package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RmseTest {
    private static final double HALF_RANGE = 2.5;

    private final Kernel kernel = new Kernel(new PlainBlas());

    /** RMSE of a network whose errors, in network units, are the given ones. */
    private Rmse ofErrors(double... errors) {
        Network network = Examples.tanhNetwork(new Topology(1, List.of(2), 1), 1);
        Samples samples = Examples.samples(errors.length, 1, 1, 1);
        double[] targets = kernel.outputs(network, samples);
        for (int i = 0; i < errors.length; i++) {
            targets[i] -= errors[i];
        }
        return Rmse.of(kernel, network, Examples.withTargets(samples, targets), HALF_RANGE);
    }

    private static double[] normal(int count, long seed) {
        Random random = new Random(seed);
        return random.doubles(count).map(u -> 0.1 * random.nextGaussian()).toArray();
    }

    @Test
    void value_and_standard_error_of_three_errors_worked_out_by_hand() {
        Rmse rmse = ofErrors(0.1, -0.2, 0.3);
        // Squares in target units: 0.0625, 0.25, 0.5625.
        double value = Math.sqrt(0.875 / 3);
        double mean = 0.875 / 3;
        double variance = (Math.pow(0.0625 - mean, 2) + Math.pow(0.25 - mean, 2) + Math.pow(0.5625 - mean, 2)) / 2;
        assertThat(rmse.value()).isCloseTo(value, within(1e-14));
        assertThat(rmse.standardError()).isCloseTo(Math.sqrt(variance / 3) / (2 * value), within(1e-14));
    }

    @Test
    void the_standard_error_is_the_spread_of_a_bootstrap_over_rows() {
        double[] errors = normal(500, 3);
        Random random = new Random(4);
        double[] resampled = new double[4000];
        for (int b = 0; b < resampled.length; b++) {
            double squares = 0;
            for (int i = 0; i < errors.length; i++) {
                double error = errors[random.nextInt(errors.length)];
                squares += error * error;
            }
            resampled[b] = HALF_RANGE * Math.sqrt(squares / errors.length);
        }
        double mean = Arrays.stream(resampled).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(resampled)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
        // Five standard errors of a spread of 4000.
        assertThat(ofErrors(errors).standardError() / spread).isCloseTo(1, within(5 / Math.sqrt(2 * 4000)));
    }

    @Test
    void the_standard_error_of_normal_errors_is_rmse_over_root_two_n() {
        int n = 200_000;
        Rmse rmse = ofErrors(normal(n, 5));
        // Five standard errors of the standard deviation of squares, whose kurtosis is 15.
        assertThat(rmse.standardError() * Math.sqrt(2.0 * n) / rmse.value())
                .isCloseTo(1, within(5 * Math.sqrt(14.0 / 4 / n)));
    }

    @Test
    void equal_errors_have_no_spread_worth_mentioning_and_no_errors_none_at_all() {
        assertThat(ofErrors(0.1, -0.1, 0.1, 0.1).standardError()).isLessThan(1e-8);
        assertThat(ofErrors(0, 0, 0)).isEqualTo(new Rmse(0, 0));
    }

    @Test
    void one_row_has_an_error_without_a_standard_error() {
        assertThat(ofErrors(0.1).value()).isCloseTo(0.25, within(1e-15));
        assertThat(ofErrors(0.1).standardError()).isNaN();
        assertThat(ofErrors(0).standardError()).isNaN();
    }
}
