package io.github.nafworkbench.data.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PerovskiteTest {
    private static final Elements ELEMENTS = Elements.load();

    private static Optional<Perovskite> crystal(String formula) {
        return Formula.parse(formula, ELEMENTS).flatMap(f -> Perovskite.of(f, ELEMENTS));
    }

    private static PerovskiteIons ions(String formula) {
        return PerovskiteIons.of(crystal(formula).orElseThrow(), ELEMENTS.radii());
    }

    private static List<String> sites(String formula) {
        return ions(formula).sites().stream().map(i -> i.element().symbol()).toList();
    }

    @Test
    void sites_are_told_from_the_amounts() {
        assertThat(sites("Cs2AgBiBr6")).containsExactly("Cs", "Cs", "Ag", "Bi", "Br");
        assertThat(sites("Sr2AlTiO6")).containsExactly("Sr", "Sr", "Al", "Ti", "O");
        assertThat(sites("SrTiO3")).containsExactly("Sr", "Sr", "Ti", "Ti", "O");
        assertThat(sites("AgNbLaAlO6")).containsExactly("Ag", "La", "Al", "Nb", "O");
    }

    @Test
    void other_amounts_are_no_perovskite() {
        assertThat(crystal("Cs3Bi2Br9")).isEmpty();
        assertThat(crystal("NaCl")).isEmpty();
        assertThat(crystal("C6H6")).isEmpty();
    }

    @Test
    void charges_make_the_crystal_neutral() {
        PerovskiteIons halide = ions("Cs2CuInCl6");
        assertThat(halide.b1().charge()).isEqualTo(1);
        assertThat(halide.b2().charge()).isEqualTo(3);
        assertThat(halide.neutral()).isTrue();
        assertThat(ions("Ba2MgWO6").sites().stream().map(Ion::charge).toList()).containsExactly(2, 2, 2, 6, -2);
    }

    /** By hand from Shannon's radii: SrTiO3 (1.44 + 1.40)/(√2 (0.605 + 1.40)) = 1.0016; μ = 0.605/1.40. */
    @Test
    void tolerance_and_octahedral_factor_of_strontium_titanate() {
        assertThat(ions("SrTiO3").toleranceFactor()).isCloseTo(1.0016, within(5e-5));
        assertThat(ions("SrTiO3").octahedralFactor()).isCloseTo(0.43214, within(5e-6));
    }
}
