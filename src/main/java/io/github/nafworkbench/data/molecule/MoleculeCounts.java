package io.github.nafworkbench.data.molecule;

import com.actelion.research.chem.RingCollection;
import com.actelion.research.chem.StereoMolecule;
import java.util.function.ObjIntConsumer;

/**
 * What a molecule is made of, in counts: atoms of every element, bonds by elements and order, rings by size, and heavy
 * atoms by how many hydrogens and other neighbours they have.
 *
 * <p>An aromatic bond is written {@code :}; hydrogens count whether written or implied.
 */
public final class MoleculeCounts {
    private static final String[] ORDERS = {"~", "-", "=", "#", "$"};

    private final StereoMolecule molecule;
    private final RingCollection rings;

    /** Counts in a molecule whose rings were told. */
    public MoleculeCounts(StereoMolecule molecule) {
        this.molecule = molecule;
        this.rings = molecule.getRingSet();
    }

    /** Tells every count that is not 0, once or in parts to be added, as name and number. */
    public void tell(ObjIntConsumer<String> counts) {
        for (int atom = 0; atom < molecule.getAtoms(); atom++) {
            atom(atom, counts);
        }
        for (int bond = 0; bond < molecule.getBonds(); bond++) {
            counts.accept("bonds_" + bond(bond), 1);
        }
        for (int ring = 0; ring < rings.getSize(); ring++) {
            counts.accept("rings_" + rings.getRingSize(ring), 1);
            if (rings.isAromatic(ring)) {
                counts.accept("rings_aromatic", 1);
            }
        }
    }

    private void atom(int atom, ObjIntConsumer<String> counts) {
        String symbol = molecule.getAtomLabel(atom);
        int hydrogens = molecule.getAllHydrogens(atom);
        counts.accept("atoms_" + symbol, 1);
        if (hydrogens > 0) {
            counts.accept("atoms_H", hydrogens);
            counts.accept("bonds_" + symbol + "-H", hydrogens);
        }
        counts.accept("groups_" + group(atom, symbol, hydrogens), 1);
        if (molecule.getAtomCharge(atom) != 0) {
            counts.accept(
                    molecule.getAtomCharge(atom) > 0 ? "charges_plus" : "charges_minus",
                    Math.abs(molecule.getAtomCharge(atom)));
        }
    }

    /** A heavy atom with its hydrogens and the hardest of its bonds, e.g. {@code CH2}, {@code =CH}, {@code :N}. */
    private String group(int atom, String symbol, int hydrogens) {
        String bond = molecule.isAromaticAtom(atom) ? ":" : mostPi(atom);
        return bond + symbol + (hydrogens == 0 ? "" : hydrogens == 1 ? "H" : "H" + hydrogens);
    }

    private String mostPi(int atom) {
        int most = 1;
        for (int i = 0; i < molecule.getConnAtoms(atom); i++) {
            most = Math.max(most, molecule.getConnBondOrder(atom, i));
        }
        return most == 1 ? "" : ORDERS[Math.min(most, 4)];
    }

    private String bond(int bond) {
        int one = molecule.getBondAtom(0, bond);
        int two = molecule.getBondAtom(1, bond);
        if (molecule.getAtomicNo(one) > molecule.getAtomicNo(two)) {
            int other = one;
            one = two;
            two = other;
        }
        String order = molecule.isAromaticBond(bond) ? ":" : ORDERS[Math.min(molecule.getBondOrder(bond), 4)];
        return molecule.getAtomLabel(one) + order + molecule.getAtomLabel(two);
    }
}
