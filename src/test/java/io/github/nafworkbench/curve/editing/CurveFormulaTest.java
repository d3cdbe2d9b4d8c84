package io.github.nafworkbench.curve.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveFormulaTest {
    private static final KnotRange RANGE = new KnotRange(-6, 6);

    private static double value(String formula, double z) throws InputException {
        return CurveFormula.curve(formula, RANGE, AnalyticCurve.TANH).value(z);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tanh(1.2*z) + 0.05*z; 3; 1.148507942332",
                "1/(1+exp(-z)); 0; 0.5",
                "-z^2; 3; -9",
                "2^(-1) * z; 3; 1.5",
                "2^3^0.5; 0; 3.321997085484",
                "sin(pi/2) + cos(0); 0; 2",
                "if(z < 0, 0, z); 3; 3",
                "max(-1, min(1, z)); -6; -1",
                "LN(e^2) + Z; 0; 2",
                "1e-1 * abs(z); -6; 0.6"
            })
    void a_formula_is_worked_out_as_it_is_written(String formula, double z, double expected) throws InputException {
        assertThat(value(formula, z)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tanh(z; Formula, character 1: closing brace not found",
                "z^-2; Formula, character 2",
                "z + 1e2147483647*1e2147483647; Formula",
                "1e99999999999; Formula",
                "2*q; Formula, character 3: 'q' is not known",
                "foo(z); Formula, character 1",
                "z +; Formula, character",
                "random(); Formula, character 1",
                "'a' + z; Formula",
                "z.x; Formula",
                "z[0]; Formula",
                "1/z; Formula, character 2, at z = 0.0: / of 1.0 and 0.0 is not a finite number",
                "ln(z); Formula, character 1, at z = -6.0",
                "9^9^9^9; Formula, character",
                "z < 0; Formula at z = -6.0: the result is not a number",
                "1e9*z; Formula at z = -6.0: the output -6.0E9 is too large",
                "java.lang.System.exit(1); Formula, character"
            })
    void a_bad_formula_is_told_with_its_place(String formula, String place) {
        assertThatThrownBy(() -> value(formula, 0))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(place);
    }

    @Test
    void an_endless_or_empty_formula_is_told_too() {
        assertThatThrownBy(() -> value(" ", 0)).hasMessageStartingWith("Formula: is empty");
        assertThatThrownBy(() -> value("-".repeat(100_000) + "z", 0))
                .hasMessageStartingWith("Formula: has 100001 characters");
        assertThatThrownBy(() -> value("(".repeat(299) + "z", 0)).isInstanceOf(InputException.class);
    }
}
