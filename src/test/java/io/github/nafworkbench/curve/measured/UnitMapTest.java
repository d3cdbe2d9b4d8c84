package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
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
    void a_constant_output_has_no_map() {
        assertThat(UnitMap.of(new CurvePoints(new double[] {0, 1}, new double[] {2, 2}), -1, 1))
                .isEmpty();
        assertThat(UnitMap.ofPopulation(List.of(), -1, 1)).isEmpty();
        assertThatThrownBy(() -> new UnitMap(0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
