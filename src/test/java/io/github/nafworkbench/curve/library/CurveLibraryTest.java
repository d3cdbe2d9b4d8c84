package io.github.nafworkbench.curve.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.measured.BranchChoice;
import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import io.github.nafworkbench.curve.measured.MeasuredCurveFile;
import io.github.nafworkbench.curve.measured.UnitMap;
import io.github.nafworkbench.data.InputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveLibraryTest {
    private static final Swing TANH = new Swing(-1, 1);

    /** Three devices in volts and microamperes: {@code 10 tanh((V - V0) / 0.2)} with V0 of -0.1, 0 and 0.1 V. */
    private static CurveSet set(String name, String head) {
        StringBuilder text = new StringBuilder(head);
        for (int i = -50; i <= 50; i++) {
            double v = i / 50.0;
            text.append(String.format(
                    Locale.ROOT,
                    "%n%.2f,%.6f,%.6f,%.6f",
                    v,
                    10 * Math.tanh((v + 0.1) / 0.2),
                    10 * Math.tanh(v / 0.2),
                    10 * Math.tanh((v - 0.1) / 0.2)));
        }
        try {
            CurveFileReading reading =
                    MeasuredCurveFile.read(name, text.toString().getBytes(StandardCharsets.UTF_8), CurveRules.DETECT);
            List<LibraryCurve> curves = reading.curves().stream()
                    .map(c -> new LibraryCurve(0, c, Optional.empty()))
                    .toList();
            CurveMapping mapping = CurveMapping.suggested(reading.curves(), Optional.of(TANH));
            return new CurveSet(name, List.of(reading.source()), curves, mapping).with(mapping);
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    private static CurveSet inVolts() {
        return set("pairs.csv", "VIN (V),A (uA),B (uA),C (uA)");
    }

    @Test
    void one_map_of_the_median_device_keeps_how_devices_differ() {
        List<TabulatedCurve> curves = inVolts().usable();
        assertThat(curves).hasSize(3);
        for (double z : new double[] {-2, -0.5, 0, 1, 3}) {
            assertThat(curves.get(1).value(z)).isCloseTo(Math.tanh(z), within(2e-3));
            assertThat(curves.get(0).value(z)).isCloseTo(Math.tanh(z + 0.5), within(6e-3));
            assertThat(curves.get(2).value(z)).isCloseTo(Math.tanh(z - 0.5), within(6e-3));
        }
    }

    @Test
    void a_map_for_every_curve_takes_the_difference_away() {
        CurveSet set = inVolts();
        List<TabulatedCurve> curves = set.with(set.mapping().withPerCurve(true)).usable();
        for (TabulatedCurve curve : curves) {
            assertThat(curve.value(0.7)).isCloseTo(Math.tanh(0.7), within(6e-3));
        }
        CurveSet back = set.with(set.mapping().withPerCurve(true))
                .with(set.mapping().withPerCurve(true).with(set.mapping().map()));
        assertThat(back.usable()).isEqualTo(set.usable());
    }

    @Test
    void numbers_without_units_are_network_units_already() {
        CurveSet set = set("net.csv", "z,a,b,c");
        assertThat(set.mapping().map()).isEqualTo(UnitMap.NONE);
        assertThat(set.usable().get(1).value(0.2)).isCloseTo(10 * Math.tanh(1), within(1e-6));
    }

    @Test
    void a_curve_that_cannot_be_used_stays_in_the_set_and_gets_to_no_neuron() {
        CurveSet set = inVolts();
        CurveMapping backward = set.mapping().with(BranchChoice.BACKWARD).with(Extrapolation.LINEAR);
        assertThat(set.with(backward).curves()).hasSize(3);
        assertThat(set.with(backward).usable()).isEmpty();
        MeasuredCurve first = set.measured().get(0);
        assertThat(set.mapping().with(Extrapolation.LINEAR).curve(first))
                .hasValueSatisfying(curve -> assertThat(curve.value(9))
                        .isNotEqualTo(set.usable().get(0).value(9)));
    }

    @Test
    void neurons_take_the_forward_or_the_backward_branch_by_a_draw_of_their_own() throws InputException {
        StringBuilder text = new StringBuilder("z,h");
        for (int i = -50; i <= 50; i++) {
            text.append(String.format(Locale.ROOT, "%n%.2f,%.6f", i / 10.0, Math.tanh(i / 10.0 - 0.2)));
        }
        for (int i = 50; i >= -50; i--) {
            text.append(String.format(Locale.ROOT, "%n%.2f,%.6f", i / 10.0, Math.tanh(i / 10.0 + 0.2)));
        }
        MeasuredCurve loop = MeasuredCurveFile.read(
                        "loop.csv", text.toString().getBytes(StandardCharsets.UTF_8), CurveRules.DETECT)
                .curves()
                .get(0);
        CurveMapping mapping = CurveMapping.suggested(List.of(loop), Optional.of(TANH));
        int neurons = 400;
        int forward = 0;
        for (int n = 0; n < neurons; n++) {
            double h = mapping.drawn(loop, 5, n).orElseThrow().value(0);
            assertThat(Math.abs(h)).isCloseTo(Math.tanh(0.2), within(1e-3));
            forward += h < 0 ? 1 : 0;
            assertThat(mapping.drawn(loop, 5, n)).isEqualTo(mapping.drawn(loop, 5, n));
        }
        // Four standard deviations of a fair draw.
        assertThat(forward).isBetween(160, 240);
    }

    @Test
    void curves_that_were_swept_one_way_stay_as_they_are() {
        assertThat(inVolts().onDrawnBranches(1)).isEqualTo(inVolts().usable());
    }

    @Test
    void sets_of_the_same_name_get_a_number() {
        CurveLibrary library =
                CurveLibrary.EMPTY.with(inVolts()).with(inVolts()).with(inVolts());
        assertThat(library.sets())
                .extracting(CurveSet::name)
                .containsExactly("pairs.csv", "pairs.csv 2", "pairs.csv 3");
        CurveSet other = set("net.csv", "z,a,b,c").named("pairs.csv 2");
        assertThat(library.replaced("pairs.csv 2", other).set("pairs.csv 2")).contains(other);
        assertThat(library.without("pairs.csv").sets())
                .extracting(CurveSet::name)
                .containsExactly("pairs.csv 2", "pairs.csv 3");
    }
}
