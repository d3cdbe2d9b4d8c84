package io.github.nafworkbench.data.benzenoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuckelTest {
    @ParameterizedTest
    @CsvSource({
        Molecules.BENZENE + ",8.000",
        Molecules.NAPHTHALENE + ",13.683",
        Molecules.ANTHRACENE + ",19.314",
        Molecules.PHENANTHRENE + ",19.448",
        Molecules.TETRACENE + ",24.931",
        Molecules.TRIPHENYLENE + ",25.275",
        Molecules.PYRENE + ",22.505",
        Molecules.PERYLENE + ",28.245",
        Molecules.CORONENE + ",34.572"
    })
    void the_energy_is_the_tabulated_one(String code, double expected) {
        assertThat(energy(code)).isCloseTo(expected, within(6e-4));
    }

    @Test
    void the_energy_of_naphthalene_is_the_one_of_its_closed_formula() {
        assertThat(energy(Molecules.NAPHTHALENE)).isCloseTo(2 * (1 + Math.sqrt(5) + Math.sqrt(13)), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        Molecules.BENZENE + ",2",
        Molecules.ANTHRACENE + ",4",
        Molecules.PHENANTHRENE + ",5",
        Molecules.PHENALENE + ",0",
        Molecules.TRIPHENYLENE + ",9",
        Molecules.PYRENE + ",6",
        Molecules.PERYLENE + ",9",
        Molecules.CORONENE + ",20"
    })
    void the_number_of_Kekule_structures_is_the_known_one(String code, long expected) {
        assertThat(KekuleStructures.count(CarbonSkeleton.of(Benzenoid.parse(code))))
                .isEqualTo(expected);
    }

    @Test
    void Clars_goblet_has_no_Kekule_structure_although_its_sublattices_are_equal() {
        CarbonSkeleton goblet = CarbonSkeleton.of(clarsGoblet());

        assertThat(goblet.formula()).isEqualTo("C38H18");
        assertThat(goblet.biadjacency()).hasDimensions(19, 19);
        assertThat(KekuleStructures.count(goblet)).isZero();
    }

    @Test
    void molecules_with_nonbonding_orbitals_have_an_energy_below_the_McClelland_bound() {
        CarbonSkeleton goblet = CarbonSkeleton.of(clarsGoblet());

        // 38 atoms, 48 bonds: E ≤ √(2 · 48 · 38)
        assertThat(Huckel.energy(goblet)).isBetween(50.0, Math.sqrt(2 * 48 * 38));
    }

    private static Benzenoid clarsGoblet() {
        List<Hexagon> cells = new ArrayList<>(List.of(new Hexagon(0, 0)));
        for (int q = 0; q <= 2; q++) {
            for (int r = q == 0 ? 1 : 0; q + r <= 2; r++) {
                cells.add(new Hexagon(q, r));
                cells.add(new Hexagon(-q, -r));
            }
        }
        return Benzenoid.of(cells);
    }

    private static double energy(String code) {
        return Huckel.energy(CarbonSkeleton.of(Benzenoid.parse(code)));
    }
}
