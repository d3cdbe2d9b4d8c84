package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.InputException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of simulators, digitisers and plotting programs are read without a choice of the user. */
class SimulatorLayoutsTest {
    private static CurveFileReading read(String name, String text) throws InputException {
        return MeasuredCurveFile.read(name, LayoutFiles.utf8(text), CurveRules.DETECT);
    }

    private static String told(CurveFileReading reading) {
        return InstrumentLayoutsTest.told(reading);
    }

    @Test
    void ltspice_transients_are_swept_by_a_voltage_and_not_by_time() throws InputException {
        CurveFileReading reading = read("05v.txt", LayoutFiles.ltspice());
        assertThat(told(reading)).isEqualTo("V(pre) (V), Ix(U1:TE) (A): 1 x 101");
        assertThat(reading.curves().get(0).xs()[100])
                .isCloseTo(StrictMath.sin(2 * Math.PI), org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void ltspice_tells_its_steps_between_the_rows() throws InputException {
        CurveFileReading reading = read("steps.txt", LayoutFiles.ltspiceSteps());
        assertThat(told(reading)).isEqualTo("vin, V(out) (V): 3 x 21; Rload [1000, 10000, 1000000]");
        assertThat(reading.layout()).isEqualTo("LTspice");
        assertThat(reading.dropped()).isEmpty();
    }

    @Test
    void ngspice_wrdata_repeats_x_before_every_curve() throws InputException {
        CurveFileReading reading = read("curves.txt", LayoutFiles.ngspice());
        assertThat(told(reading)).isEqualTo("column 1, column 2: 4 x 41");
        assertThat(reading.layout()).isEqualTo("ngspice wrdata");
        assertThat(reading.headerLine()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void xyce_may_count_rows_and_say_that_it_ended(boolean prn) throws InputException {
        CurveFileReading reading = read("vtc", LayoutFiles.xyce(prn));
        assertThat(told(reading)).isEqualTo("V(IN) (V), V(OUT) (V): 1 x 31");
        assertThat(reading.dropped()).hasSize(prn ? 1 : 0);
    }

    @Test
    void sentaurus_tells_x_last_and_the_bias_in_the_name() throws InputException {
        CurveFileReading reading = read("n434_IdVg_Vd=0.65V_27C.plt", LayoutFiles.sentaurus());
        assertThat(told(reading)).isEqualTo("ngate OuterVoltage (V), ndrain TotalCurrent (A): 1 x 17");
        assertThat(reading.curves().get(0).conditions())
                .extracting(Condition::label)
                .containsExactly("Vd = 0.65 V", "T = 27 \u00b0C", "ndrain OuterVoltage = 0.65 V");
    }

    @Test
    void points_clicked_on_a_picture_are_in_no_order_and_of_different_number() throws InputException {
        CurveFileReading reading = read("wpd_datasets.csv", LayoutFiles.plotDigitizer());
        assertThat(reading.layout()).isEqualTo("WebPlotDigitizer");
        assertThat(reading.curves()).extracting(MeasuredCurve::name).containsExactly("Device A", "Device B");
        assertThat(reading.curves()).extracting(MeasuredCurve::points).containsExactly(8, 5);
        MeasuredCurve first = reading.curves().get(0);
        assertThat(first.branches()).extracting(Branch::direction).containsExactly(Branch.Direction.UNORDERED);
        assertThat(first.points(BranchChoice.FORWARD).orElseThrow().x())
                .containsExactly(-1.02, -0.75, -0.5, 0, 0.25, 0.52, 0.8, 1.1);
        assertThat(first.xs()[1]).as("the file's own order stays").isEqualTo(1.1);
    }

    @Test
    void one_digitised_data_set_is_read_too() throws InputException {
        String text = """
                Default Dataset,
                X,Y
                0.3,0.7
                -1,0.1
                0.9,0.99
                -0.5,0.2
                0.1,0.6
                -0.2,0.3
                0.7,0.9
                0.5,0.8
                """;
        CurveFileReading reading = read("wpd.csv", text);
        assertThat(reading.curves()).extracting(MeasuredCurve::name).containsExactly("Default Dataset");
    }

    @Test
    void origin_has_rows_of_units_and_of_comments_in_windows_1252() throws InputException {
        CurveFileReading reading =
                MeasuredCurveFile.read("origin.txt", LayoutFiles.windows1252(LayoutFiles.origin()), CurveRules.DETECT);
        assertThat(told(reading)).isEqualTo("Gate voltage (V), Id (uA): 2 x 31");
        assertThat(reading.encoding()).isEqualTo("windows-1252");
        assertThat(reading.curves()).extracting(MeasuredCurve::name).containsExactly("neuron 1", "neuron 2");
        assertThat(SiUnit.of("uA")).contains(new SiUnit(1e-6, "A"));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "'', false", "'\uFEFF', true"})
    void two_columns_without_a_header_are_a_curve(String mark, boolean comma) throws InputException {
        String text = mark + LayoutFiles.twoColumns(comma ? "," : "  ", LayoutFiles::tanh, -1, 1, 20);
        CurveFileReading reading = read("gong.csv", text);
        assertThat(told(reading)).isEqualTo("column 1, column 2: 1 x 21");
        assertThat(reading.byteOrderMark()).isEqualTo(!mark.isEmpty());
        assertThat(reading.curves().get(0).name()).isEqualTo("gong");
    }

    @Test
    void a_long_table_tells_devices_by_name_whatever_the_order_of_its_rows() throws InputException {
        CurveFileReading reading = read("long.csv", LayoutFiles.longFormat());
        assertThat(told(reading)).isEqualTo("VG (V), ID (A): 3 x 21; device [M1, M2, M3]");
        String numbered = LayoutFiles.longFormat().replace("M", "").replace("device", "Device ID");
        assertThat(told(read("long.csv", numbered))).isEqualTo("VG (V), ID (A): 3 x 21; Device ID [1, 2, 3]");
    }

    @Test
    void a_column_of_directions_makes_branches_and_no_curves() throws InputException {
        StringBuilder text = new StringBuilder("device,sweep_direction,VG (V),ID (A)\n");
        for (String device : new String[] {"T1", "T2"}) {
            for (double x : LayoutFiles.even(-1, 1, 20)) {
                text.append(device + ",fwd," + x + "," + LayoutFiles.tanh(x) + "\n");
            }
            for (double x : LayoutFiles.even(1, -1, 20)) {
                text.append(device + ",bwd," + x + "," + LayoutFiles.tanh(x + 0.1) + "\n");
            }
        }
        CurveFileReading reading = read("long.csv", text.toString());
        assertThat(told(reading)).isEqualTo("VG (V), ID (A): 2 x 42; device [T1, T2]");
        assertThat(reading.curves().get(1).branches()).hasSize(2);
    }

    @Test
    void a_first_line_may_tell_the_separator_and_names_their_units() throws InputException {
        StringBuilder text = new StringBuilder("sep=;\nVgs [mV];Ids / \u03bcA\n");
        for (int i = -10; i <= 10; i++) {
            text.append(100 * i)
                    .append(';')
                    .append(LayoutFiles.number(LayoutFiles.tanh(i / 10.0)).replace('.', ','))
                    .append('\n');
        }
        CurveFileReading reading = read("semicolons.csv", text.toString());
        assertThat(told(reading)).isEqualTo("Vgs (mV), Ids (uA): 1 x 21");
        assertThat(reading.dialect()).contains(new CurveDialect(';', ','));
    }

    @Test
    void exponents_may_have_three_digits_or_a_d() throws InputException {
        String text = "1.0e+000 2.5D-03\n2.0e+000 3.5D-03\n3.0e+000 4.5D-03\n4.0e+000 5.5D-03\n";
        double[] y = read("fortran.dat", text).curves().get(0).ys();
        assertThat(Arrays.stream(y).boxed().toList()).containsExactly(2.5e-3, 3.5e-3, 4.5e-3, 5.5e-3);
    }
}
