package io.github.nafworkbench.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseModelTest {
    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1000.1, Double.NaN, Double.POSITIVE_INFINITY})
    void levels_that_make_no_sense_are_refused(double level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoiseModel(level, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoiseModel(0, level, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.0000001, Double.NaN})
    void common_shares_outside_zero_to_one_are_refused(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoiseModel(0.1, 0.1, share));
    }

    @Test
    void it_is_off_when_both_levels_are_zero() {
        assertThat(NoiseModel.NONE.off()).isTrue();
        assertThat(new NoiseModel(0, 0, 0.5).off()).isTrue();
        assertThat(new NoiseModel(1e-9, 0, 0).off()).isFalse();
        assertThat(new NoiseModel(0, 1e-9, 0).off()).isFalse();
    }

    @Test
    void changing_one_setting_keeps_the_others() {
        NoiseModel model = new NoiseModel(0.1, 0.2, 0.3);
        assertThat(model.with(NoiseKind.ADDITIVE, 0.5)).isEqualTo(new NoiseModel(0.5, 0.2, 0.3));
        assertThat(model.with(NoiseKind.MULTIPLICATIVE, 0.5)).isEqualTo(new NoiseModel(0.1, 0.5, 0.3));
        assertThat(model.withCommon(0.5)).isEqualTo(new NoiseModel(0.1, 0.2, 0.5));
        assertThat(model.level(NoiseKind.ADDITIVE)).isEqualTo(0.1);
        assertThat(model.level(NoiseKind.MULTIPLICATIVE)).isEqualTo(0.2);
    }
}
