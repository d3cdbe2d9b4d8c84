package io.github.nafworkbench.data.molecule;

import com.actelion.research.chem.RingCollection;
import com.actelion.research.chem.StereoMolecule;
import io.github.nafworkbench.data.benzenoid.Benzenoid;
import io.github.nafworkbench.data.benzenoid.RingPlacement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells whether a molecule is a benzenoid hydrocarbon, and which. */
public final class BenzenoidMolecule {
    private static final int CARBON = 6;

    private BenzenoidMolecule() {}

    /**
     * The benzenoid a molecule is, by its graph alone.
     *
     * @param molecule with rings told
     * @return empty if it has other atoms than carbon and hydrogen, charges, sp³ carbon, other rings than hexagons, a
     *     hole, or does not fit on the lattice
     */
    public static Optional<Benzenoid> of(StereoMolecule molecule) {
        int atoms = molecule.getAtoms();
        boolean carbon = IntStream.range(0, atoms)
                .allMatch(a -> molecule.getAtomicNo(a) == CARBON
                        && molecule.getAtomCharge(a) == 0
                        && molecule.getAtomPi(a) == 1
                        && molecule.getAllHydrogens(a) + molecule.getConnAtoms(a) == 3);
        RingCollection rings = molecule.getRingSet();
        // Euler: a ring fewer than bonds − atoms + 1 would mean a hole.
        if (!carbon || rings.getSize() != molecule.getBonds() - atoms + 1) {
            return Optional.empty();
        }
        List<int[]> hexagons = IntStream.range(0, rings.getSize())
                .mapToObj(rings::getRingAtoms)
                .toList();
        long inRings = hexagons.stream().flatMapToInt(IntStream::of).distinct().count();
        return inRings == atoms ? RingPlacement.of(hexagons) : Optional.empty();
    }
}
