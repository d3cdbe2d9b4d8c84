package io.github.nafworkbench.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseModelTest {
    private static final NoiseSource INPUT = NoiseSource.of(NoisePlace.INPUT, NoiseKind.ADDITIVE, 0.1);

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1000.1, Double.NaN, Double.POSITIVE_INFINITY})
    void levels_that_make_no_sense_are_refused(double level) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoiseModel.neuronOutput(level, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> NoiseModel.neuronOutput(0, level, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.0000001, Double.NaN})
    void common_shares_outside_zero_to_one_are_refused(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoiseModel.neuronOutput(0.1, 0.1, share));
    }

    @Test
    void scales_that_make_no_sense_are_refused() {
        NoiseSource relative = NoiseSource.of(NoisePlace.INPUT, NoiseKind.MULTIPLICATIVE, 0.1);
        assertThatIllegalArgumentException().isThrownBy(() -> relative.with(ReferenceScale.RMS));
        assertThatIllegalArgumentException().isThrownBy(() -> INPUT.with(ReferenceScale.RANGE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Faults(0.7, 0.4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantisation(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Drift(10, 20, 0.1, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void reads_that_make_no_sense_are_refused(int reads) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoiseModel.NONE.withReads(reads));
    }

    @Test
    void the_mean_of_reads_has_less_of_what_is_new_at_every_read_alone() {
        NoiseModel read = NoiseModel.of(INPUT).withReads(4);
        assertThat(read.varianceLeft(INPUT)).isEqualTo(0.25);
        assertThat(read.varianceLeft(INPUT.with(Lifetime.PROGRAMMING))).isEqualTo(1);
        assertThat(read.varianceLeft(INPUT.with(Lifetime.CHIP))).isEqualTo(1);
        assertThat(read.with(INPUT.withLevel(0.2)).with(new Faults(0.1, 0)).reads())
                .isEqualTo(4);
    }

    @Test
    void it_is_off_when_nothing_is_changed() {
        assertThat(NoiseModel.NONE.off()).isTrue();
        assertThat(NoiseModel.of().off()).isTrue();
        assertThat(NoiseModel.neuronOutput(0, 0, 0.5).off()).isTrue();
        assertThat(NoiseModel.NONE.with(new Drift(20, 20, 0.1, 0.1)).off()).isTrue();
        assertThat(NoiseModel.neuronOutput(1e-9, 0, 0).off()).isFalse();
        assertThat(NoiseModel.neuronOutput(0, 1e-9, 0).off()).isFalse();
        assertThat(NoiseModel.of(INPUT).off()).isFalse();
        assertThat(NoiseModel.NONE.with(new Quantisation(0, 8, 0)).off()).isFalse();
        assertThat(NoiseModel.NONE.with(new Drift(30, 20, 0.1, 0)).off()).isFalse();
        assertThat(NoiseModel.NONE.with(new Faults(0, 0.01)).off()).isFalse();
    }

    @Test
    void changing_one_setting_keeps_the_others() {
        NoiseModel model = NoiseModel.neuronOutput(0.1, 0.2, 0.3);
        assertThat(model.with(NoiseKind.ADDITIVE, 0.5)).isEqualTo(NoiseModel.neuronOutput(0.5, 0.2, 0.3));
        assertThat(model.with(NoiseKind.MULTIPLICATIVE, 0.5)).isEqualTo(NoiseModel.neuronOutput(0.1, 0.5, 0.3));
        assertThat(model.withCommon(0.5)).isEqualTo(NoiseModel.neuronOutput(0.1, 0.2, 0.5));
        assertThat(model.level(NoiseKind.ADDITIVE)).isEqualTo(0.1);
        assertThat(model.level(NoiseKind.MULTIPLICATIVE)).isEqualTo(0.2);
        assertThat(model.common()).isEqualTo(0.3);
    }

    @Test
    void a_source_takes_the_place_of_the_same_one_at_another_level() {
        NoiseModel model = NoiseModel.of(INPUT, NoiseSource.group(0.3));
        assertThat(model.with(INPUT.withLevel(0.2).withCommon(1)))
                .isEqualTo(NoiseModel.of(INPUT.withLevel(0.2).withCommon(1), NoiseSource.group(0.3)));
        NoiseSource other = INPUT.with(ReferenceScale.RMS);
        assertThat(model.with(other)).isEqualTo(NoiseModel.of(INPUT, NoiseSource.group(0.3), other));
        assertThat(model.multiplicative()).isZero();
    }

    @Test
    void the_group_preset_has_the_level_of_a_uniform_number_of_that_width() {
        assertThat(NoiseSource.group(0.6).level()).isCloseTo(0.6 / Math.sqrt(12), within(1e-16));
        assertThat(NoiseSource.group(0.6).distribution()).isEqualTo(Distribution.UNIFORM);
    }
}
