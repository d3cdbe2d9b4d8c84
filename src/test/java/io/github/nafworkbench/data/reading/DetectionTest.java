package io.github.nafworkbench.data.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.reading.Finding.Subject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetectionTest {
    private static final double NO = Double.NaN;

    private static Reading read(String text) throws InputException {
        return TableFile.read("cells.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Column.Numbers numbers(String name, String unit, double... values) {
        return new Column.Numbers(name, unit, values);
    }

    private static String value(Reading reading, Subject subject) {
        return reading.finding(subject).orElseThrow().value();
    }

    @Test
    void a_german_table_of_excel_has_decimal_commas_and_grouped_digits() throws Exception {
        String text = "Probe;Lücke (eV);Härte\r\nA;1,25;1.234,5\r\nB;0,75;12.345,25\r\nC;1,5;999,0\r\n";
        Reading reading = TableFile.read("cells.csv", text.getBytes(Charset.forName("windows-1252")));
        assertThat(reading.table().numeric())
                .containsExactly(numbers("Lücke", "eV", 1.25, 0.75, 1.5), numbers("Härte", "", 1234.5, 12345.25, 999));
        assertThat(List.of(
                        value(reading, Subject.ENCODING),
                        value(reading, Subject.SEPARATOR),
                        value(reading, Subject.DECIMAL),
                        value(reading, Subject.GROUPING)))
                .containsExactly("windows-1252", "semicolon", ",", ".");
    }

    @Test
    void quoted_cells_of_a_table_with_commas_may_group_digits_or_have_decimal_commas() throws Exception {
        assertThat(read("item,price\nx,\"1,234.50\"\ny,\"950.25\"\nz,\"12,000\"\n")
                        .table()
                        .numeric())
                .containsExactly(numbers("price", "", 1234.5, 950.25, 12000));
        assertThat(read("a,b\n\"1,5\",\"2,5\"\n\"3,25\",\"4,75\"\n").table().numeric())
                .containsExactly(numbers("a", "", 1.5, 3.25), numbers("b", "", 2.5, 4.75));
    }

    @Test
    void digits_are_grouped_by_spaces_and_apostrophes_too() throws Exception {
        assertThat(read("a;b\n1 234,5;2\n12 000,0;3\n7,5;4\n").table().numeric().get(0))
                .isEqualTo(numbers("a", "", 1234.5, 12000, 7.5));
        assertThat(read("a;b\n1'234.5;2\n12'000.0;3\n7.5;4\n").table().numeric().get(0))
                .isEqualTo(numbers("a", "", 1234.5, 12000, 7.5));
    }

    @Test
    void columns_of_one_file_may_have_different_decimal_marks() throws Exception {
        assertThat(read("a;b\n0.5;0,5\n0.7;0,9\n1.5;2,25\n").table().numeric())
                .containsExactly(numbers("a", "", 0.5, 0.7, 1.5), numbers("b", "", 0.5, 0.9, 2.25));
    }

    @Test
    void points_that_may_group_digits_do_beside_decimal_commas_and_that_is_told() throws Exception {
        Reading reading = read("Probe;Zyklen;Spannung\nP0;5.430;0,87\nP1;6.984;1,65\n");
        assertThat(reading.table().numeric())
                .containsExactly(numbers("Zyklen", "", 5430, 6984), numbers("Spannung", "", 0.87, 1.65));
        assertThat(value(reading, Subject.DECIMAL)).isEqualTo(",");
        assertThat(reading.problems().listed())
                .extracting(InputProblem::sentence)
                .containsExactly("cells.csv, column Zyklen: '5.430' may have a decimal mark or grouped digits, and no "
                        + "other number of the column tells; it is read as 5430. If that is wrong, set the decimal mark "
                        + "or the grouping of digits.");
    }

    @Test
    void marks_that_nothing_explains_are_told() throws Exception {
        Reading reading = read("s\tn\tE\ns0\t2,195\t0\ns1\t7,126\t1\n");
        assertThat(reading.table().numeric().get(0)).isEqualTo(numbers("n", "", 2.195, 7.126));
        assertThat(reading.problems().listed())
                .extracting(InputProblem::where, InputProblem::what)
                .containsExactly(tuple(
                        "cells.csv, column n",
                        "'2,195' may have a decimal mark or grouped digits, and no other number of the column tells; "
                                + "it is read as 2.195"));
        assertThat(read("a;b\n0.5;0,5\n0.7;0,9\n1.5;2,25\n").problems().listed())
                .extracting(InputProblem::where, InputProblem::what)
                .containsExactly(tuple(
                        "cells.csv, column b", "its numbers have the decimal mark ',', those of other columns '.'"));
    }

    @Test
    void marks_that_can_mean_one_thing_only_are_not_told() throws Exception {
        assertThat(List.of(
                        "a,b\n5.430,1\n6.984,2\n",
                        "a;b\n5.430;0.5\n6.984;2.5\n",
                        "a;b\n5.430;0,5\n870;2,5\n",
                        "a;b\n1.234.567;0,5\n5.430;2,5\n",
                        "a b\n5.430 1.125\n6.984 2.375\n"))
                .allSatisfy(text -> assertThat(read(text).problems().count()).isZero());
    }

    @Test
    void the_few_cells_with_the_other_decimal_mark_are_named() throws Exception {
        Reading reading = read("a;b\n" + "0,5;1\n".repeat(20) + "1.5;2\n");
        assertThat(((Column.Numbers) reading.table().columns().get(0)).values()).endsWith(0.5, NO);
        assertThat(reading.problems().listed().get(0).sentence())
                .isEqualTo(
                        "cells.csv, line 22, column a: '1.5' is not a number with the decimal mark ',' of its column. "
                                + "It is taken as missing; correct it, or read the column as text.");
    }

    @Test
    void a_row_of_units_under_the_header_gives_units_and_comments_below_it_are_passed_over() throws Exception {
        Reading reading =
                read("Long Name\tV in\tV out\nUnits\tV\tmV\nComments\tfirst\tsecond\n1\t0\t9\n2\t1\t8\n3\t2\t7\n");
        assertThat(reading.table().columns())
                .containsExactly(
                        numbers("Long Name", "", 1, 2, 3),
                        numbers("V in", "V", 0, 1, 2),
                        numbers("V out", "mV", 9, 8, 7));
        assertThat(value(reading, Subject.UNITS)).isEqualTo("line 2");
    }

    @Test
    void a_row_with_some_known_units_under_different_names_is_a_row_of_units() throws Exception {
        Reading reading = read("""
                Material,Density,Modulus,Quality,Toughness
                ,g/cm3,GPa,shades,MPa\u00b7m^0.5
                M0,3.0,4.00,0.00,0.000
                M1,3.5,4.25,1.00,0.125
                """);
        assertThat(reading.table().numeric())
                .extracting(Column::name)
                .containsExactly("Density", "Modulus", "Quality", "Toughness");
        assertThat(reading.table().numeric())
                .extracting(Column::unit)
                .containsExactly("g/cm3", "GPa", "", "MPa\u00b7m^0.5");
        assertThat(value(read("one,one,two\na,min,max\n1,2,3\n4,5,6\n"), Subject.HEADER))
                .isEqualTo("line 2");
    }

    @Test
    void what_windows_programs_write_for_no_number_is_missing() throws Exception {
        assertThat(read("x,y\n0,1.#QNAN\n1,0.5\n2,-1.#IND\n3,1.5\n").table().numeric())
                .containsExactly(numbers("x", "", 0, 1, 2, 3), numbers("y", "", NO, 0.5, NO, 1.5));
    }

    @Test
    void text_before_the_table_is_passed_over() throws Exception {
        Reading reading = read(
                "Measured on Monday\nOperator;Smith\nPoints;3\n\nVin (V);Vout (V);n\n0,0;1,0;1\n0,1;0,9;2\n0,2;0,7;3\n");
        assertThat(reading.table().numeric().get(0)).isEqualTo(numbers("Vin", "V", 0, 0.1, 0.2));
        assertThat(value(reading, Subject.HEADER)).isEqualTo("line 5");
    }

    @Test
    void padded_title_lines_are_passed_over() throws Exception {
        Reading reading = read("My table,,,\nby me,,,\nx,y,z,\n1,2,3,\n4,5,6,\n7,8,9,\n");
        assertThat(reading.table().columns()).extracting(Column::name).containsExactly("x", "y", "z");
    }

    @Test
    void a_last_comment_with_a_name_for_every_column_is_the_header() throws Exception {
        assertThat(read("# of 2024\n# x y z\n1 2 3\n4 5 6\n").table().columns())
                .extracting(Column::name)
                .containsExactly("x", "y", "z");
    }

    @Test
    void a_header_one_name_short_belongs_to_row_names() throws Exception {
        assertThat(read("\"mpg\" \"cyl\" \"disp\"\n\"A\" 21 6 160\n\"B\" 22.8 4 108\n")
                        .table()
                        .columns())
                .extracting(Column::name)
                .containsExactly("column_1", "mpg", "cyl", "disp");
    }

    @Test
    void tabs_and_blanks_mixed_separate_alike() throws Exception {
        Reading reading = read("Sr2AlTiO6\t-2.89\t0.03\nSr2AlVO6\t-2.84\t0.10\nTi2MnFeO6       -2.80     0.08\n");
        assertThat(reading.table().numeric())
                .containsExactly(
                        numbers("column_2", "eV/atom", -2.89, -2.84, -2.80),
                        numbers("column_3", "eV/atom", 0.03, 0.10, 0.08));
        assertThat(reading.named(Role.TARGET)).containsExactly("column_2");
    }

    @Test
    void a_unit_at_the_end_of_a_name_is_one_and_the_name_stays() throws Exception {
        Reading reading = read("r_A,a_atom,T_min,Erel_eV,y\n1,2,3,4,1\n2,4,9,5,2\n");
        assertThat(reading.columns()).extracting(ColumnReading::unit).containsExactly("", "", "", "eV", "");
        assertThat(reading.columns()).extracting(ColumnReading::name).contains("Erel_eV");
    }

    @Test
    void a_published_table_has_the_units_of_its_publication_unless_its_range_is_another() throws Exception {
        String names = "System,A,B1,B2,X,Band_gap\n";
        Reading reading = read(names + "Cs2AgAlBr6,Cs,Ag,Al,Br,1.5\nCs2AgBiBr6,Cs,Ag,Bi,Br,1.1\n");
        assertThat(reading.columns().get(5).unit()).isEqualTo("eV");
        assertThat(reading.columns().get(5).unitReason()).contains("npj Comput. Mater. 5, 37 (2019)");
        Reading other = read(names + "Cs2AgAlBr6,Cs,Ag,Al,Br,1500\nCs2AgBiBr6,Cs,Ag,Bi,Br,1100\n");
        assertThat(other.columns().get(5).unit()).isEmpty();
    }

    @Test
    void carriage_returns_written_twice_end_one_line() throws Exception {
        assertThat(read("a,b\r\r\n1,2\r\r\n3,4\r\r\n").table().lines()).containsExactly(2, 3);
    }

    @Test
    void roles_are_told_with_reasons() throws Exception {
        Reading reading = read("id,name,x,c,e,y\n1,a,0.5,7,,1\n2,b,0.25,7,,3\n5,c,0.5,7,,2\n");
        assertThat(reading.columns())
                .extracting(ColumnReading::role)
                .containsExactly(Role.ID, Role.ID, Role.INPUT, Role.IGNORE, Role.IGNORE, Role.TARGET);
        assertThat(reading.columns().get(3).roleReason()).isEqualTo("Left out: the same value everywhere.");
    }

    @Test
    void everything_can_be_set() throws Exception {
        String text = "x;1,5\ny;2,5\nz;-99\n";
        ImportChoices choices = ImportChoices.DETECT
                .with(DialectChoices.DETECT
                        .withSeparator(';')
                        .withDecimal(',')
                        .withComment("")
                        .withQuote(Dialect.NONE))
                .with(LineChoices.DETECT.withHeader(0).skipping(1))
                .withMissingMarks(Set.of("-99"))
                .withColumn(
                        "column_2",
                        ColumnChoice.DETECT
                                .withType(ColumnType.NUMBER)
                                .withUnit("V")
                                .withRole(Role.TARGET));
        Reading reading = TableFile.read("cells.csv", text.getBytes(StandardCharsets.UTF_8), choices, Progress.NONE);
        assertThat(reading.table().columns())
                .containsExactly(
                        new Column.Texts("column_1", "", List.of("y", "z"), 0), numbers("column_2", "V", 2.5, NO));
        assertThat(reading.named(Role.TARGET)).containsExactly("column_2");
        assertThat(reading.findings().stream().filter(Finding::set).map(Finding::subject))
                .contains(
                        Subject.SEPARATOR,
                        Subject.DECIMAL,
                        Subject.COMMENT,
                        Subject.QUOTE,
                        Subject.HEADER,
                        Subject.MISSING);
    }

    @Test
    void a_header_of_two_lines_joins_the_names_of_groups_where_names_repeat() throws Exception {
        Reading reading = read("""
                ,A site,,B site,
                name,radius,charge,radius,charge
                x,1.1,1,0.6,3
                y,1.3,1,0.7,2
                z,1.2,2,0.8,3
                w,1.4,2,0.9,3
                """);
        assertThat(reading.columns())
                .extracting(ColumnReading::name)
                .containsExactly("name", "A site radius", "A site charge", "B site radius", "B site charge");
        assertThat(reading.problems().count()).isZero();
    }

    @Test
    void a_title_over_a_header_without_repeats_is_no_part_of_the_names() throws Exception {
        Reading reading = read("measured,,\na,b,c\n1,2,3\n4,5,6\n7,8,9\n2,3,1\n");
        assertThat(reading.columns()).extracting(ColumnReading::name).containsExactly("a", "b", "c");
    }

    @Test
    void a_column_of_both_decimal_marks_that_becomes_text_is_told() throws Exception {
        Reading reading = read("a;b\n1.5;1\n2,5;2\n3.5;3\n4,5;4\n5.5;5\n6.5;6\n7.25;7\n8,5;8\n");
        assertThat(reading.columns().get(0).type()).isEqualTo(ColumnType.TEXT);
        assertThat(reading.problems().listed()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .startsWith(
                        "cells.csv, line 3, column a: '2,5' is the first cell that is not a number with the decimal mark "
                                + "'.', so that the column is read as text, though 8 of its cells are numbers."));
    }

    @Test
    void a_column_of_names_some_of_which_are_numbers_is_nothing_to_tell() throws Exception {
        Reading reading = read("a,b\nx,1\ny,2\n3,3\nz,4\nu,5\n7,6\nv,8\n9,9\n12,3\nw,1\nt,5\n");
        assertThat(reading.columns().get(0).type()).isEqualTo(ColumnType.TEXT);
        assertThat(reading.problems().count()).isZero();
    }

    @Test
    void a_table_of_twenty_thousand_columns_opens_though_its_header_alone_is_long() throws Exception {
        StringBuilder text = new StringBuilder("x0");
        for (int c = 1; c < 20_000; c++) {
            text.append(",x").append(c);
        }
        for (int row = 0; row < 5; row++) {
            text.append('\n').append(row).append(".5");
            for (int c = 1; c < 20_000; c++) {
                text.append(',').append((c * 7 + row * 3) % 11);
            }
        }
        Reading reading = read(text.append('\n').toString());
        assertThat(reading.table().rows()).isEqualTo(5);
        assertThat(reading.columns()).hasSize(20_000);
        assertThat(reading.columns().get(19_999).name()).isEqualTo("x19999");
    }

    private static List<String> units(Reading reading) {
        return reading.columns().stream().map(ColumnReading::unit).toList();
    }

    @Test
    void energies_of_double_perovskites_without_header_have_the_units_of_their_publication() throws Exception {
        String rows = "Sr2AlTiO6\t-2.89\t0.035\nSr2AlVO6\t-2.84\t0.101\nCs2AlCuCl6\t-1.26\t-0.02\n";
        assertThat(units(read(rows))).containsExactly("", "eV/atom", "eV/atom");
        assertThat(units(read(rows.replace("-2.89", "-289")))).containsOnly("");
        assertThat(units(read(rows.replace("Sr2AlVO6", "GaAs")))).containsOnly("");
    }

    @Test
    void gaps_and_levels_of_double_perovskites_have_the_units_of_their_publication() throws Exception {
        assertThat(units(read(",atom,lumo\n0,Li,-1.09\n1,Be,-2.01\n2,B,-3.4\n")))
                .containsExactly("", "", "eV");
    }

    @Test
    void uncertainties_behind_numbers_are_left_out_and_told() throws Exception {
        Reading reading = read("share;density;gap\n0%;1.00(2);0.10 ± 0.01\n5%;1.10(2)e2;0.2 +/- 0.02\n8%;1.3;0.4±.1\n");
        assertThat(reading.table().numeric())
                .containsExactly(
                        numbers("share", "%", 0, 5, 8),
                        numbers("density", "", 1, 110, 1.3),
                        numbers("gap", "", 0.1, 0.2, 0.4));
        assertThat(reading.problems().listed())
                .extracting(InputProblem::sentence)
                .containsExactly(
                        "cells.csv, column density: 2 cells have an uncertainty behind their number. "
                                + "The number is read and the uncertainty left out; nothing has to be done.",
                        "cells.csv, column gap: 3 cells have an uncertainty behind their number. "
                                + "The number is read and the uncertainty left out; nothing has to be done.");
    }

    @Test
    void a_unit_in_the_cells_is_that_of_the_column() throws Exception {
        Reading reading = read("T,gap\n300 K,0.5 eV\n400 K,1.5 eV\n500 K,1.25 eV\n600 K,2 eV\n");
        assertThat(reading.table().numeric().get(0)).isEqualTo(numbers("T", "K", 300, 400, 500, 600));
        assertThat(reading.columns().get(0).unitReason()).isEqualTo("Its cells name it.");
        assertThat(reading.table().numeric().get(1)).isEqualTo(numbers("gap", "eV", 0.5, 1.5, 1.25, 2));
    }

    @Test
    void a_cell_in_another_unit_than_its_column_is_no_number_of_it() throws Exception {
        Reading reading = read("T,x\n300 K,1\n400 K,2\n27 °C,3\n500 K,4\n600 K,5\n");
        assertThat(reading.table().numeric().get(0)).isEqualTo(numbers("T", "K", 300, 400, Double.NaN, 500, 600));
        assertThat(reading.problems().listed())
                .extracting(InputProblem::sentence)
                .containsExactly("cells.csv, line 4, column T: '27 °C' is not a number in K, the unit of its column. "
                        + "It is taken as missing; correct it, or read the column as text.");
    }

    @Test
    void names_that_begin_with_a_number_stay_text() throws Exception {
        Reading reading = read("site,x\n3d,1\n2p,2\n4f,3\n1 (2),4\n12 monkeys,5\n");
        assertThat(reading.columns().get(0).type()).isEqualTo(ColumnType.TEXT);
    }
}
