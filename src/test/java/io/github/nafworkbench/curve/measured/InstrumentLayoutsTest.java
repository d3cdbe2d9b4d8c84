package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of instruments are read without a choice of the user. */
class InstrumentLayoutsTest {
    @TempDir
    Path folder;

    private static CurveFileReading read(String name, String text) throws InputException {
        return MeasuredCurveFile.read(name, LayoutFiles.utf8(text), CurveRules.DETECT);
    }

    /** x, y, number of curves, points of the first, family; enough to tell whether a file was understood. */
    static String told(CurveFileReading reading) {
        MeasuredCurve first = reading.curves().get(0);
        StringBuilder told = new StringBuilder(first.x().label() + ", "
                + first.y().label() + ": " + reading.curves().size() + " x " + first.points());
        reading.family().forEach((name, values) -> told.append("; ")
                .append(name)
                .append(' ')
                .append(values.stream().map(Condition::value).toList()));
        return told.toString();
    }

    private static List<Branch.Direction> directions(MeasuredCurve curve) {
        return curve.branches().stream().map(Branch::direction).toList();
    }

    @Test
    void easy_expert_tells_the_steps_in_its_settings_only() throws InputException {
        CurveFileReading reading = read("vtc.csv", LayoutFiles.easyExpert());
        assertThat(told(reading)).isEqualTo("VIN (V), VOUT (V): 3 x 31; VDD [2, 3.5, 5]");
        assertThat(reading.layout()).isEqualTo("Keysight EasyEXPERT record");
        assertThat(reading.byteOrderMark()).isTrue();
        assertThat(reading.curves()).extracting(MeasuredCurve::trend).containsOnly(Trend.FALLING);
    }

