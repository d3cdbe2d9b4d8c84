package io.github.nafworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "0.02946, 0.0295",
        "9.996, 10.0",
        "0, 0",
        "123456, 1.23e+05",
        "-0.0661, −0.0661",
        "0.00009, 9.00e-05",
        "99999.9, 100000",
        "2.8, 2.80",
        "NaN, –"
    })
    void three_significant_figures(double value, String written) {
        assertThat(Numerals.three(value)).isEqualTo(written);
    }

    @Test
    void an_uncertainty_has_the_decimals_of_its_value() {
        assertThat(Numerals.withError(0.02946, 0.001826)).isEqualTo("0.0295 ± 0.0018");
        assertThat(Numerals.withError(1234, 5.6)).isEqualTo("1234 ± 6");
        assertThat(Numerals.withError(1.5, Double.NaN)).isEqualTo("1.50");
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.05", "1, 1", "20, 20", "0.00001, 1e-5", "100000, 1e5", "-0.5, −0.5"})
    void ticks_have_no_idle_zeros(double value, String written) {
        assertThat(Numerals.tick(value)).isEqualTo(written);
    }

    @Test
    void labels_are_moved_apart_and_no_further_than_needed() {
        assertThat(Figure.apart(new double[] {100, 104, 300})).containsExactly(94.5, 109.5, 300);
    }
}
