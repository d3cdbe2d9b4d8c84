package io.github.nafworkbench.data.vibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.actelion.research.chem.IsomericSmilesCreator;
import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.SmilesParser;
import com.actelion.research.chem.StereoMolecule;
import com.actelion.research.chem.forcefield.mmff.Tables;
import io.github.nafworkbench.data.reading.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZeroPointTest {
    private static final Tables TABLES = ForceField.tables();

    private static StereoMolecule molecule(String smiles) throws Exception {
        StereoMolecule molecule = new StereoMolecule();
        new SmilesParser().parse(molecule, smiles);
        molecule.ensureHelperArrays(Molecule.cHelperRings);
        return molecule;
    }

    private static double energy(String smiles, long seed) throws Exception {
        return ZeroPointTable.zeroPointEnergy(molecule(smiles), seed, TABLES).orElseThrow();
    }

    /**
     * Half the sum of measured harmonic wavenumbers: water 3832, 1649, 3943 /cm (Benedict, Gailar and Plyler 1956); a
     * force field for organic molecules is a few per cent off.
     */
    @Test
    void water_is_within_five_per_cent_of_its_measured_harmonic_energy() throws Exception {
        double measured = 0.5 * (3832 + 1649 + 3943) * 2.85914e-3;
        assertThat(energy("O", 1)).isCloseTo(measured, within(0.05 * measured));
    }

    /** Staggered, flat and straight molecules are where a force field's derivatives are easily wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {"C", "CC", "C=C", "C#C", "C#N", "CC#N", "CC#C", "CC=C", "CO", "CCO", "NC=O", "C1CC1", "c1ccccc1"
            })
    void the_energy_does_not_depend_on_the_shape_from_which_the_minimum_was_sought(String smiles) throws Exception {
        double energy = energy(smiles, 1);
        assertThat(energy(smiles, 7)).isCloseTo(energy, within(2e-6));
        assertThat(energy(smiles, 13)).isCloseTo(energy, within(2e-6));
    }

    /** The ends of but-2-yne turn freely, which is no vibration. */
    @Test
    void a_molecule_with_a_free_rotation_is_left_out() throws Exception {
        assertThat(ZeroPointTable.zeroPointEnergy(molecule("CC#CC"), 1, TABLES)).isEmpty();
    }

    /** All molecules of two heavy atoms, by hand; of three those with a ring. */
    @Test
    void the_grammar_gives_the_molecules_it_tells_of() {
        List<String> found = SmallMolecules.upTo(3).stream()
                .map(IsomericSmilesCreator::createSmiles)
                .toList();
        assertThat(found.stream().filter(s -> s.replaceAll("[^CNO]", "").length() < 3))
                .containsExactlyInAnyOrder("C", "N", "O", "CC", "C=C", "C#C", "CN", "C=N", "C#N", "CO", "C=O");
        assertThat(found.stream().filter(s -> s.contains("1")))
                .containsExactlyInAnyOrder("C1CC1", "C1C=C1", "C1NC1", "C1=CN1", "C1N=C1", "C1OC1", "C1=CO1");
    }

    @Test
    void the_rows_of_small_molecules_are_those_of_the_file_that_comes_along() throws Exception {
        List<String> file = Files.readAllLines(Path.of("sample-data/zero-point-6.csv"));
        ZeroPointTable table = ZeroPointTable.upTo(3, 1, Progress.NONE);
        assertThat(table.size()).isEqualTo(33);
        for (String line : table.csv().lines().skip(1).toList()) {
            String smiles = line.substring(0, line.indexOf(','));
            String energy = line.substring(line.lastIndexOf(','));
            assertThat(file).anyMatch(l -> l.startsWith(smiles + ",") && l.endsWith(energy));
        }
    }

    @Test
    void the_work_can_be_cancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void done(double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> ZeroPointTable.upTo(2, 1, cancelled)).isInstanceOf(CancellationException.class);
    }
}
