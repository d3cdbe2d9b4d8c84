package io.github.nafworkbench.data.benzenoid;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lists benzenoids by adding hexagons one at a time and keeping one placement of each molecule.
 *
 * <p>Counted are free polyhexes: placements that a rotation or reflection of the lattice maps onto each other are one
 * molecule. Only parts of the lattice occur (no helicenes that overlap themselves), and no holes (no coronoids).
 * Numbers of all benzenoids with 1, 2, 3 … rings: 1, 1, 3, 7, 22, 81, 331, 1435, 6505, 30086 (<a
 * href="https://oeis.org/A018190">OEIS A018190</a>).
 */
public final class BenzenoidEnumeration {
    private BenzenoidEnumeration() {}

    /**
     * All benzenoids with a given number of rings, as canonical forms in ascending order. Every benzenoid without
     * holes has a hexagon whose removal leaves one without holes, so growing hole-free ones finds them all.
     *
     * @param rings at least 1; each ring more takes about five times as long (10 rings: some ten seconds)
     */
    public static SortedSet<Benzenoid> all(int rings) {
        SortedSet<Benzenoid> level = new TreeSet<>();
        level.add(Benzenoid.of(List.of(new Hexagon(0, 0))));
        for (int size = 1; size < rings; size++) {
            level = grow(level);
        }
        return level;
    }

    /**
     * The molecules of the sample data in ascending order: benzenoids that are pericondensed, i.e. have at least one
     * carbon atom common to three rings, and Kekuléan, i.e. have at least one Kekulé structure.
     *
     * <p>1, 3, 15, 72, 353, 1734 molecules for 4 … 9 rings; none below 4.
     *
     * @param maxRings largest number of rings
     */
    public static List<Benzenoid> kekuleanPericondensed(int maxRings) {
        List<Benzenoid> found = new ArrayList<>();
        SortedSet<Benzenoid> level = all(1);
        for (int rings = 1; rings <= maxRings; rings++) {
            level.stream().filter(BenzenoidEnumeration::isKekuleanPericondensed).forEach(found::add);
            level = rings < maxRings ? grow(level) : level;
        }
        return found;
    }

    private static boolean isKekuleanPericondensed(Benzenoid benzenoid) {
        CarbonSkeleton skeleton = CarbonSkeleton.of(benzenoid);
        return skeleton.internalAtoms() > 0 && KekuleStructures.count(skeleton) > 0;
    }

    private static SortedSet<Benzenoid> grow(SortedSet<Benzenoid> level) {
        SortedSet<Benzenoid> next = new TreeSet<>();
        level.forEach(benzenoid -> next.addAll(benzenoid.grown()));
        return next;
    }
}
