package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitMapTest {
    /** {@code i0 + size tanh((v - threshold) / width)} from -2 to 2 V. */
    private static CurvePoints device(double threshold, double width, double size) {
        double[] v = LayoutFiles.even(-2, 2, 400);
        double[] i = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            i[k] = 3e-6 + size * StrictMath.tanh((v[k] - threshold) / width);
        }
        return new CurvePoints(v, i);
    }

    @Test
    void the_map_of_a_device_makes_its_curve_the_ideal_one() {
        CurvePoints device = device(0.3, 0.1, 1e-6);
        UnitMap map = UnitMap.of(device, -1, 1).orElseThrow();
        assertThat(map.xZero()).isCloseTo(0.3, within(1e-9));
        assertThat(map.xScale()).isCloseTo(0.1, within(0.002));
        TabulatedCurve curve =
                map.curve("device", device, Extrapolation.CONSTANT).orElseThrow();
        assertThat(curve.value(0)).isCloseTo(0, within(1e-6));
        assertThat(curve.value(1)).isCloseTo(StrictMath.tanh(1), within(0.01));
        assertThat(curve.value(-50)).isCloseTo(-1, within(1e-9));
    }

    @Test
    void one_map_for_all_keeps_how_devices_differ_and_a_map_for_each_does_not() {
        List<CurvePoints> devices = new ArrayList<>();
        for (int k = -3; k <= 3; k++) {
            devices.add(device(0.02 * k, 0.1 * (1 + 0.05 * k), 1e-6 * (1 - 0.02 * k)));
        }
        UnitMap map = UnitMap.ofPopulation(devices, -1, 1).orElseThrow();
        assertThat(map.xZero()).as("the median device").isCloseTo(0, within(1e-9));
        TabulatedCurve shifted =
                map.curve("last", devices.get(6), Extrapolation.CONSTANT).orElseThrow();
        assertThat(shifted.value(0)).as("threshold 0.06 V").isLessThan(-0.4);
        assertThat(shifted.value(8)).as("amplitude 0.94").isCloseTo(0.94, within(1e-3));
        UnitMap own = UnitMap.of(devices.get(6), -1, 1).orElseThrow();
        TabulatedCurve alone =
                own.curve("last", devices.get(6), Extrapolation.CONSTANT).orElseThrow();
        assertThat(alone.value(0)).isCloseTo(0, within(1e-6));
        assertThat(alone.value(8)).isCloseTo(1, within(1e-6));
        assertThat(UnitMap.PER_CURVE_WARNING).contains("takes away how the devices differ");
    }

    @Test
    void a_falling_output_keeps_falling() {
        CurvePoints inverter = new CurvePoints(new double[] {0, 1, 2, 3, 4}, new double[] {5, 5, 2.5, 0, 0});
        UnitMap map = UnitMap.of(inverter, 0, 1).orElseThrow();
        assertThat(map.xZero()).isEqualTo(2);
        assertThat(map.h(5)).isEqualTo(1);
        assertThat(map.h(0)).isZero();
        assertThat(map.z(3)).isEqualTo(1);
    }

    @Test
    void noise_of_the_points_moves_the_map_little() {
        for (int repeat = 0; repeat < 50; repeat++) {
            CurvePoints device = device(0.3, 0.2, 1e-6);
            RandomStream random = RandomStream.of(1, Purpose.MODEL_DEVICES, 88, repeat);
            for (int k = 0; k < device.y().length; k++) {
                device.y()[k] += 0.02e-6 * random.normal(k);
            }
            device.y()[150] += 0.3e-6;
            device.y()[395] += 0.5e-6;
            UnitMap map = UnitMap.of(device, -1, 1).orElseThrow();
            assertThat(map.xZero()).isCloseTo(0.3, within(0.01));
            assertThat(map.xScale()).isCloseTo(0.2, within(0.04));
            assertThat(map.yScale()).isCloseTo(1e-6, within(0.03e-6));
            assertThat(map.yZero()).isCloseTo(3e-6, within(0.02e-6));
        }
    }

    @Test
    void without_noise_the_slope_is_that_of_the_device_whatever_the_points() {
        double[] v = LayoutFiles.even(-1, 1.3, 137);
        double[] i = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            i[k] = -StrictMath.tanh((v[k] - 0.1234) / 0.15);
        }
        UnitMap map = UnitMap.of(new CurvePoints(v, i), -1, 1).orElseThrow();
        assertThat(map.xZero()).isCloseTo(0.1234, within(1e-5));
        assertThat(map.xScale()).isCloseTo(0.15, within(0.15 * 0.005));
    }

    @Test
    void a_constant_output_has_no_map() {
        assertThat(UnitMap.of(new CurvePoints(new double[] {0, 1}, new double[] {2, 2}), -1, 1))
                .isEmpty();
        assertThat(UnitMap.ofPopulation(List.of(), -1, 1)).isEmpty();
        assertThatThrownBy(() -> new UnitMap(0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