    @Test
    void easy_expert_tells_the_compliance_that_a_plateau_comes_from() throws InputException {
        MeasuredCurve diode =
                read("diode.csv", LayoutFiles.easyExpertDiode()).curves().get(0);
        assertThat(diode.flags()).extracting(CurveFlag::kind).containsExactly(CurveFlag.Kind.COMPLIANCE);
        assertThat(diode.flags().get(0).sentence()).contains("line 8 to line 28", "the compliance of the settings");
        assertThat(diode.points()).isEqualTo(41);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\t"})
    void kickstart_sweeps_the_channel_of_its_settings_and_ends_with_figures(String lead) throws InputException {
        CurveFileReading reading = read("transfer.csv", LayoutFiles.kickStart(lead));
        assertThat(told(reading)).isEqualTo("GATE Voltage (V), DRAIN Current (A): 1 x 31");
        assertThat(reading.layout()).isEqualTo("Keithley KickStart");
        assertThat(reading.dropped()).hasSize(5);
        assertThat(reading.curves().get(0).conditions()).containsExactly(new Condition("DRAIN Voltage", "0.1", "V"));
        assertThat(PreambleText.value(reading.metadata(), "Limit")).contains("0.1");
    }

    @Test
    void kickstart_glues_the_step_to_the_names_of_wide_tables() throws InputException {
        CurveFileReading reading = read("vds-id.csv", LayoutFiles.kickStartWide());
        assertThat(told(reading)).isEqualTo("DRAIN Voltage (V), DRAIN Current (A): 3 x 21; GATE [500, 1000, 1500]");
        assertThat(reading.curves().get(2).ys()[20]).isCloseTo(3e-4, org.assertj.core.data.Offset.offset(1e-7));
    }

    @Test
    void autolab_writes_decimal_commas_semicolons_and_cycles() throws InputException {
        CurveFileReading reading = read("PDA_1_Au, Pt {small}_10mV.txt", LayoutFiles.autolab());
        assertThat(told(reading)).isEqualTo("Potential applied (V), WE(1).Current (A): 2 x 101; Scan [1, 2]");
        assertThat(reading.dialect()).contains(new CurveDialect(';', ','));
        assertThat(reading.columns()).hasSize(9);
        assertThat(reading.curves().get(0).xs()[0]).isEqualTo(-0.0024);
        assertThat(reading.leftOut()).extracting("name").contains("Current range", "WE(1).Potential (V)");
    }

    @Test
    void a_header_may_be_separated_otherwise_than_the_data() throws InputException {
        StringBuilder text = new StringBuilder("Time\tVoltage Current\r\n");
        for (int i = 0; i <= 40; i++) {
            double v = Math.abs(20 - i) / 10.0 - 1;
            text.append(665 + 0.3 * i)
                    .append('\t')
                    .append(v)
                    .append('\t')
                    .append(v * v * v)
                    .append("\r\n");
        }
        CurveFileReading reading = read("p1V_m2V.dat", text.toString());
        assertThat(told(reading)).isEqualTo("Voltage, Current: 1 x 41");
        assertThat(directions(reading.curves().get(0)))
                .containsExactly(Branch.Direction.DESCENDING, Branch.Direction.ASCENDING);
    }

    @Test
    void a_sweep_from_rest_to_both_sides_has_four_branches() throws InputException {
        CurveFileReading reading = read("035_AG_p1V_m2V_10mVsteps.csv", LayoutFiles.memristor());
        assertThat(told(reading)).isEqualTo("Smu1.V, Smu1.I: 1 x 121");
        MeasuredCurve curve = reading.curves().get(0);
        assertThat(directions(curve))
                .containsExactly(
                        Branch.Direction.ASCENDING,
                        Branch.Direction.DESCENDING,
                        Branch.Direction.DESCENDING,
                        Branch.Direction.ASCENDING);
        assertThat(curve.branches()).extracting(Branch::points).containsExactly(21, 21, 41, 41);
        assertThat(curve.conditions())
                .extracting(Condition::label)
                .containsExactly("sweep step = 10 mV", "sweep end 1 = 1 V", "sweep end 2 = -2 V");
    }

    @Test
    void the_magnitude_of_the_current_is_no_curve_and_the_name_tells_the_ends() throws InputException {
        StringBuilder text = new StringBuilder("V1,I1,absI\r\n");
        for (double v : LayoutFiles.even(1, -1.1, 42)) {
            text.append(v)
                    .append(',')
                    .append(v / 80)
                    .append(',')
                    .append(Math.abs(v / 80))
                    .append("\r\n");
        }
        CurveFileReading reading = read("DG01_1D I_V Sweep_p1V_m1.1V_0.01V_steps 2_3_2022 2.csv", text.toString());
        assertThat(told(reading)).isEqualTo("V1, I1: 1 x 43");
        assertThat(directions(reading.curves().get(0))).containsExactly(Branch.Direction.DESCENDING);
        assertThat(reading.leftOut()).extracting("why").containsExactly("the magnitude of I1");
        assertThat(reading.curves().get(0).conditions())
                .extracting(Condition::label)
                .contains("sweep end 1 = 1 V", "sweep end 2 = -1.1 V");
    }

    @Test
    void lab_view_files_have_columns_of_errors_and_a_settings_file_beside() throws IOException, InputException {
        Path file = Files.writeString(folder.resolve("uc1_kpf6_transfer_0.txt"), LayoutFiles.labView());
        Files.writeString(folder.resolve("uc1_kpf6_config.cfg"), "[Bias]\nVds (V):\t-0.600\nWidth (um):\t4000\n");
        CurveFileReading reading = MeasuredCurveFile.read(file, CurveRules.DETECT);
        assertThat(told(reading)).isEqualTo("V_G, I_DS (A): 1 x 50");
        MeasuredCurve curve = reading.curves().get(0);
        assertThat(curve.errors()).hasSize(50).containsOnly(1e-7);
        assertThat(curve.conditions()).containsExactly(new Condition("Vds", "-0.6", "V"));
        assertThat(curve.branches()).extracting(Branch::points).containsExactly(25, 25);
        assertThat(curve.hysteresis().orElseThrow().area()).isGreaterThan(1e-6);
        assertThat(reading.notes()).anyMatch(note -> note.contains("uc1_kpf6_config.cfg"));
    }

    @Test
    void ic_cap_has_a_block_for_every_step_and_several_outputs() throws InputException {
        CurveFileReading reading = read("device(4044_4_5_IDVG).mdm", LayoutFiles.icCap());
        assertThat(told(reading)).isEqualTo("VG (V), ID (A): 2 x 19; VD [0.1, 1.8]");
        assertThat(reading.layout()).isEqualTo("IC-CAP MDM");
        assertThat(reading.leftOut()).extracting("name").containsExactly("IG (A)", "IB (A)");
    }

    @Test
    void clarius_workbooks_number_their_traces_and_tell_biases_in_another_sheet() throws IOException, InputException {
        CurveFileReading reading = MeasuredCurveFile.read("vgs-id.xls", LayoutFiles.clarius(), CurveRules.DETECT);
        assertThat(told(reading)).isEqualTo("GateV (V), DrainI (A): 3 x 82; DrainV [0.1, 1]");
        assertThat(reading.curves())
                .extracting(MeasuredCurve::name)
                .containsExactly("DrainV = 0.1 V", "DrainV = 1 V", "DrainV = 1 V (2)");
        assertThat(reading.curves().get(0).branches())
                .extracting(Branch::points)
                .containsExactly(41, 41);
        assertThat(reading.curves().get(0).conditions()).contains(new Condition("SourceV", "0", "V"));
    }

    @Test
    void wave_forms_has_a_commented_preamble_and_a_noisy_x() throws InputException {
        CurveFileReading reading = read("scope.csv", LayoutFiles.waveForms());
        assertThat(told(reading)).isEqualTo("Channel 1 (V), Channel 2 (V): 1 x 201");
        assertThat(directions(reading.curves().get(0))).containsExactly(Branch.Direction.ASCENDING);
        assertThat(PreambleText.value(reading.metadata(), "Device Name")).contains("Discovery2");
    }

    @Test
    void one_channel_alone_is_drawn_against_time() throws InputException {
        StringBuilder text = new StringBuilder("#Digilent WaveForms\n\nTime (s),Channel 1 (V)\n");
        for (int i = 0; i < 50; i++) {
            text.append(i * 1e-3)
                    .append(',')
                    .append(LayoutFiles.tanh(0.1 * i - 2))
                    .append('\n');
        }
        assertThat(told(read("one.csv", text.toString()))).isEqualTo("Time (s), Channel 1 (V): 1 x 50");
    }
}
