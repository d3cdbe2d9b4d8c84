package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeviceYieldTest {
    /** RMSE 1, 2, ..., 21. */
    private final double[] squares =
            IntStream.rangeClosed(1, 21).mapToDouble(r -> (double) r * r).toArray();

    @Test
    void percentiles_and_yield_are_those_of_the_rmse() {
        DeviceYield devices = DeviceYield.of(squares, 17);
        assertThat(devices).isEqualTo(new DeviceYield(21, 11, 2, 20, 17, 17));
        assertThat(devices.share()).isEqualTo(17 / 21.0);
    }

    @Test
    void the_interval_of_the_yield_is_that_of_wilson() {
        // 17 of 21, solved from (p - q)^2 = z^2 q (1 - q) / n.
        DeviceYield devices = DeviceYield.of(squares, 17);
        for (double q : new double[] {devices.shareLow(), devices.shareHigh()}) {
            double z = Math.abs(devices.share() - q) / Math.sqrt(q * (1 - q) / 21);
            assertThat(z).isCloseTo(1.959964, within(1e-6));
        }
        assertThat(devices.shareLow()).isLessThan(devices.share());
        assertThat(devices.shareHigh()).isGreaterThan(devices.share());
        assertThat(DeviceYield.of(squares, 100).shareHigh()).isCloseTo(1, within(1e-12));
        assertThat(DeviceYield.of(squares, 0).shareLow()).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_device_without_a_finite_error_is_not_good() {
        DeviceYield devices = DeviceYield.of(new double[] {1, Double.NaN, 4, Double.POSITIVE_INFINITY, 9}, 100);
        assertThat(devices.good()).isEqualTo(3);
        assertThat(devices.median()).isEqualTo(3);
        assertThat(devices.high()).isNotFinite();
    }

    @Test
    void the_spread_is_the_standard_deviation_of_mean_squared_errors() {
        assertThat(DeviceYield.standardDeviation(new double[] {1, 2, 3, 4}))
                .isCloseTo(Math.sqrt(5 / 3.0), within(1e-15));
        assertThat(DeviceYield.standardDeviation(new double[] {1})).isNaN();
    }
}
