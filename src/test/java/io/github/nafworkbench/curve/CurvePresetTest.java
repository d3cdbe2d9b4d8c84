package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurvePresetTest {
    @Test
    void five_millivolts_of_a_subthreshold_pair_are_a_spread_of_seven_per_cent() {
        CurvePreset cmos = CurvePreset.ALL.get(0);
        assertThat(cmos.most(0.07).threshold()).isCloseTo(0.0714, within(1e-4));
        assertThat(CurvePreset.ALL).allSatisfy(preset -> {
            assertThat(preset.source()).endsWith("typical, editable");
            assertThat(preset.least(0.1).threshold())
                    .isLessThanOrEqualTo(preset.most(0.1).threshold());
        });
    }
}
