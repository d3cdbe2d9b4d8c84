package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetTest {
    private static final int FIRST_LINE = 2;

    private static Column.Numbers numbers(String name, double... values) {
        return new Column.Numbers(name, "", values);
    }

    private static Table table(Column... columns) {
        return new Table("cells.csv", List.of(columns), FIRST_LINE);
    }

    private static final Column.Numbers A = numbers("a", 1, 4, 9, 16, 25);
    private static final Column.Numbers B = numbers("b", 2, 7, 1, 8, 2);
    private static final Column.Numbers GAP = numbers("gap", 5, 6, Double.NaN, 8, 4);
    private static final Column.Texts TEXT = new Column.Texts("text", "", List.of("3", "1", "x4", "5", "y"), 2);

    private static AbstractThrowableAssert<?, ?> refusal(Table table, String target, String... inputs) {
        return assertThatThrownBy(() -> Dataset.of(table, target, List.of(inputs)))
                .isInstanceOf(InputException.class);
    }

    @Test
    void named_inputs_are_taken_in_the_order_named() throws InputException {
        Dataset dataset = Dataset.of(table(A, B, GAP), "a", List.of("b"));
        assertThat(dataset.inputs()).containsExactly(B);
        assertThat(dataset.targetName()).isEqualTo("a");
        assertThat(dataset.rows()).isEqualTo(5);
        assertThat(dataset.inputValues()[0]).isSameAs(B.values());
        assertThat(dataset.targetValues()[0]).isSameAs(A.values());
    }

    @Test
    void without_names_all_complete_numeric_columns_are_inputs_but_row_numbers() throws InputException {
        Column.Numbers count = numbers("No", 1, 2, 3, 4, 5);
        Table table = table(count, A, GAP, TEXT, B);
        Dataset dataset = Dataset.of(table, "b", List.of());
        assertThat(dataset.inputs()).containsExactly(A);
        assertThat(LeftOut.of(table, dataset))
                .containsExactly(
                        new LeftOut("No", "row numbers"),
                        new LeftOut("gap", "empty on line 4"),
                        new LeftOut("text", "text"));
        assertThat(LeftOut.text(LeftOut.of(table, dataset)))
                .isEqualTo("No (row numbers), gap (empty on line 4), text (text)");
    }

    @ParameterizedTest
    @CsvSource({"V, 0, 1", "T, 300, 1", "x, 0.5, 1", "column_1, 0.5, 1", "id, 9, -1"})
    void a_sweep_in_steps_of_one_is_an_input(String name, double start, double step) {
        Column.Numbers sweep = numbers(name, start, start + step, start + 2 * step, start + 3 * step, start + 4 * step);
        assertThat(Dataset.defaultInputs(table(sweep, A, B), "b")).containsExactly(name, "a");
    }

    @Test
    void row_numbers_stand_in_the_first_column() {
        Column.Numbers later = numbers("no", 1, 2, 3, 4, 5);
        assertThat(Dataset.defaultInputs(table(A, later, B), "b")).containsExactly("a", "no");
    }

    @Test
    void a_column_that_was_not_chosen_is_told() throws InputException {
        Table three = table(A, B, numbers("c", 1, 1, 2, 3, 5));
        assertThat(LeftOut.of(three, Dataset.of(three, "a", List.of("b"))))
                .containsExactly(new LeftOut("c", "not chosen"));
    }

    @Test
    void columns_left_out_of_the_inputs_are_told_with_the_lines_of_their_gaps() throws InputException {
        double no = Double.NaN;
        Table table = table(A, GAP, numbers("holes", no, 1, no, no, no), B);
        assertThat(LeftOut.sentence(table, LeftOut.of(table, Dataset.of(table, "b", List.of()))))
                .contains("cells.csv: columns left out of the inputs: gap (empty on line 4),"
                        + " holes (empty on lines 2, 4, 5 and 1 more).");
        Table complete = table(A, B);
        assertThat(LeftOut.sentence(complete, LeftOut.of(complete, Dataset.of(complete, "b", List.of()))))
                .isEmpty();
    }

    @Test
    void the_unnamed_index_of_a_data_frame_is_no_default_input() {
        Column.Numbers index = numbers("column_1", 132, 134, 140, 141, 150);
        assertThat(Dataset.defaultInputs(table(index, A, B), "b")).containsExactly("a");
        assertThat(Dataset.defaultInputs(table(index, numbers("column_2", 5, 1, 2, 3, 9), B), "b"))
                .containsExactly("column_1", "column_2");
    }

    @Test
    void row_numbers_are_an_input_when_there_is_no_other() throws InputException {
        Column.Numbers index = numbers("index", 0, 1, 2, 3, 4);
        assertThat(Dataset.of(table(index, A), "a", List.of()).inputs()).containsExactly(index);
    }

    @Test
    void a_header_with_its_unit_names_the_column_too() throws InputException {
        Column.Numbers energy = new Column.Numbers("y", "eV", B.values());
        Table table = table(A, energy);
        assertThat(Dataset.of(table, "y (eV)", List.of("a")).targets()).containsExactly(energy);
        assertThat(Dataset.of(table, "a", List.of("y [eV]")).inputs()).containsExactly(energy);
        assertThat(Dataset.of(table, "y (eV)", List.of())).isEqualTo(Dataset.of(table, "y", List.of()));
        refusal(table, "y (meV)").hasMessageContaining("has no column named 'y (meV)'");
        refusal(table, "y (eV)", "y").hasMessageContaining("is the target");
    }

    @Test
    void an_unknown_name_is_refused_with_the_names_there_are() {
        refusal(table(A, TEXT), "c").hasMessage("cells.csv: has no column named 'c' for the target. Choose one of: a.");
        refusal(table(A, B, TEXT), "a", "c")
                .hasMessage("cells.csv: has no column named 'c' for the input. Choose one of: b.");
    }

    @Test
    void a_column_of_text_is_refused_with_the_first_cell_that_is_no_number() {
        refusal(table(A, B, TEXT), "text")
                .hasMessage("cells.csv, line 4, column text: holds the text 'x4', but the target must be numeric. "
                        + "Choose one of: a, b.");
        refusal(table(A, B, TEXT), "a", "b", "text").hasMessageContaining("line 4, column text", "the input must be");
    }

    @Test
    void an_empty_cell_is_refused_with_its_line() {
        refusal(table(A, GAP), "gap")
                .hasMessage("cells.csv, line 4, column gap: the target is empty or not a finite number. "
                        + "Fill it, or delete the line.");
        refusal(table(A, GAP), "a", "gap")
                .hasMessage("cells.csv, line 4, column gap: the cell is empty or not a finite number. "
                        + "Fill it, delete the line, or leave the column out of the inputs.");
    }

    @Test
    void lines_of_rows_that_take_several_lines_are_told_rightly() {
        Table table = new Table("cells.csv", List.of(A, GAP), new int[] {2, 5, 9, 10, 11});
        refusal(table, "gap").hasMessageStartingWith("cells.csv, line 9, column gap: ");
    }

    @Test
    void a_constant_target_is_refused() {
        refusal(table(A, numbers("c", 3, 3, 3, 3, 3)), "c")
                .hasMessage("cells.csv, column c: the target has the same value 3 in every row. "
                        + "Choose a target that varies.");
    }

    @Test
    void the_target_is_refused_as_an_input() {
        refusal(table(A, B), "a", "b", "a")
                .hasMessage("cells.csv, column a: is the target and cannot be an input too. Leave it out.");
    }

    @Test
    void an_input_named_twice_is_refused() {
        refusal(table(A, B), "a", "b", "b").hasMessage("cells.csv, column b: is named twice. Name it once.");
    }

    @Test
    void a_table_without_inputs_is_refused() {
        refusal(table(A, TEXT), "a")
                .hasMessage("cells.csv: has no numeric column besides the target a. Add an input column.");
    }

    @Test
    void too_few_rows_are_refused() {
        refusal(table(numbers("a", 1, 2, 3, 4), numbers("b", 4, 2, 1, 3)), "a")
                .hasMessage("cells.csv: has 4 rows but at least 5 are needed. Add rows.");
    }
}
