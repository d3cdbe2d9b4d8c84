package io.github.nafworkbench.data.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Elements ELEMENTS = Elements.load();

    private static Map<String, Double> amounts(String text) {
        return Formula.parse(text, ELEMENTS).orElseThrow().amounts();
    }

    @Test
    void amounts_are_counted_over_brackets_decimals_and_repeated_elements() {
        assertThat(amounts("Cs2AgBiBr6")).isEqualTo(Map.of("Cs", 2.0, "Ag", 1.0, "Bi", 1.0, "Br", 6.0));
        assertThat(amounts("La0.7Sr0.3MnO3")).isEqualTo(Map.of("La", 0.7, "Sr", 0.3, "Mn", 1.0, "O", 3.0));
        assertThat(amounts("[Pt(NH3)4]Cl2")).isEqualTo(Map.of("Pt", 1.0, "N", 4.0, "H", 12.0, "Cl", 2.0));
        assertThat(amounts("CH3COOH")).isEqualTo(Map.of("C", 2.0, "H", 4.0, "O", 2.0));
        assertThat(amounts("Al_{2}O_3")).isEqualTo(Map.of("Al", 2.0, "O", 3.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cs2", "Xx2", "Ca(OH", "Ca)OH(2", "Ca[OH)2", "Na0Cl", "H2.1.1", "12", "H-O", "Ca(OH)2 "})
    void what_is_no_formula_is_none(String text) {
        assertThat(Formula.parse(text, ELEMENTS)).isEmpty();
    }

    @Property(tries = 2000)
    void no_text_makes_the_reader_fail(@ForAll String text) {
        assertThat(Formula.parse(text, ELEMENTS)).isNotNull();
    }
}
