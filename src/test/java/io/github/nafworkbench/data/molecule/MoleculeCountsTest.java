package io.github.nafworkbench.data.molecule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.benzenoid.BenzenoidValues;
import io.github.nafworkbench.data.benzenoid.Descriptor;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoleculeCountsTest {
    private static Map<String, Integer> counts(String smiles) {
        Map<String, Integer> counts = new TreeMap<>();
        new MoleculeCounts(new Smiles().read(smiles).molecule()).tell((name, n) -> counts.merge(name, n, Integer::sum));
        return counts;
    }

    @Test
    void ethanol_is_counted_atom_by_atom_and_bond_by_bond() {
        assertThat(counts("CCO"))
                .isEqualTo(Map.of(
                        "atoms_C",
                        2,
                        "atoms_H",
                        6,
                        "atoms_O",
                        1,
                        "bonds_C-C",
                        1,
                        "bonds_C-O",
                        1,
                        "bonds_C-H",
                        5,
                        "bonds_O-H",
                        1,
                        "groups_CH3",
                        1,
                        "groups_CH2",
                        1,
                        "groups_OH",
                        1));
    }

    @Test
    void aromatic_bonds_rings_and_triple_bonds_are_told_apart() {
        assertThat(counts("N#Cc1ccccc1"))
                .containsEntry("bonds_C:C", 6)
                .containsEntry("bonds_C#N", 1)
                .containsEntry("rings_6", 1)
                .containsEntry("rings_aromatic", 1)
                .containsEntry("groups_:CH", 5)
                .containsEntry("groups_#N", 1);
    }

    @Test
    void written_hydrogens_and_charges_count_like_implied_ones() {
        assertThat(counts("[H]C([H])([H])[H]")).isEqualTo(counts("C"));
        assertThat(counts("C[NH3+]")).containsEntry("charges_plus", 1).containsEntry("bonds_N-H", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C1CC", "C(C", "Xx", "hello world", "C(C)(C)(C)(C)(C)C1"})
    void what_is_no_molecule_has_a_reason(String text) {
        Smiles.Reading reading = new Smiles().read(text);
        assertThat(reading.understood()).isFalse();
        assertThat(reading.trouble()).isNotBlank().doesNotContain("Exception");
    }

    /** Boundary features and Hückel energies as in sample-data/README.md. */
    @ParameterizedTest
    @CsvSource({
        "c1ccccc1, 1, 0, 0, 8.000",
        "c1ccc2ccccc2c1, 2, 2, 0, 13.683",
        "c1ccc2cc3ccccc3cc2c1, 3, 4, 0, 19.314",
        "c1ccc2c(c1)ccc1ccccc12, 3, 2, 1, 19.448",
        "c1cc2ccc3cccc4ccc(c1)c2c34, 4, 4, 0, 22.505",
        "c1cc2cccc3c4cccc5cccc(c(c1)c23)c45, 5, 2, 2, 28.245",
        "c1cc2ccc3ccc4ccc5ccc6ccc1c1c2c3c4c5c61, 7, 6, 0, 34.572"
    })
    void benzenoids_are_known_by_their_bonds(String smiles, int rings, int fissures, int bays, double energy) {
        BenzenoidValues values = BenzenoidValues.of(
                BenzenoidMolecule.of(new Smiles().read(smiles).molecule()).orElseThrow());
        assertThat(values.value(Descriptor.RINGS)).isEqualTo(rings);
        assertThat(values.value(Descriptor.FISSURES)).isEqualTo(fissures);
        assertThat(values.value(Descriptor.BAYS)).isEqualTo(bays);
        assertThat(Math.round(1000 * values.huckelEnergy()) / 1000.0).isEqualTo(energy);
    }

    /** Biphenyl, fluorene, toluene, pyridine, dihydronaphthalene, [6]helicene. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c1ccc(cc1)c1ccccc1",
                "c1ccc2c(c1)Cc1ccccc12",
                "Cc1ccccc1",
                "c1ccncc1",
                "C1=Cc2ccccc2CC1",
                "c1ccc2c(c1)ccc1ccc3ccc4ccc5ccccc5c4c3c12"
            })
    void other_molecules_are_no_flat_benzenoids(String smiles) {
        Smiles.Reading reading = new Smiles().read(smiles);
        assertThat(reading.understood()).isTrue();
        assertThat(BenzenoidMolecule.of(reading.molecule())).isEmpty();
    }
}
