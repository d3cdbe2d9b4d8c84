package io.github.nafworkbench.data.benzenoid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The outer cycle of carbon atoms of a benzenoid, as the list of their numbers of carbon neighbours: 2 at a C–H, 3 at
 * a carbon atom without hydrogen.
 */
final class Boundary {
    private final List<Integer> degrees;

    private Boundary(List<Integer> degrees) {
        this.degrees = degrees;
    }

    /** Walks once around a benzenoid, from bond to bond. */
    static Boundary of(Benzenoid benzenoid) {
        List<Integer> degrees = new ArrayList<>();
        Hexagon first = benzenoid.cells().get(0);
        Hexagon cell = first;
        int side = 3; // no cell lies beyond side 3 of the cell with the smallest q
        do {
            Hexagon ahead = cell.neighbour(side + 1);
            boolean fused = benzenoid.contains(ahead);
            degrees.add(fused ? 3 : 2);
            cell = fused ? ahead : cell;
            side = Math.floorMod(fused ? side - 1 : side + 1, 6);
        } while (!cell.equals(first) || side != 3);
        return new Boundary(List.copyOf(degrees));
    }

    /** The degrees in the order of the walk. */
    List<Integer> degrees() {
        return degrees;
    }

    /**
     * How often exactly {@code length} carbon atoms without hydrogen lie between two C–H: 1 is a fissure, 2 a bay, 3 a
     * cove, 4 a fjord.
     */
    int gaps(int length) {
        return runs(3, length);
    }

    /** How often exactly {@code length} C–H follow each other: 1 is a solo, 2 a duo, 3 a trio, 4 a quarto group. */
    int groups(int length) {
        return runs(2, length);
    }

    private int runs(int degree, int length) {
        int start = degrees.indexOf(5 - degree);
        if (start < 0) {
            return 0;
        }
        List<Integer> cycle = new ArrayList<>(degrees);
        Collections.rotate(cycle, -start);
        cycle.add(cycle.get(0));
        int found = 0;
        int run = 0;
        for (int next : cycle) {
            if (next == degree) {
                run++;
            } else {
                found += run == length ? 1 : 0;
                run = 0;
            }
        }
        return found;
    }
}
