package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stacked and wide tables come apart into the curves they hold. */
class FamiliesTest {
    private static String told(String text) throws InputException {
        return InstrumentLayoutsTest.told(read(text));
    }

    private static CurveFileReading read(String text) throws InputException {
        return MeasuredCurveFile.read("family.csv", LayoutFiles.utf8(text), CurveRules.DETECT);
    }

    /** Rows {@code x, y} of a sweep whose output is this many times a curve. */
    private static String sweep(double factor, double[]... parts) {
        StringBuilder text = new StringBuilder();
        for (double[] part : parts) {
            for (double x : part) {
                text.append(x)
                        .append(',')
                        .append(LayoutFiles.number(factor * LayoutFiles.tanh(x)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static final double[] UP = LayoutFiles.even(-1, 1, 20);
    private static final double[] DOWN = LayoutFiles.even(1, -1, 20);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_column_of_steps_tells_stacked_sweeps_apart(boolean there_and_back) throws InputException {
        StringBuilder text = new StringBuilder("VG (V),VD (V),ID (A)\n");
        for (double drain : new double[] {0.1, 0.5, 1}) {
            List<Double> gates = new ArrayList<>();
            for (double x : UP) {
                gates.add(x);
            }
            for (double x : there_and_back ? DOWN : new double[0]) {
                gates.add(x);
            }
            gates.forEach(x -> text.append(x)
                    .append(',')
                    .append(drain)
                    .append(',')
                    .append(LayoutFiles.number(drain * LayoutFiles.tanh(x)))
                    .append('\n'));
        }
        assertThat(told(text.toString()))
                .isEqualTo("VG (V), ID (A): 3 x " + (there_and_back ? 42 : 21) + "; VD [0.1, 0.5, 1]");
    }

    @Test
    void without_a_column_of_steps_a_sweep_begins_where_x_jumps_back() throws InputException {
        assertThat(told("V,I\n" + sweep(1, UP) + sweep(2, UP) + sweep(3, UP)))
                .isEqualTo("V, I: 3 x 21; sweep [1, 2, 3]");
        assertThat(told("V,I\n" + sweep(1, UP, DOWN)))
                .as("a sweep there and back is one curve")
                .isEqualTo("V, I: 1 x 42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "V,I\n", "# next\n"})
    void blank_lines_headers_and_remarks_part_sweeps_of_there_and_back(String mark) throws InputException {
        assertThat(told("V,I\n" + sweep(1, UP, DOWN) + mark + sweep(2, UP, DOWN)))
                .isEqualTo("V, I: 2 x 42; sweep [1, 2]");
    }

    @Test
    void a_remark_may_tell_the_value_of_the_step() throws InputException {
        assertThat(told("V,I\n# VB = -500 mV\n" + sweep(1, UP) + "# VB = 2V\n" + sweep(2, UP)))
                .isEqualTo("V, I: 2 x 21; VB [-0.5, 2]");
    }

    @Test
    void names_of_columns_may_tell_the_value_of_the_step() throws InputException {
        StringBuilder glued = new StringBuilder("VD (V),ID (VG=1V),ID (VG=2V)\n");
        StringBuilder numbers = new StringBuilder("VDS\\VGS,0.5,1.5\n");
        for (double x : UP) {
            String row = x + "," + LayoutFiles.tanh(x) + "," + 2 * LayoutFiles.tanh(x) + "\n";
            glued.append(row);
            numbers.append(row);
        }
        assertThat(told(glued.toString())).isEqualTo("VD (V), ID: 2 x 21; VG [1, 2]");
        assertThat(told(numbers.toString())).isEqualTo("VDS\\VGS, 0.5: 2 x 21; value in the header [0.5, 1.5]");
    }

    @Test
    void pairs_of_columns_may_have_their_own_x() throws InputException {
        StringBuilder text = new StringBuilder("VG (V),ID (A),VG (V),ID (A)\n");
        for (double x : UP) {
            text.append(x + "," + LayoutFiles.tanh(x) + "," + (x + 0.01) + "," + 2 * LayoutFiles.tanh(x) + "\n");
        }
        CurveFileReading reading = read(text.toString());
        assertThat(reading.curves()).extracting(MeasuredCurve::name).containsExactly("curve 1", "curve 2");
        assertThat(reading.curves().get(1).xs()[0]).isEqualTo(-0.99);
    }

    @Test
    void the_user_may_name_x_y_and_family() throws InputException {
        StringBuilder text = new StringBuilder("a,b,c,d\n");
        for (int k = 0; k < 2; k++) {
            for (double x : UP) {
                text.append(LayoutFiles.tanh(x) + "," + x + "," + 2 * LayoutFiles.tanh(x) + "," + k + "\n");
            }
        }
        CurveRules rules =
                CurveRules.DETECT.withX(Optional.of("b")).withY(List.of("3")).withFamily(Optional.of("d"));
        CurveFileReading reading = MeasuredCurveFile.read("any.csv", LayoutFiles.utf8(text.toString()), rules);
        assertThat(InstrumentLayoutsTest.told(reading)).isEqualTo("b, c: 2 x 21; d [0, 1]");
        assertThat(reading.source().rules()).isEqualTo(rules);
    }
}
