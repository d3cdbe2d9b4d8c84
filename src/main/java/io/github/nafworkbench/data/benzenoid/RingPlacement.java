package io.github.nafworkbench.data.benzenoid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays the rings of a molecule on the hexagonal lattice, ring after ring over the bonds they share. */
public final class RingPlacement {
    private static final int SIDES = 6;

    private final List<int[]> rings;
    private final Map<Integer, CarbonSkeleton.Corner> places = new HashMap<>();
    private final Map<Hexagon, int[]> corners = new HashMap<>();

    private RingPlacement(List<int[]> rings) {
        this.rings = rings;
    }

    /**
     * The benzenoid with these rings.
     *
     * @param rings the carbon atoms of every ring in the order of its bonds, by number; not modified
     * @return empty if a ring has not six atoms, the rings are not connected by bonds they share, or do not fit on the
     *     lattice, as those of a helicene whose ends overlap; a hole is not looked for
     */
    public static Optional<Benzenoid> of(List<int[]> rings) {
        boolean hexagons = !rings.isEmpty() && rings.stream().allMatch(ring -> ring.length == SIDES);
        RingPlacement placement = new RingPlacement(rings);
        return hexagons && placement.laid() ? Optional.of(Benzenoid.of(placement.corners.keySet())) : Optional.empty();
    }

    private boolean laid() {
        Deque<Hexagon> open = new ArrayDeque<>();
        List<int[]> left = new ArrayList<>(rings);
        Hexagon first = new Hexagon(0, 0);
        left.remove(0);
        if (!lay(first, rings.get(0))) {
            return false;
        }
        open.add(first);
        while (!open.isEmpty()) {
            Hexagon cell = open.remove();
            int[] atoms = corners.get(cell);
            for (int side = 0; atoms != null && side < SIDES; side++) {
                int from = atoms[Math.floorMod(side - 1, SIDES)];
                int to = atoms[side];
                int corner = side + 2;
                Optional<int[]> beyond = left.stream()
                        .filter(ring -> turned(ring, to, from, corner).length > 0)
                        .findFirst();
                if (beyond.isPresent()) {
                    Hexagon place = cell.neighbour(side);
                    left.remove(beyond.get());
                    if (!lay(place, turned(beyond.get(), to, from, corner))) {
                        return false;
                    }
                    open.add(place);
                }
            }
        }
        return left.isEmpty() && new HashSet<>(places.values()).size() == places.size();
    }

    /** Puts the atoms at the corners of a cell; false if it is taken or an atom is elsewhere already. */
    private boolean lay(Hexagon cell, int[] atoms) {
        boolean free = corners.put(cell, atoms) == null;
        for (int side = 0; free && side < SIDES; side++) {
            CarbonSkeleton.Corner corner = CarbonSkeleton.Corner.of(cell, side);
            CarbonSkeleton.Corner known = places.put(atoms[side], corner);
            free = known == null || known.equals(corner);
        }
        return free;
    }

    /** The ring turned so that {@code first} is at a corner and {@code second} at the next; empty if they share no bond. */
    private static int[] turned(int[] ring, int first, int second, int corner) {
        for (int i = 0; i < SIDES; i++) {
            for (int step = -1; step <= 1; step += 2) {
                if (ring[i] == first && ring[Math.floorMod(i + step, SIDES)] == second) {
                    int[] turned = new int[SIDES];
                    for (int k = 0; k < SIDES; k++) {
                        turned[Math.floorMod(corner + k, SIDES)] = ring[Math.floorMod(i + step * k, SIDES)];
                    }
                    return turned;
                }
            }
        }
        return new int[0];
    }
}
