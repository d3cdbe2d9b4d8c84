package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.InputException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Branches, hysteresis and flags of one curve. */
class MeasuredCurveTest {
    private static MeasuredCurve curve(int points, IntFunction<String> row) throws InputException {
        String rows = IntStream.range(0, points).mapToObj(row).collect(Collectors.joining("\n"));
        CurveFileReading reading = MeasuredCurveFile.read(
                "curve.csv", LayoutFiles.utf8("VG (V),ID (A)\n" + rows + "\n"), CurveRules.DETECT);
        assertThat(reading.curves()).hasSize(1);
        return reading.curves().get(0);
    }

    private static List<CurveFlag.Kind> flags(MeasuredCurve curve) {
        return curve.flags().stream().map(CurveFlag::kind).toList();
    }

    @Test
    void a_plain_sweep_has_no_flags() throws InputException {
        MeasuredCurve curve = curve(41, i -> (i - 20) / 10.0 + "," + LayoutFiles.tanh((i - 20) / 10.0));
        assertThat(flags(curve)).isEmpty();
        assertThat(curve.hysteresis()).isEmpty();
        assertThat(curve.trend()).isEqualTo(Trend.RISING);
    }

    @Test
    void noise_of_x_makes_no_branches() throws InputException {
        MeasuredCurve curve = curve(401, i -> {
            double x = (i <= 200 ? i : 400 - i) / 100.0 + 0.004 * (i * 7 % 5 - 2);
            return x + "," + LayoutFiles.tanh(x - 1);
        });
        assertThat(curve.branches())
                .extracting(Branch::direction)
                .containsExactly(Branch.Direction.ASCENDING, Branch.Direction.DESCENDING);
        assertThat(flags(curve)).contains(CurveFlag.Kind.NON_MONOTONE_X);
    }

    @Test
    void hysteresis_is_the_area_between_the_branches_and_half_their_distance() throws InputException {
        MeasuredCurve curve = curve(82, i -> {
            double x = (i < 41 ? i : 81 - i) / 10.0;
            return x + "," + (x + (i < 41 ? 0 : 0.5));
        });
        Hysteresis hysteresis = curve.hysteresis().orElseThrow();
        assertThat(hysteresis.area()).isCloseTo(0.5 * 4, within(1e-9));
        assertThat(hysteresis.greatest()).isCloseTo(0.25, within(1e-9));
        assertThat(hysteresis.rms()).isCloseTo(0.25, within(1e-9));
        assertThat(curve.points(BranchChoice.FORWARD).orElseThrow().at(2)).isCloseTo(2, within(1e-12));
        assertThat(curve.points(BranchChoice.BACKWARD).orElseThrow().at(2)).isCloseTo(2.5, within(1e-12));
        assertThat(curve.points(BranchChoice.MEAN).orElseThrow().at(2)).isCloseTo(2.25, within(1e-12));
    }

    @Test
    void five_equal_extremes_are_a_plateau_and_four_are_not() throws InputException {
        assertThat(flags(curve(30, i -> i + "," + Math.min(i * i, 25 * 25))))
                .containsExactly(CurveFlag.Kind.COMPLIANCE);
        assertThat(flags(curve(30, i -> i + "," + Math.min(i * i, 26 * 26)))).isEmpty();
    }

    @Test
    void overflows_and_gaps_are_kept_told_and_not_used() throws InputException {
        MeasuredCurve curve =
                curve(21, i -> i + "," + (i == 3 ? "" : i == 7 ? "NaN" : i == 20 ? "9.91E37" : String.valueOf(i * i)));
        assertThat(flags(curve)).containsExactly(CurveFlag.Kind.OVERFLOW, CurveFlag.Kind.MISSING);
        assertThat(curve.flags().get(0).sentence()).contains("on line 22");
        assertThat(curve.flags().get(1).sentence()).contains("2 points (lines 5, 9)");
        assertThat(curve.points()).isEqualTo(21);
        assertThat(curve.ys()[20]).isEqualTo(9.91e37);
        assertThat(curve.points(BranchChoice.FORWARD).orElseThrow().x()).hasSize(18);
    }

    @Test
    void outputs_at_the_same_x_are_averaged_for_the_curve_alone() throws InputException {
        MeasuredCurve curve =
                curve(20, i -> Math.floorDiv(i, 2) + "," + (Math.floorDiv(i, 2) + (i % 2 == 0 ? 0.25 : -0.25)));
        assertThat(flags(curve)).contains(CurveFlag.Kind.REPEATED_X);
        CurvePoints points = curve.points(BranchChoice.FORWARD).orElseThrow();
        assertThat(points.x()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(points.y()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(curve.ys()[0]).isEqualTo(0.25);
    }

    @Test
    void a_spike_is_an_outlier_and_a_steep_step_is_not() throws InputException {
        MeasuredCurve spike = curve(41, i -> i + "," + (LayoutFiles.tanh((i - 20) / 10.0) + (i == 12 ? 0.2 : 0)));
        assertThat(flags(spike)).containsExactly(CurveFlag.Kind.OUTLIER);
        assertThat(spike.flags().get(0).sentence()).contains("on line 14;");
        assertThat(flags(curve(41, i -> i + "," + (i < 20 ? 0.001 * i : 1 + 0.001 * i))))
                .isEmpty();
    }

    @Test
    void few_points_are_told() throws InputException {
        assertThat(flags(curve(7, i -> i + "," + i * i))).containsExactly(CurveFlag.Kind.FEW_POINTS);
    }

    @Test
    void an_extreme_measured_twice_belongs_to_either_branch_once() throws InputException {
        MeasuredCurve twice = curve(20, i -> (i < 10 ? i : 19 - i) + "," + i);
        assertThat(twice.branches()).extracting(Branch::points).containsExactly(10, 10);
        MeasuredCurve once = curve(19, i -> (i < 10 ? i : 18 - i) + "," + i);
        assertThat(once.branches()).extracting(Branch::points).containsExactly(10, 10);
    }
}
