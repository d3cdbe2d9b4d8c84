package io.github.nafworkbench.view.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.training.Tuning;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelUnitTest {
    private static final LevelUnit ADDITIVE = LevelUnit.additive(AnalyticCurve.TANH);

    @Test
    void a_level_is_told_as_the_command_line_takes_it() {
        assertThat(ADDITIVE.inEngine(0.02)).isEqualTo("1.00 % FS = 0.0200 network units");
        assertThat(LevelUnit.relative().inEngine(0.005)).isEqualTo("0.500 % = 0.00500 of the output");
        assertThat(LevelUnit.additive(AnalyticCurve.SOFTPLUS).inEngine(0.02)).isEmpty();
        assertThat(LevelUnit.share().inEngine(0.5)).isEmpty();
        assertThat(ADDITIVE.inEngine(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    off      | 0
                    0        | 0
                    0.5%     | 0.01
                    0.5 % FS | 0.01
                    0,5 %    | 0.01
                    5e-3     | 0.005
                    5E-3     | 0.005
                    .02      | 0.02
                    40 dB    | 0.00707107
                    40dB     | 0.00707107
                    8.2 bit  | 0.00196465
                    """)
    void typed_levels_of_additive_noise(String typed, double level) throws InputException {
        assertThat(ADDITIVE.parse(typed)).isCloseTo(level, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1", "1 2", "5 volts", "1e9", "%", "NaN"})
    void other_texts_are_refused_in_a_sentence(String typed) {
        assertThatThrownBy(() -> ADDITIVE.parse(typed))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Additive noise");
    }

    @Test
    void curves_without_an_upper_limit_have_no_per_cent() throws InputException {
        LevelUnit softplus = LevelUnit.additive(AnalyticCurve.SOFTPLUS);
        assertThat(softplus.text(0.02)).isEqualTo("0.0200 units");
        assertThat(softplus.parse("0.02")).isEqualTo(0.02);
        assertThatThrownBy(() -> softplus.parse("1 %")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> softplus.parse("40 dB")).isInstanceOf(InputException.class);
    }

    @Test
    void derived_values_refer_to_a_sine_that_fills_the_scale() {
        assertThat(ADDITIVE.derived(0.02)).isEqualTo("31.0 dB · 4.9 bit");
        assertThat(LevelUnit.additive(AnalyticCurve.LOGISTIC).derived(0.01)).isEqualTo("31.0 dB · 4.9 bit");
    }

    @Property
    void what_is_shown_can_be_typed(@ForAll @DoubleRange(min = 1e-4, max = 0.5) @Scale(6) double level)
            throws InputException {
        for (AnalyticCurve curve : AnalyticCurve.values()) {
            for (LevelUnit unit : new LevelUnit[] {
                LevelUnit.additive(curve), LevelUnit.relative(), LevelUnit.dispersion(curve), LevelUnit.share()
            }) {
                assertThat(unit.parse(unit.text(level))).isCloseTo(level, Percentage.withPercentage(0.51));
            }
        }
    }

    @Test
    void no_more_dispersion_can_be_typed_than_a_command_takes() throws InputException {
        LevelUnit unit = LevelUnit.dispersion(AnalyticCurve.SOFTPLUS);
        assertThat(unit.parse("10")).isEqualTo(Tuning.MOST_DISPERSION);
        assertThatThrownBy(() -> unit.parse("10.5")).isInstanceOf(InputException.class);
    }

    @Property
    void positions_and_levels_of_the_track_agree(@ForAll @DoubleRange(min = 0, max = 1) double position) {
        LevelScale scale = new LevelScale.Log(2e-4, 0.4);
        double level = scale.level(position);
        assertThat(scale.level(scale.position(level))).isCloseTo(level, within(1e-12));
        assertThat(level == 0).isEqualTo(position < 0.03);
    }

    @Property
    void steps_up_and_down_are_inverse(@ForAll @DoubleRange(min = 0.1, max = 0.9) double position) {
        LevelScale scale = new LevelScale.Log(2e-4, 0.4);
        double level = scale.level(position);
        assertThat(scale.step(scale.step(level, 1), -1)).isCloseTo(level, Percentage.withPercentage(1));
        assertThat(scale.step(2e-4, -1)).isZero();
        assertThat(scale.step(0, 1)).isEqualTo(2e-4);
    }
}
