package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveFileTest {
    @TempDir
    Path folder;

    private List<TabulatedCurve> read(String text) throws Exception {
        Path file = folder.resolve("neuron7.csv");
        Files.writeString(file, text);
        return CurveFile.read(file, Extrapolation.LINEAR);
    }

    private AbstractThrowableAssert<?, ?> refusal(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y\n-1,-0.5\n0,0\n0.5,0.25\n2,1\n",
                "-1;-0,5\n0;0\n0,5;0,25\n2;1\n",
                "V (V)\tI (A)\r\n-1\t-0.5\r\n0\t0\r\n0.5\t0.25\r\n2\t1\r\n",
                "# measured\n-1 -0.5\n 0  0\n0.5 0.25\n2   1\n"
            })
    void two_columns_are_one_curve_through_the_points(String text) throws Exception {
        assertThat(read(text))
                .containsExactly(new TabulatedCurve(
                        "neuron7.csv",
                        new double[] {-1, 0, 0.5, 2},
                        new double[] {-0.5, 0, 0.25, 1},
                        Extrapolation.LINEAR));
    }

    @Test
    void every_further_column_is_a_curve_labelled_by_its_name() throws Exception {
        List<TabulatedCurve> curves = read("x,first (V),second\n0,1,5\n1,2,6\n2,3,7\n3,4,8\n");
        assertThat(curves)
                .extracting(TabulatedCurve::label)
                .containsExactly("neuron7.csv: first", "neuron7.csv: second");
        assertThat(curves.get(1).value(2)).isEqualTo(7);
        assertThat(curves.get(0).extrapolation()).isEqualTo(Extrapolation.LINEAR);
    }

    @Test
    void a_repeated_x_is_refused_with_both_lines() {
        refusal("x,y\n0.1,1\n0.31,2\n0.31,3\n0.4,4\n")
                .hasMessage(
                        "neuron7.csv, line 4: x 0.31 repeats line 3. x must increase; remove one of the two lines.");
    }

    @Test
    void a_decreasing_x_is_refused_with_both_lines() {
        refusal("0.1,1\n\n0.3,2\n0.2,3\n0.4,4\n")
                .hasMessage("neuron7.csv, line 4: x 0.2 is less than 0.3 on line 3. "
                        + "x must increase; sort the lines by x and keep one branch of a double sweep.");
    }

    @Test
    void a_single_column_is_refused() {
        refusal("x\n1\n2\n3\n4\n")
                .hasMessage("neuron7.csv: has one column but a curve needs two, x and y. "
                        + "Separate x and y by a comma, semicolon, tab or blanks.");
    }

    @Test
    void too_few_points_are_refused() {
        refusal("0,1\n1,2\n2,3\n").hasMessage("neuron7.csv: has 3 points but a curve needs at least 4. Add points.");
    }

    @Test
    void an_empty_cell_is_refused() {
        refusal("x,y\n0,1\n1,\n2,3\n4,5\n")
                .hasMessage("neuron7.csv, line 3, column y: the cell is empty. Write a number, or delete the line.");
    }

    @Test
    void text_is_refused_with_its_line() {
        refusal("x,y\n0,1\n1,2\n2,three\n4,5\n")
                .hasMessage("neuron7.csv, line 4, column y: 'three' is not a number. "
                        + "Write a number, or delete the line or the column.");
    }

    @Test
    void values_that_no_cubic_can_join_are_refused() {
        refusal("x,y\n0,-1e308\n1e-200,1e308\n1,2\n2,3\n")
                .hasMessageStartingWith(
                        "neuron7.csv: the points are too close together or too large for a curve. Scale")
                .hasMessageEndingWith("Scale the values to network units, about -10 to 10.");
    }

    @Test
    void what_is_no_table_is_refused_as_a_table_is() {
        refusal("").hasMessage("neuron7.csv: is empty. Choose a file with a table in it.");
    }
}
