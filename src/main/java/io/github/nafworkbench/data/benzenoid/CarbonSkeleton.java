package io.github.nafworkbench.data.benzenoid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The carbon atoms of a benzenoid and the bonds between them.
 *
 * <p>With h rings, n<sub>i</sub> internal atoms (common to three rings): C = 4h + 2 − n<sub>i</sub>, H = 2h + 4 −
 * n<sub>i</sub> (Gutman and Cyvin, Introduction to the Theory of Benzenoid Hydrocarbons, Springer 1989).
 */
final class CarbonSkeleton {
    /**
     * A corner of the lattice: the sum of the axial coordinates of the three cells that meet there. In this measure a
     * bond has the length √3, with |(q, r)|² = q² + qr + r².
     */
    record Corner(int q, int r) {
        /** The corner of a cell between its sides {@code side} and {@code side + 1}. */
        static Corner of(Hexagon cell, int side) {
            Hexagon one = cell.neighbour(side);
            Hexagon two = cell.neighbour(side + 1);
            return new Corner(cell.q() + one.q() + two.q(), cell.r() + one.r() + two.r());
        }

        /** Which of the two sublattices the corner is on; bonds join only unlike ones. */
        boolean starred() {
            return Math.floorMod(q, 3) == 1;
        }
    }

    private final int rings;
    private final List<Corner> atoms;
    private final List<List<Integer>> neighbours = new ArrayList<>();

    private CarbonSkeleton(Benzenoid benzenoid) {
        Map<Corner, Integer> index = new LinkedHashMap<>();
        for (Hexagon cell : benzenoid.cells()) {
            for (int side = 0; side < 6; side++) {
                int last = indexOf(index, Corner.of(cell, side - 1));
                int next = indexOf(index, Corner.of(cell, side));
                bond(last, next);
                bond(next, last);
            }
        }
        this.rings = benzenoid.rings();
        this.atoms = List.copyOf(index.keySet());
    }

    /** The skeleton of a benzenoid. */
    static CarbonSkeleton of(Benzenoid benzenoid) {
        return new CarbonSkeleton(benzenoid);
    }

    private int indexOf(Map<Corner, Integer> index, Corner corner) {
        Integer known = index.putIfAbsent(corner, index.size());
        if (known == null) {
            neighbours.add(new ArrayList<>());
            return index.size() - 1;
        }
        return known;
    }

    private void bond(int from, int to) {
        if (!neighbours.get(from).contains(to)) {
            neighbours.get(from).add(to);
        }
    }

    /** Positions of the carbon atoms. */
    List<Corner> atoms() {
        return atoms;
    }

    /** For each atom the numbers of the atoms bonded to it. */
    List<List<Integer>> neighbours() {
        return neighbours;
    }

    /** Number of hydrogen atoms: one at every carbon atom with two carbon neighbours. */
    int hydrogens() {
        return (int) neighbours.stream().filter(bonded -> bonded.size() == 2).count();
    }

    /** Number of carbon atoms common to three rings, n<sub>i</sub> = 4h + 2 − C. */
    int internalAtoms() {
        return 4 * rings + 2 - atoms.size();
    }

    /** Molecular formula, e.g. {@code C16H10}. */
    String formula() {
        return "C" + atoms.size() + "H" + hydrogens();
    }

    /** One row per starred atom, one column per unstarred atom, 1 where a bond joins them, otherwise 0. */
    int[][] biadjacency() {
        List<Integer> starred = sublattice(true);
        List<Integer> unstarred = sublattice(false);
        int[][] matrix = new int[starred.size()][unstarred.size()];
        for (int i = 0; i < starred.size(); i++) {
            for (int atom : neighbours.get(starred.get(i))) {
                matrix[i][unstarred.indexOf(atom)] = 1;
            }
        }
        return matrix;
    }

    private List<Integer> sublattice(boolean starred) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.get(i).starred() == starred) {
                found.add(i);
            }
        }
        return found;
    }
}
