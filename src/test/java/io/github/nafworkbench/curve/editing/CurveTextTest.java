package io.github.nafworkbench.curve.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTextTest {
    private static final KnotRange RANGE = new KnotRange(-6, 6);

    @Test
    void what_is_copied_pastes_as_the_same_numbers() throws InputException {
        TabulatedCurve few = new TabulatedCurve(
                "measured",
                new double[] {-2, -1 / 3.0, 0.1, 1},
                new double[] {-1e-5, 0.3, Math.PI, 12},
                Extrapolation.REFUSE);
        TabulatedCurve back = CurveText.read(CurveText.of(few, RANGE), Extrapolation.REFUSE);
        for (int k = 0; k < 4; k++) {
            assertThat(back.x(k)).isEqualTo(few.x(k));
            assertThat(back.y(k)).isEqualTo(few.y(k));
        }
        TabulatedCurve tanh = CurveText.read(CurveText.of(AnalyticCurve.TANH, RANGE), Extrapolation.CONSTANT);
        assertThat(tanh.value(0.3)).isCloseTo(Math.tanh(0.3), within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1\t-0,5\n0\t0\n1\t0,5\n2\t0,7\n",
                "z\th\r\n-1\t-0.5\r\n0\t0\r\n1\t0.5\r\n2\t0.7\r\n",
                "V (V);I\n-1;-0.5\n0;0\n1;0.5\n2;0.7"
            })
    void tables_of_other_programs_are_taken(String text) throws InputException {
        TabulatedCurve curve = CurveText.read(text, Extrapolation.CONSTANT);
        assertThat(curve.knots()).isEqualTo(4);
        assertThat(curve.value(-1)).isEqualTo(-0.5);
        assertThat(curve.value(2)).isEqualTo(0.7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello world", "1\t2\n3\t4", "0\t0\n0\t1\n1\t2\n2\t3\n4\t4", "0\t1\n1\t2\n2\tx\n3\t4\n4\t5"})
    void other_text_is_refused_in_one_sentence(String text) {
        assertThatThrownBy(() -> CurveText.read(text, Extrapolation.CONSTANT))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Clipboard");
    }
}
