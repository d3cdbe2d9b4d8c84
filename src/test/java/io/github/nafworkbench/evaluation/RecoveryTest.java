package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static Recovery recovery(double ideal, double realised, double retrained, double control) {
        return new Recovery(new Rmse(ideal, 0), new Rmse(realised, 0), new Rmse(retrained, 0), new Rmse(control, 0));
    }

    @Test
    void the_recovered_fraction_is_the_share_of_the_damage_that_is_repaired() {
        assertThat(recovery(2, 10, 4, 2).recoveredFraction().orElseThrow()).isCloseTo(0.75, within(1e-15));
        assertThat(recovery(2, 10, 2, 2).recoveredFraction()).hasValue(1);
        assertThat(recovery(2, 10, 10, 2).recoveredFraction()).hasValue(0);
        assertThat(recovery(2, 10, 1, 2).recoveredFraction().orElseThrow()).isGreaterThan(1);
        assertThat(recovery(2, 10, 12, 2).recoveredFraction().orElseThrow()).isNegative();
    }

    @Test
    void there_is_no_recovered_fraction_without_damage() {
        assertThat(recovery(2, 2.1, 1, 1).recoveredFraction()).isEqualTo(OptionalDouble.empty());
        assertThat(recovery(2, 2.1001, 1, 1).recoveredFraction()).isPresent();
        assertThat(recovery(2, 2, 1, 1).recoveredFraction()).isEmpty();
        assertThat(recovery(2, 1, 1, 1).recoveredFraction()).isEmpty();
        assertThat(recovery(0, 0, 0, 0).recoveredFraction()).isEmpty();
        assertThat(recovery(Double.NaN, 1, 1, 1).recoveredFraction()).isEmpty();
        assertThat(recovery(1, Double.NaN, 1, 1).recoveredFraction()).isEmpty();
    }

    @Test
    void the_excess_error_ratio_compares_with_the_control() {
        assertThat(recovery(2, 10, 3, 2).excessErrorRatio()).hasValue(0.5);
        assertThat(recovery(2, 10, 1, 2).excessErrorRatio()).hasValue(-0.5);
        assertThat(recovery(2, 10, 1, 0).excessErrorRatio()).isEmpty();
    }
}
