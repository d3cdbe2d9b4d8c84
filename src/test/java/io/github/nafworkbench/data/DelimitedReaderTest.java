package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class DelimitedReaderTest {
    @TempDir
    Path folder;

    private Table read(String text) throws IOException, InputException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Table read(byte[] bytes) throws IOException, InputException {
        Path file = folder.resolve("cells.csv");
        Files.write(file, bytes);
        return DelimitedReader.read(file);
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
    void one_text_at_the_end_makes_a_column_text_with_every_cell_as_written() throws Exception {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 6000; i++) {
            text.append("1.50,").append(i).append('\n');
        }
        Table table = read(text + "Infinity,6000\n");
        Column.Texts a = (Column.Texts) table.columns().get(0);
        assertThat(a.values()).startsWith("1.50").endsWith("Infinity").hasSize(6001);
        assertThat(a.firstText()).isEqualTo(6000);
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
        assertThatThrownBy(() -> DelimitedReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "none.csv: does not exist in " + folder.toAbsolutePath() + ". Check the name and the folder.");
    }

    @Test
    void a_folder_is_refused() {
        assertThatThrownBy(() -> DelimitedReader.read(folder))
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
        refusal("abc\0def").hasMessage("cells.csv: is not a text file. Choose a CSV or other delimited text file.");
        refusal("PK\u0003\u0004...")
                .hasMessage("cells.csv: is a workbook or an archive, not text. "
                        + "Save the sheet as CSV and choose that file.");
    }

    @Test
    void a_short_line_is_refused_with_its_number() {
        refusal("a,b,c\n1,2,3\n4,5\n")
                .hasMessage("cells.csv, line 3: has 2 cells but line 1 has 3 (separator ','). "
                        + "Add the missing cells, or delete the line.");
    }

    @Test
    void a_long_line_is_refused_with_its_number() {
        refusal("a\tb\n1\t2\n4\t5\n6\t7\t8\n")
                .hasMessage("cells.csv, line 4: has 3 cells but line 1 has 2 (separator tab). "
                        + "Remove the extra cells, or put quotes around a cell that holds the separator.");
    }

    @Test
    void an_open_quote_is_refused_with_the_line_before_it() {
        refusal("a,b\n1,2\n3,\"4\n5,6\n")
                .hasMessage("cells.csv, after line 2: a quote is opened but not closed properly. "
                        + "Close the quote, or remove it, and write a quote inside a quoted cell twice.");
    }

    @Test
    void two_columns_of_the_same_name_are_refused() {
        refusal("# c\na,b,a\n1,2,3\n")
                .hasMessage("cells.csv, line 2: columns 1 and 3 are both named 'a'. Give every column its own name.");
    }

    @Test
    void a_header_alone_is_refused() {
        refusal("a,b\n").hasMessage("cells.csv: has a header but no line of data. Add lines below the header.");
    }

    @Test
    void a_table_without_numbers_is_refused() {
        refusal("a,b\nu,v\nw,1.2.3\n")
                .hasMessage("cells.csv: has no numeric column (separator ',', decimal sign .). "
                        + "Make every cell of at least one column a number, or leave it empty.");
    }
}
