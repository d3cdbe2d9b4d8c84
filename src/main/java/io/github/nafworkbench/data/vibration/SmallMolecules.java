package io.github.nafworkbench.data.vibration;

import com.actelion.research.chem.Canonizer;
import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.StereoMolecule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists small organic molecules by growing them an atom at a time.
 *
 * <p>Grammar: begin with C, N or O; then put an atom on any other by a single, double or triple bond as long as hydrogens
 * are left on both, with one N or O in a molecule at most. Two double bonds at one carbon (cumulenes) are left out. Then
 * close one ring at most, by a single bond between two atoms with hydrogens that have two or more bonds between them and no
 * triple bond on the way. Of molecules with the same bonds one is kept.
 */
final class SmallMolecules {
    private static final int CARBON = 6;
    /** Of C, N and O alike: CH4, NH3, OH2. */
    private static final int HYDROGENS_AND_NUMBER = 10;

    private static final int[] ELEMENTS = {6, 7, 8};
    private static final int[] BONDS = {Molecule.cBondTypeSingle, Molecule.cBondTypeDouble, Molecule.cBondTypeTriple};

    private SmallMolecules() {}

    /** All of at most that many atoms beside hydrogen, by size, then by canonical code. */
    static List<StereoMolecule> upTo(int heavyAtoms) {
        List<StereoMolecule> all = new ArrayList<>();
        SortedMap<String, StereoMolecule> level = new TreeMap<>();
        for (int element : ELEMENTS) {
            StereoMolecule seed = new StereoMolecule();
            seed.addAtom(element);
            keep(seed, level);
        }
        for (int size = 1; size <= heavyAtoms; size++) {
            SortedMap<String, StereoMolecule> closed = new TreeMap<>();
            level.values().forEach(molecule -> close(molecule, closed));
            all.addAll(level.values());
            all.addAll(closed.values());
            SortedMap<String, StereoMolecule> next = new TreeMap<>();
            level.values().forEach(molecule -> grow(molecule, next));
            level = next;
        }
        return all;
    }

    private static void grow(StereoMolecule molecule, SortedMap<String, StereoMolecule> next) {
        for (int atom = 0; atom < molecule.getAtoms(); atom++) {
            for (int element : ELEMENTS) {
                for (int bond = 0; bond < BONDS.length; bond++) {
                    if (fits(molecule, atom, element, bond + 1)) {
                        StereoMolecule grown = new StereoMolecule(molecule);
                        int added = grown.addAtom(element);
                        grown.setBondType(grown.addBond(atom, added), BONDS[bond]);
                        keep(grown, next);
                    }
                }
            }
        }
    }

    private static void close(StereoMolecule molecule, SortedMap<String, StereoMolecule> rings) {
        for (int one = 0; one < molecule.getAtoms(); one++) {
            for (int other = 0; other < one; other++) {
                if (closes(molecule, one, other)) {
                    StereoMolecule ring = new StereoMolecule(molecule);
                    ring.addBond(one, other, Molecule.cBondTypeSingle);
                    keep(ring, rings);
                }
            }
        }
    }

    private static boolean closes(StereoMolecule molecule, int one, int other) {
        int[] path = new int[molecule.getAtoms()];
        int bonds = molecule.getPath(path, one, other, path.length - 1, null);
        boolean straight = false;
        for (int i = 0; i <= bonds; i++) {
            straight |= molecule.getAtomPi(path[i]) == 2;
        }
        return bonds > 1 && !straight && molecule.getAllHydrogens(one) > 0 && molecule.getAllHydrogens(other) > 0;
    }

    private static boolean fits(StereoMolecule molecule, int atom, int element, int order) {
        if (molecule.getAllHydrogens(atom) < order || HYDROGENS_AND_NUMBER - element < order) {
            return false;
        }
        if (element != CARBON && !onlyCarbon(molecule)) {
            return false;
        }
        return order == 1 || molecule.getAtomPi(atom) == 0;
    }

    private static boolean onlyCarbon(StereoMolecule molecule) {
        for (int atom = 0; atom < molecule.getAtoms(); atom++) {
            if (molecule.getAtomicNo(atom) != CARBON) {
                return false;
            }
        }
        return true;
    }

    private static void keep(StereoMolecule molecule, SortedMap<String, StereoMolecule> level) {
        molecule.ensureHelperArrays(Molecule.cHelperNeighbours);
        level.putIfAbsent(new Canonizer(molecule).getIDCode(), molecule);
    }
}
