package io.github.nafworkbench.data.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    @TempDir
    Path folder;

    private Table read(String text) throws IOException, InputException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Table read(byte[] bytes) throws IOException, InputException {
        Path file = folder.resolve("cells.csv");
        Files.write(file, bytes);
        return TableFile.read(file).table();
    }

    private List<String> problems(String text) throws InputException {
        return TableFile.read("cells.csv", text.getBytes(StandardCharsets.UTF_8)).problems().listed().stream()
                .map(InputProblem::sentence)
                .toList();
    }

    private AbstractThrowableAssert<?, ?> refusal(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class);
    }

    private static Column.Numbers numbers(String name, String unit, double... values) {
        return new Column.Numbers(name, unit, values);
    }

    private static final List<Column> XY = List.of(numbers("x", "", 0.5, 1), numbers("y", "V", -2, 3.25));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y (V)\n0.5,-2\n1,3.25\n",
                "x;y (V)\n0.5;-2\n1;3.25\n",
                "x\ty (V)\n0.5\t-2\n1\t3.25\n",
                "x;y [V]\n0,5;-2\n1;3,25\n",
                "x\ty / V\n0,5\t-2\n1\t3,25\n",
                "x   y[V]\n  0.5   -2\n  1 \t 3.25  \n",
                "x y[V]\n0,5 -2\n1 3,25",
                "x, y (V)\r\n0.5, -2\r\n1, 3.25\r\n",
                "x,y (V)\r0.5,-2\r1,3.25\r",
                "\"x\",\"y (V)\"\n\"0.5\",\"-2\"\n\"1\",\"3.25\"\n",
                "x,y (V),\n0.5,-2,\n1,3.25,\n",
                "x,y (V)\n0.5,-2,,\n1,3.25,,\n",
                "x,y (V),,\n0.5,-2\n1,3.25\n",
                "# a comment, with; anything\n\n#\nx,y (V)\n0.5,-2\n1,3.25\n",
                "sep=;\nx;y (V)\n0,5;-2\n1;3,25\n",
                "\n\nx,y (V)\n\n0.5,-2\n,\n  \n1,3.25\n\n"
            })
    void every_usual_dialect_gives_the_same_columns(String text) throws Exception {
        assertThat(read(text).columns()).isEqualTo(XY);
    }

    @Test
    void every_usual_encoding_gives_the_same_columns() throws Exception {
        String text = "größe (µA);y\n1,5;2\n3;4\n";
        List<Column> expected = List.of(numbers("größe", "µA", 1.5, 3), numbers("y", "", 2, 4));
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("windows-1252"),
                Charset.forName("x-UTF-16LE-BOM"),
                StandardCharsets.UTF_16)) {
            assertThat(read(text.getBytes(charset)).columns())
                    .as(charset.name())
                    .isEqualTo(expected);
        }
        assertThat(read("\uFEFF" + text).columns()).isEqualTo(expected);
    }

    @Test
    void a_file_without_header_gets_numbered_columns() throws Exception {
        Table table = read("1,2\n3,4\n");
        assertThat(table.columns()).containsExactly(numbers("column_1", "", 1, 3), numbers("column_2", "", 2, 4));
        assertThat(table.lines()).containsExactly(1, 2);
    }

    @Test
    void text_over_text_beside_numbers_over_numbers_is_no_header() throws Exception {
        Table table = read("AgBr\t-2.8\t0.1\nCuCl\t-1.5\t0.2\n");
        assertThat(table.columns())
                .containsExactly(
                        new Column.Texts("column_1", "", List.of("AgBr", "CuCl"), 0),
                        numbers("column_2", "", -2.8, -1.5),
                        numbers("column_3", "", 0.1, 0.2));
    }

    @Test
    void numbers_as_names_beside_a_text_over_numbers_are_a_header() throws Exception {
        assertThat(read("x,0.1,0.2\n1,2,3\n4,5,6\n").columns())
                .containsExactly(numbers("x", "", 1, 4), numbers("0.1", "", 2, 5), numbers("0.2", "", 3, 6));
    }

    @Test
    void a_blank_header_cell_gets_the_number_of_its_column() throws Exception {
        assertThat(read(",a,\n0,5,7\n1,6,8\n").columns())
                .extracting(Column::name)
                .containsExactly("column_1", "a", "column_3");
    }

    @Test
    void marks_of_missing_values_leave_a_column_numeric() throws Exception {
        Table table = read("a,b\n1,\nNA,2\nNaN,?\n-,null\n5,nan\n");
        double nan = Double.NaN;
        assertThat(table.columns())
                .containsExactly(numbers("a", "", 1, nan, nan, nan, 5), numbers("b", "", nan, 2, nan, nan, nan));
    }

    @Test
    void a_few_texts_at_the_end_of_a_column_of_numbers_are_missing_and_listed() throws Exception {
        String text = "a,b\n" + "1.50,2\n".repeat(6000) + "Infinity,6000\nbad,3\n";
        Column.Numbers a = (Column.Numbers) read(text).columns().get(0);
        assertThat(a.values()).hasSize(6002).startsWith(1.5).endsWith(1.5, Double.NaN, Double.NaN);
        assertThat(problems(text))
                .containsExactly(
                        "cells.csv, line 6002, column a: 'Infinity' is not a finite number. It is taken as missing; "
                                + "correct it, or read the column as text.",
                        "cells.csv, line 6003, column a: 'bad' is not a number. It is taken as missing; "
                                + "correct it, or read the column as text.");
    }

    @Test
    void many_texts_at_the_end_make_a_column_text_with_every_cell_as_written() throws Exception {
        Table table = read("a,b\n" + "1.50,2\n".repeat(6000) + "NA,1\n" + "x 1,3\n".repeat(700));
        Column.Texts a = (Column.Texts) table.columns().get(0);
        assertThat(a.values()).hasSize(6701).startsWith("1.50").contains("NA").endsWith("x 1");
        assertThat(table.numeric()).extracting(Column::name).containsExactly("b");
    }

    @Test
    void a_decimal_comma_is_found_even_on_the_last_line() throws Exception {
        Table table = read("a;b\n" + "1;2\n".repeat(6000) + "0,5;2\n");
        assertThat(table.numeric()).extracting(Column::name).containsExactly("a", "b");
        assertThat(table.numeric().get(0).values()[6000]).isEqualTo(0.5);
    }

    @Test
    void commas_inside_quoted_cells_and_texts_do_not_separate() throws Exception {
        Table table = read("name;v\n\"a;b\"\"c\"\"\";1,5\nx, y;2\n");
        assertThat(table.columns())
                .containsExactly(
                        new Column.Texts("name", "", List.of("a;b\"c\"", "x, y"), 0), numbers("v", "", 1.5, 2));
    }

    @Test
    void spaces_inside_texts_do_not_separate() throws Exception {
        Table table = read("sample name,v\ncell 1,5\ncell 2,6\n");
        assertThat(table.columns()).hasSize(2);
        assertThat(table.column("v")).contains(numbers("v", "", 5, 6));
    }

    @Test
    void lines_are_counted_in_the_file_through_comments_and_quoted_line_ends() throws Exception {
        Table table = read("# one\r\n\r\n\"a\r\nb\",n\r\n\"x\ny\",1\r\n\r\nz,2\r\n");
        assertThat(table.lines()).containsExactly(5, 8);
        assertThat(table.where(1)).isEqualTo("cells.csv, line 8");
    }

    @Test
    void names_that_differ_only_by_unit_keep_it() throws Exception {
        assertThat(read("l (m),l (mm)\n1,2\n3,4\n").columns())
                .containsExactly(numbers("l (m)", "", 1, 3), numbers("l (mm)", "", 2, 4));
    }

    @Test
    void a_long_column_of_random_numbers_reads_back_to_the_same_bits() throws Exception {
        Random random = new Random(5);
        double[] values = random.doubles(20_000).map(v -> v * 1e3 - 5e2).toArray();
        StringBuilder text = new StringBuilder("v w\n");
        for (double value : values) {
            text.append(value).append(" 0\n");
        }
        assertThat(read(text.toString()).columns().get(0)).isEqualTo(numbers("v", "", values));
    }

    @Test
    void a_missing_file_is_refused() {
        Path file = folder.resolve("none.csv");
        assertThatThrownBy(() -> TableFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "none.csv: does not exist in " + folder.toAbsolutePath() + ". Check the name and the folder.");
    }

    @Test
    void a_folder_is_refused() {
        assertThatThrownBy(() -> TableFile.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.getFileName() + ": is a folder, not a file. Choose a file inside it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n\t\n"})
    void an_empty_file_is_refused(String text) {
        refusal(text).hasMessage("cells.csv: is empty. Choose a file with a table in it.");
    }

    @Test
    void a_file_of_comments_is_refused() {
        refusal("# a\n# b").hasMessage("cells.csv: holds only comment lines. Choose a file with a table in it.");
    }

    @Test
    void binary_files_are_refused() {
        refusal("abc\0def")
                .hasMessage("cells.csv: is not a text file. "
                        + "Choose a CSV or other delimited text file, or a workbook.");
        refusal("PK\u0003\u0004...").hasMessage("cells.csv: is a damaged archive. Copy or download it again.");
    }

    @Test
    void a_short_line_has_missing_cells_at_its_end_and_is_listed() throws Exception {
        String text = "a,b,c\n1,2,3\n4,5\n6,7,8\n";
        assertThat(read(text).columns().get(2)).isEqualTo(numbers("c", "", 3, Double.NaN, 8));
        assertThat(problems(text))
                .containsExactly("cells.csv, line 3: has 2 cells but the table 3 columns (separator comma). "
                        + "The last ones are taken as missing; add them, or delete the line.");
    }

    @Test
    void a_long_line_is_left_out_and_listed() throws Exception {
        String text = "a\tb\n1\t2\n4\t5\n6\t7\t8\n9\t10\n";
        assertThat(read(text).columns()).containsExactly(numbers("a", "", 1, 4, 9), numbers("b", "", 2, 5, 10));
        assertThat(problems(text))
                .containsExactly(
                        "cells.csv, line 4: has 3 cells but the table 2 columns (separator tab). The line is left "
                                + "out; remove the extra cells, or put quotes around a cell that holds the separator.");
    }

    @Test
    void a_short_line_without_a_number_is_a_note_and_listed() throws Exception {
        String text = "a,b,c\n1,2,3\n4,5,6\nend of measurement\n";
        assertThat(read(text).rows()).isEqualTo(2);
        assertThat(problems(text))
                .containsExactly(
                        "cells.csv, line 4: has 1 cell but the table 3 columns (separator comma), and no number. "
                                + "The line is left out as a note; delete it, or complete it.");
    }

    @Test
    void an_open_quote_is_part_of_its_cell_and_listed() throws Exception {
        String text = "a,b\n1,2\n3,\"4\n5,6\n7,8\n9,10\n";
        assertThat(read(text).columns())
                .containsExactly(numbers("a", "", 1, 3, 5, 7, 9), numbers("b", "", 2, Double.NaN, 6, 8, 10));
        assertThat(problems(text))
                .contains("cells.csv, line 3: a quote is opened but not closed. It is taken as part of the cell; "
                        + "close it or remove it, and write a quote inside a quoted cell twice.");
    }

    @Test
    void the_second_column_of_a_name_gets_a_number_and_is_listed() throws Exception {
        String text = "# c\na,b,a\n1,2,3\n";
        assertThat(read(text).columns()).extracting(Column::name).containsExactly("a", "b", "a_2");
        assertThat(problems(text))
                .containsExactly("cells.csv, line 2: column 3 is named 'a' as another one is. "
                        + "It is called 'a_2' here; give every column its own name.");
    }

    @Test
    void a_header_alone_is_refused() {
        refusal("a,b\n").hasMessage("cells.csv: has a header but no line of data. Add lines below the header.");
    }

    @Test
    void a_table_without_numbers_is_refused() {
        refusal("a,b\nu,v\nw,1.2.3\n")
                .hasMessage("cells.csv: has no numeric column (separator comma, decimal mark .). "
                        + "Make every cell of at least one column a number, or leave it empty.");
    }
}
