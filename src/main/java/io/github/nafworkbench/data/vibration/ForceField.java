package io.github.nafworkbench.data.vibration;

import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.StereoMolecule;
import com.actelion.research.chem.forcefield.mmff.AngleBend;
import com.actelion.research.chem.forcefield.mmff.BadAtomTypeException;
import com.actelion.research.chem.forcefield.mmff.BadRingAromException;
import com.actelion.research.chem.forcefield.mmff.BondStretch;
import com.actelion.research.chem.forcefield.mmff.Electrostatic;
import com.actelion.research.chem.forcefield.mmff.EnergyTerm;
import com.actelion.research.chem.forcefield.mmff.MMFFMolecule;
import com.actelion.research.chem.forcefield.mmff.OutOfPlane;
import com.actelion.research.chem.forcefield.mmff.Separation;
import com.actelion.research.chem.forcefield.mmff.StretchBend;
import com.actelion.research.chem.forcefield.mmff.Tables;
import com.actelion.research.chem.forcefield.mmff.TorsionAngle;
import com.actelion.research.chem.forcefield.mmff.VanDerWaals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * MMFF94 energy of one molecule (Halgren 1996, <a
 * href="https://doi.org/10.1002/(SICI)1096-987X(199604)17:5/6%3C490::AID-JCC1%3E3.0.CO;2-P">J. Comput. Chem. 17, 490</a>)
 * by the terms of OpenChemLib. Places are {@code [3 atom + axis]} in Å, energies in kcal/mol.
 */
final class ForceField {
    private static final double CUTOFF = 100;

    private final List<EnergyTerm> terms = new ArrayList<>();

    private ForceField(MMFFMolecule molecule, Tables tables) {
        Separation separation = new Separation(molecule);
        AngleBend.findIn(tables, molecule).forEach(a -> terms.add(a.isLinear ? new StraightAngle(a) : a));
        terms.addAll(BondStretch.findIn(tables, molecule));
        terms.addAll(Electrostatic.findIn(tables, molecule, separation, CUTOFF, false, 1));
        terms.addAll(OutOfPlane.findIn(tables, molecule));
        terms.addAll(StretchBend.findIn(tables, molecule));
        TorsionAngle.findIn(tables, molecule).forEach(t -> terms.add(new SmoothTorsion(t)));
        terms.addAll(VanDerWaals.findIn(tables, molecule, separation, CUTOFF));
    }

    /** The parameters, which are read from the library once. */
    static Tables tables() {
        return Tables.newMMFF94("MMFF94");
    }

    /**
     * The force field of a molecule with all its hydrogens.
     *
     * @return empty if MMFF94 has no type for one of its atoms
     */
    static Optional<ForceField> of(StereoMolecule molecule, Tables tables) {
        try {
            molecule.ensureHelperArrays(Molecule.cHelperRings);
            return Optional.of(new ForceField(new MMFFMolecule(molecule), tables));
        } catch (BadAtomTypeException | BadRingAromException e) {
            return Optional.empty();
        }
    }

    double energy(double[] places) {
        double sum = 0;
        for (EnergyTerm term : terms) {
            sum += term.getEnergy(places);
        }
        return sum;
    }

    /** New gradient in kcal/mol/Å. */
    double[] gradient(double[] places) {
        double[] gradient = new double[places.length];
        for (EnergyTerm term : terms) {
            term.getGradient(places, gradient);
        }
        return gradient;
    }
}
