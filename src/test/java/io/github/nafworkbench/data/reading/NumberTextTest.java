package io.github.nafworkbench.data.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @Property(tries = 5000)
    void any_double_reads_back_to_the_same_bits(@ForAll double value) {
        assertThat(NumberText.plain(Double.toString(value), '.')).isEqualTo(value);
    }

    @Property(tries = 5000)
    void any_number_of_digits_rounds_as_the_jdk_rounds(
            @ForAll long mantissa, @ForAll @IntRange(min = -30, max = 30) int power) {
        String cell = mantissa + "e" + power;
        assertThat(NumberText.plain(cell, '.')).isEqualTo(Double.parseDouble(cell));
    }

    @Property(tries = 5000)
    void numbers_halfway_between_two_doubles_round_as_the_jdk_rounds(
            @ForAll @IntRange(min = 1, max = 1_000_000) int numerator,
            @ForAll @IntRange(min = 1, max = 1_000_000) int denominator,
            @ForAll @IntRange(min = 15, max = 22) int digits) {
        double value = (double) numerator / denominator;
        BigDecimal tie = new BigDecimal(value).add(new BigDecimal(Math.ulp(value) / 2));
        String cell = tie.round(new MathContext(digits)).toPlainString();
        assertThat(NumberText.plain(cell, '.')).isEqualTo(Double.parseDouble(cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1",
                "-2.50|-2.5",
                "+.5|0.5",
                "7.|7",
                "1E3|1000",
                "1.0184e-001|0.10184",
                "2.5D-3|0.0025",
                "\u22123.5|-3.5",
                "4e\u22122|0.04",
                "00012|12",
                "1e-400000000|0"
            })
    void numbers_with_a_point_are_read(String cell, double value) {
        assertThat(NumberText.plain(cell, '.')).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5|1.5", "-0,00244140625|-0.00244140625", "7,43408203125E-09|7.43408203125E-9", ",5|0.5", "3|3"})
    void numbers_with_a_decimal_comma_are_read(String cell, double value) {
        assertThat(NumberText.plain(cell, ',')).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "1,5",
                "1 000",
                "0x10",
                "1f",
                "1d",
                "12 mV",
                "Infinity",
                "inf",
                "NaN",
                "1e5.5",
                "--1",
                "1-2",
                "2024-01-01",
                "12%"
            })
    void what_is_no_finite_number_is_not_read(String cell) {
        assertThat(NumberText.plain(cell, '.')).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.234,5", "1,", "1,2,3", "1,e5"})
    void with_a_decimal_comma_points_and_loose_commas_are_not_read(String cell) {
        assertThat(NumberText.plain(cell, ',')).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.56|.|COMMA|1234.56",
                "-1,234,567|.|COMMA|-1234567",
                "1.234,56|,|POINT|1234.56",
                "1 234,5|,|SPACE|1234.5",
                "1\u00a0234\u202f567|.|SPACE|1234567",
                "1'234.5e3|.|APOSTROPHE|1234500"
            })
    void grouped_digits_are_read(String cell, char decimal, Grouping grouping, double value) {
        assertThat(NumberText.grouped(cell, decimal, grouping)).isEqualTo(value);
        assertThat(NumberText.likeNumber(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23", "12,34.5", "0,123", ",123", "1,2345", "1,234,56", "1234,567", "a,123"})
    void digits_in_other_groups_than_threes_are_not_read(String cell) {
        assertThat(NumberText.grouped(cell, '.', Grouping.COMMA)).isNaN();
    }

    @Test
    void marks_of_missing_values_are_known_and_sodium_is_none() {
        assertThat(new String[] {"NA", "N/A", "NaN", "nan", "null", "?", "-", "#N/A"})
                .allMatch(MissingMarks.DEFAULT::contains);
        assertThat(new String[] {"Na", "0", "Ne", "nulls", "S"}).noneMatch(MissingMarks.DEFAULT::contains);
    }
}
