package io.github.nafworkbench.data.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.element.Elements;
import io.github.nafworkbench.data.element.Formula;
import io.github.nafworkbench.data.element.Perovskite;
import io.github.nafworkbench.data.element.PerovskiteIons;
import io.github.nafworkbench.data.reading.TableFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormationEnergyTest {
    private static PerovskiteIons ions(String formula) {
        Elements elements = Elements.load();
        Perovskite crystal = Perovskite.of(Formula.parse(formula, elements).orElseThrow(), elements)
                .orElseThrow();
        return PerovskiteIons.of(crystal, elements.radii());
    }

    /**
     * Cs2NaAlF6 by hand: r = 1.33 + (2·1.88 + 1.02 + 0.535)/4 = 2.65875 Å, Σ n z² = 18, U = 1202.5·18/2.65875·(1 −
     * 0.345/2.65875) = 7084.66 kJ/mol.
     */
    @Test
    void the_lattice_energy_is_that_by_hand() {
        assertThat(BornHaber.latticeEnergy(ions("Cs2NaAlF6"))).isCloseTo(7084.66, within(0.05));
    }

    @Test
    void the_file_that_comes_along_is_what_the_generator_writes() throws Exception {
        assertThat(Files.readString(Path.of("sample-data/perovskites.csv")))
                .isEqualTo(new FormationEnergyTable().csv());
    }

    @Test
    void every_cell_is_known_and_fluorides_are_the_most_stable() throws Exception {
        Table table = TableFile.read("p.csv", new FormationEnergyTable().csv().getBytes(StandardCharsets.UTF_8))
                .table();
        assertThat(table.numeric()).allSatisfy(c -> assertThat(c.values()).doesNotContain(Double.NaN));
        assertThat(BornHaber.formationEnergy(ions("Cs2NaAlF6")))
                .isLessThan(BornHaber.formationEnergy(ions("Cs2NaAlCl6")))
                .isNegative();
    }
}
