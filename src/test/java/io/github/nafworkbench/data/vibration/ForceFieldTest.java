package io.github.nafworkbench.data.vibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.actelion.research.chem.SmilesParser;
import com.actelion.research.chem.StereoMolecule;
import com.actelion.research.chem.forcefield.mmff.AngleBend;
import com.actelion.research.chem.forcefield.mmff.EnergyTerm;
import com.actelion.research.chem.forcefield.mmff.MMFFMolecule;
import com.actelion.research.chem.forcefield.mmff.TorsionAngle;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmolecules.chem.conf.gen.ConformerGenerator;

class ForceFieldTest {
    private static StereoMolecule shaped(String smiles) throws Exception {
        StereoMolecule molecule = new StereoMolecule();
        new SmilesParser().parse(molecule, smiles);
        StereoMolecule shaped = new ConformerGenerator(1, false).getOneConformerAsMolecule(molecule);
        shaped.ensureHelperArrays(com.actelion.research.chem.Molecule.cHelperRings);
        return shaped;
    }

    private static double[] places(StereoMolecule molecule) {
        double[] places = new double[3 * molecule.getAllAtoms()];
        for (int atom = 0; atom < molecule.getAllAtoms(); atom++) {
            places[3 * atom] = molecule.getAtomX(atom);
            places[3 * atom + 1] = molecule.getAtomY(atom);
            places[3 * atom + 2] = molecule.getAtomZ(atom);
        }
        return places;
    }

    private static double[] gradient(EnergyTerm term, double[] places) {
        double[] gradient = new double[places.length];
        term.getGradient(places, gradient);
        return gradient;
    }

    private static double[] differences(EnergyTerm term, double[] places) {
        double[] slopes = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            double[] moved = places.clone();
            moved[i] = places[i] + 1e-5;
            double ahead = term.getEnergy(moved);
            moved[i] = places[i] - 1e-5;
            slopes[i] = (ahead - term.getEnergy(moved)) / 2e-5;
        }
        return slopes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"CC", "CC=C", "CCO", "NC=O", "c1ccccc1"})
    void the_slope_of_a_torsion_is_that_of_its_energy_and_of_the_library(String smiles) throws Exception {
        StereoMolecule molecule = shaped(smiles);
        double[] places = places(molecule);
        for (int i = 0; i < places.length; i++) {
            places[i] += 0.05 * Math.sin(3.0 * i);
        }
        for (TorsionAngle torsion : TorsionAngle.findIn(ForceField.tables(), new MMFFMolecule(molecule))) {
            double[] slope = gradient(new SmoothTorsion(torsion), places);
            assertThat(slope).containsExactly(differences(torsion, places), within(1e-6));
            assertThat(slope).containsExactly(gradient(torsion, places), within(1e-9));
        }
    }

    @Test
    void a_straight_angle_has_the_library_s_energy_and_slope_when_bent() throws Exception {
        StereoMolecule molecule = shaped("C#N");
        double[] places = places(molecule);
        places[0] += 0.3;
        AngleBend angle = AngleBend.findIn(ForceField.tables(), new MMFFMolecule(molecule))
                .get(0);
        StraightAngle straight = new StraightAngle(angle);
        assertThat(angle.isLinear).isTrue();
        assertThat(straight.getEnergy(places)).isCloseTo(angle.getEnergy(places), within(1e-12));
        assertThat(gradient(straight, places)).containsExactly(gradient(angle, places), within(1e-12));
    }

    @Test
    void a_straight_angle_has_no_energy_and_no_slope_when_straight() throws Exception {
        StereoMolecule molecule = shaped("C#N");
        AngleBend angle = AngleBend.findIn(ForceField.tables(), new MMFFMolecule(molecule))
                .get(0);
        StraightAngle straight = new StraightAngle(angle);
        assertThat(straight.getEnergy(places(molecule))).isCloseTo(0, within(1e-12));
        assertThat(Arrays.stream(gradient(straight, places(molecule))))
                .allSatisfy(s -> assertThat(s).isCloseTo(0, within(1e-6)));
    }
}
