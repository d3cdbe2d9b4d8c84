package io.github.nafworkbench.data.benzenoid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A benzenoid in one placement on the lattice: a connected set of hexagons without holes, shifted so that the smallest
 * {@code q} and the smallest {@code r} are 0. Two placements of the same molecule are different objects with the same
 * {@link #canonical()} form.
 */
public final class Benzenoid implements Comparable<Benzenoid> {
    private final List<Hexagon> cells;
    private final Set<Hexagon> members;

    private Benzenoid(Collection<Hexagon> placed) {
        int q = placed.stream().mapToInt(Hexagon::q).min().orElseThrow();
        int r = placed.stream().mapToInt(Hexagon::r).min().orElseThrow();
        this.cells = placed.stream()
                .map(cell -> new Hexagon(cell.q() - q, cell.r() - r))
                .sorted()
                .toList();
        this.members = Set.copyOf(cells);
    }

    /**
     * Puts hexagons together.
     *
     * @throws IllegalArgumentException if there is none, one is named twice, they are not connected, or they enclose a
     *     hole
     */
    public static Benzenoid of(Collection<Hexagon> hexagons) {
        if (hexagons.isEmpty() || new HashSet<>(hexagons).size() != hexagons.size()) {
            throw new IllegalArgumentException("a benzenoid has at least one hexagon, and each of them once");
        }
        Benzenoid benzenoid = new Benzenoid(hexagons);
        if (!benzenoid.isConnected() || benzenoid.eulerCharacteristic() != 1) {
            throw new IllegalArgumentException("hexagons not connected or with a hole: " + benzenoid.code());
        }
        return benzenoid;
    }

    /**
     * Reads what {@link #code()} writes.
     *
     * @throws IllegalArgumentException if the text is not such a code or not a benzenoid
     */
    public static Benzenoid parse(String code) {
        if (!code.matches("\\d\\d(-\\d\\d)*")) {
            throw new IllegalArgumentException("not pairs of digits joined by '-': " + code);
        }
        List<Hexagon> hexagons = new ArrayList<>();
        for (int i = 0; i < code.length(); i += 3) {
            hexagons.add(new Hexagon(code.charAt(i) - '0', code.charAt(i + 1) - '0'));
        }
        return of(hexagons);
    }

    /** The placement as text: the axial coordinates q and r of every hexagon, one digit each, joined by {@code -}. */
    public String code() {
        return String.join(
                "-", cells.stream().map(cell -> "" + cell.q() + cell.r()).toList());
    }

    /** The hexagons in ascending order. */
    public List<Hexagon> cells() {
        return cells;
    }

    /** Number of hexagons. */
    public int rings() {
        return cells.size();
    }

    /** Whether a cell of the lattice belongs to this placement. */
    public boolean contains(Hexagon cell) {
        return members.contains(cell);
    }

    /**
     * The placements under the 12 symmetries of the lattice (6 rotations, with and without reflection); symmetric
     * molecules make some of them equal.
     */
    public List<Benzenoid> images() {
        List<Benzenoid> images = new ArrayList<>();
        List<Hexagon> turned = cells;
        for (int turn = 0; turn < 6; turn++) {
            images.add(new Benzenoid(turned));
            images.add(new Benzenoid(turned.stream().map(Hexagon::mirrored).toList()));
            turned = turned.stream().map(Hexagon::rotated).toList();
        }
        return images;
    }

    /** The smallest of the {@link #images()}: the same for all placements of a molecule, different for isomers. */
    public Benzenoid canonical() {
        return images().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** How many of the 12 symmetries of the lattice map the molecule onto itself: 1, 2, 3, 4, 6 or 12. */
    public int symmetryOrder() {
        return (int) images().stream().filter(this::equals).count();
    }

    /**
     * All benzenoids made of this one and one more hexagon, as canonical forms. A hexagon is added only where its
     * neighbours form one unbroken run; elsewhere it would close a hole.
     */
    List<Benzenoid> grown() {
        Set<Hexagon> places = new HashSet<>();
        for (Hexagon cell : cells) {
            for (int side = 0; side < 6; side++) {
                Hexagon place = cell.neighbour(side);
                if (!contains(place) && runsAround(place) == 1) {
                    places.add(place);
                }
            }
        }
        return places.stream().map(place -> with(place).canonical()).toList();
    }

    private Benzenoid with(Hexagon cell) {
        List<Hexagon> more = new ArrayList<>(cells);
        more.add(cell);
        return new Benzenoid(more);
    }

    private int runsAround(Hexagon place) {
        int runs = 0;
        for (int side = 0; side < 6; side++) {
            if (contains(place.neighbour(side)) && !contains(place.neighbour(side - 1))) {
                runs++;
            }
        }
        return runs;
    }

    private boolean isConnected() {
        Set<Hexagon> reached = new HashSet<>(List.of(cells.get(0)));
        Deque<Hexagon> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Hexagon cell = open.remove();
            for (int side = 0; side < 6; side++) {
                Hexagon next = cell.neighbour(side);
                if (contains(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached.size() == cells.size();
    }

    /** Hexagons − adjacent pairs + mutually adjacent triples: the number of parts minus the number of holes. */
    private int eulerCharacteristic() {
        int sum = 0;
        for (Hexagon cell : cells) {
            sum++;
            for (int side = 0; side < 3; side++) {
                sum -= contains(cell.neighbour(side)) ? 1 : 0;
            }
            for (int side = 0; side < 2; side++) {
                sum += contains(cell.neighbour(side)) && contains(cell.neighbour(side + 1)) ? 1 : 0;
            }
        }
        return sum;
    }

    /** Orders by the number of rings, then by the sorted cells. */
    @Override
    public int compareTo(Benzenoid other) {
        if (rings() != other.rings()) {
            return Integer.compare(rings(), other.rings());
        }
        for (int i = 0; i < rings(); i++) {
            int order = cells.get(i).compareTo(other.cells.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Benzenoid that && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return code();
    }
}
