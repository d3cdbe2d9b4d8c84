package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eV",
                "meV",
                "kJ/mol",
                "kcal mol^-1",
                "cm⁻¹",
                "1/cm",
                "µA",
                "nm",
                "Å",
                "°C",
                "a.u.",
                "eV/atom",
                "[V]",
                "(mA)",
                "%",
                "GHz",
                "Hartree",
                "mV/dec",
                "A/m2",
                "cal/mol/K",
                "wt%",
                "at.%",
                "HV",
                "MPa\u00b7m^0.5",
                "dimensionless"
            })
    void units_are_known(String text) {
        assertThat(Units.known(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first", "1", "x", "cubic", "Vx", "()", "volts each", "2024-01-01"})
    void other_texts_are_no_units(String text) {
        assertThat(Units.known(text)).isFalse();
    }

    @Test
    void the_end_of_a_name_is_a_unit_only_if_it_can_be_nothing_else() {
        assertThat(Units.suffix("Erel_eV")).contains("eV");
        assertThat(Units.suffix("Dipmom_Debye")).contains("Debye");
        assertThat(new String[] {"r_A", "a_atom", "T_min", "eV", "_eV", "n_rings", "u0_atom"})
                .allMatch(name -> Units.suffix(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "radius_A1",
                "radius_B2",
                "EN_A2",
                "wt_Mg",
                "x_Tl",
                "x_Tm",
                "frac_MA",
                "frac_N2",
                "vol_C60",
                "n_d5",
                "ratio_H2",
                "f_s1",
                "E_h1"
            })
    void sites_elements_and_molecules_at_the_end_of_a_name_are_no_units(String name) {
        assertThat(Units.suffix(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mV", "ppm", "cm2", "m2", "cm-1", "s-1", "GHz", "kJ/mol", "m/s2", "nm", "MJ"})
    void units_at_the_end_of_a_name_are_known(String unit) {
        assertThat(Units.suffix("some_value_" + unit)).contains(unit);
    }
}
