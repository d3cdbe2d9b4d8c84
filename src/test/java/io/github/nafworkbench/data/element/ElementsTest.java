package io.github.nafworkbench.data.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElementsTest {
    private final Elements elements = Elements.load();

    private double value(String symbol, ElementProperty property) {
        return elements.of(symbol).orElseThrow().value(property);
    }

    @Test
    void hydrogen_to_plutonium_are_there_in_order() {
        for (int number = 1; number <= 94; number++) {
            assertThat(elements.numbered(number)).isPresent();
        }
        assertThat(elements.numbered(95)).isEmpty();
        assertThat(elements.numbered(26).orElseThrow().symbol()).isEqualTo("Fe");
        assertThat(elements.of("Xx")).isEmpty();
    }

    /** From a textbook: Atkins and de Paula, Physical Chemistry, resource section; NIST for hydrogen and caesium. */
    @Test
    void well_known_values_are_right() {
        assertThat(value("H", ElementProperty.IONISATION_ENERGY)).isEqualTo(13.598);
        assertThat(value("Cs", ElementProperty.IONISATION_ENERGY)).isEqualTo(3.894);
        assertThat(value("F", ElementProperty.ELECTRONEGATIVITY)).isEqualTo(3.98);
        assertThat(value("Cl", ElementProperty.ELECTRON_AFFINITY)).isCloseTo(3.61, within(0.01));
        assertThat(value("Pb", ElementProperty.GROUP)).isEqualTo(14);
        assertThat(value("Ag", ElementProperty.PERIOD)).isEqualTo(5);
        assertThat(value("C", ElementProperty.COVALENT_RADIUS)).isEqualTo(0.76);
        assertThat(value("O", ElementProperty.VALENCE_ELECTRONS)).isEqualTo(6);
    }

    @Test
    void every_descriptive_property_is_known_for_all_elements_of_halide_and_oxide_perovskites() {
        List<String> symbols = List.of(
                "Li", "Na", "K", "Rb", "Cs", "Mg", "Ca", "Sr", "Ba", "Al", "Ga", "In", "Tl", "Sn", "Pb", "Sb", "Bi",
                "Ti", "Zr", "Hf", "V", "Nb", "Ta", "W", "Mn", "Fe", "Co", "Ni", "Cu", "Ag", "Au", "Zn", "La", "O", "F",
                "Cl", "Br", "I");
        for (String symbol : symbols) {
            for (ElementProperty property : ElementProperty.DESCRIPTIVE) {
                assertThat(value(symbol, property)).as(symbol + " " + property).isFinite();
            }
        }
    }

    /** Second ionisation takes more than the first, the third more than the second, for every element. */
    @Test
    void successive_ionisation_energies_grow() {
        for (int number = 1; number <= 94; number++) {
            String symbol = elements.numbered(number).orElseThrow().symbol();
            double first = value(symbol, ElementProperty.IONISATION_ENERGY);
            double second = value(symbol, ElementProperty.IONISATION_ENERGY_2);
            double third = value(symbol, ElementProperty.IONISATION_ENERGY_3);
            assertThat(second).as(symbol).matches(e -> Double.isNaN(e) || e > first);
            assertThat(third).as(symbol).matches(e -> Double.isNaN(e) || e > second);
        }
    }

    /** Shannon 1976, table 1. */
    @Test
    void ionic_radii_are_those_of_shannon() {
        IonicRadii radii = elements.radii();
        assertThat(radii.radius("Cs", 1, 12)).hasValue(1.88);
        assertThat(radii.radius("Pb", 2, 6)).hasValue(1.19);
        assertThat(radii.radius("I", -1, 6)).hasValue(2.2);
        assertThat(radii.radius("Ti", 4, 6)).hasValue(0.605);
        assertThat(radii.radius("Fe", 3, 6)).hasValue(0.645);
        assertThat(radii.charges("Tl")).containsExactly(1, 3);
    }

    @Test
    void a_coordination_that_is_not_tabulated_takes_the_nearest() {
        assertThat(elements.radii().radius("Ca", 2, 10)).hasValue(1.34);
        assertThat(elements.radii().radius("I", -1, 12)).hasValue(2.2);
        assertThat(elements.radii().radius("I", 3, 6)).isEmpty();
    }
}
