package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is told with line and text, and takes nothing from what is right. */
class BadCurveFilesTest {
    private static CurveFileReading read(byte[] content) throws InputException {
        return MeasuredCurveFile.read("bad.csv", content, CurveRules.DETECT);
    }

    private static CurveFileReading read(String text) throws InputException {
        return read(LayoutFiles.utf8(text));
    }

    private static String stacked(String cell) {
        StringBuilder text = new StringBuilder("V,I\n");
        for (int sweep = 1; sweep <= 3; sweep++) {
            for (double x : LayoutFiles.even(-1, 1, 20)) {
                String y = LayoutFiles.number(sweep * LayoutFiles.tanh(x));
                text.append(x)
                        .append(',')
                        .append(sweep == 2 && x == 0 ? cell : y)
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void two_good_curves_and_one_bad_give_two_curves_and_one_notice() throws InputException {
        CurveFileReading stacked = read(stacked("0.x5"));
        assertThat(stacked.curves()).extracting(MeasuredCurve::name).containsExactly("sweep = 1", "sweep = 3");
        assertThat(stacked.problems())
                .extracting(InputProblem::sentence)
                .containsExactly(
                        "bad.csv, line 33, column I: '0.x5' is not a number, so the curve 'I' at sweep = 2 is left "
                                + "out. Write a number there, or delete the line.");

        StringBuilder wide = new StringBuilder("V,a,b,c\n");
        for (int i = 0; i < 20; i++) {
            wide.append(i + "," + i * i + "," + (i == 7 ? "--oops" : "1" + i) + "," + 2 * i * i + "\n");
        }
        CurveFileReading reading = read(wide.toString());
        assertThat(reading.curves()).extracting(MeasuredCurve::name).containsExactly("a", "c");
        assertThat(reading.problems()).extracting(InputProblem::where).containsExactly("bad.csv, line 9, column b");
    }

    @Test
    void a_line_with_too_many_cells_spoils_its_own_curve_only() throws InputException {
        CurveFileReading reading = read(stacked("1,5"));
        assertThat(reading.curves()).hasSize(2);
        assertThat(reading.problems().get(0).sentence())
                .contains("bad.csv, line 33", "'0.0,1,5' has 3 cells where the other lines have 2");
    }

    @Test
    void a_block_of_ic_cap_that_is_damaged_leaves_the_others() throws InputException {
        String text = LayoutFiles.icCap().replaceFirst("-1.0254e-012\n", "\n").replaceFirst("1.0254e-011  ", "#?!  ");
        CurveFileReading reading = read(text);
        assertThat(reading.curves()).hasSize(2);
        String broken = LayoutFiles.icCap().replaceFirst("\n  0.3000 ", "\n  0.z3 ");
        CurveFileReading one = read(broken);
        assertThat(one.curves()).hasSize(1);
        assertThat(one.problems()).hasSize(1);
        assertThat(one.problems().get(0).sentence()).contains("'0.z3' is not a number", "VD = 0.1 V");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | bad.csv: has no block of numbers in at least two columns; it is empty.
            hello, world                   | bad.csv: has no block of numbers in at least two columns; line 1 is 'hello, world'.
            1@2@3@4@5@6@7@8                | bad.csv: has no block of numbers
            1,1@1,1@1,1@1,1@1,1@1,1@1,1    | bad.csv: no column goes up or down as a swept quantity does.
            x,y@1,2@2,3@3,4                | the curve 'y' has 3 usable points but needs 4
            BEGIN_DB@END_DB                | bad.csv: has no block of numbers
            DataName, V1, I1               | bad.csv: has no block of numbers
            DF-ISE text@Info {             | bad.csv: has no block of numbers
            """)
    void a_file_without_curves_is_refused_in_a_sentence(String text, String sentence) {
        assertThatThrownBy(() -> read(text.replace('@', '\n')))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void binaries_and_endless_lines_are_answered_at_once() {
        byte[] binary = new byte[1 << 20];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31);
        }
        byte[] digits = new byte[20_000_000];
        Arrays.fill(digits, (byte) '7');
        byte[] commas = new byte[20_000_000];
        Arrays.fill(commas, (byte) ',');
        byte[] quotes = new byte[5_000_000];
        Arrays.fill(quotes, (byte) '"');
        for (byte[] content : new byte[][] {binary, digits, commas, quotes}) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThatThrownBy(() -> read(content))
                    .isInstanceOf(InputException.class));
        }
    }

    @Test
    void a_column_the_user_names_must_be_there() {
        assertThatThrownBy(() -> MeasuredCurveFile.read(
                        "bad.csv", LayoutFiles.utf8(stacked("0")), CurveRules.DETECT.withX(Optional.of("Vgs"))))
                .hasMessage("bad.csv: has no column of numbers 'Vgs'. Name one of its columns.");
    }
}
