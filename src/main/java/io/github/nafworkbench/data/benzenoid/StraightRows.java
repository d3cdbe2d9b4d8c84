package io.github.nafworkbench.data.benzenoid;

import java.util.stream.IntStream;

/**
 * The straight rows of rings of a benzenoid: maximal sequences of rings along one of the three lattice directions, each
 * ring sharing a bond with the next, as in an acene. Single rings count as rows of length 1.
 */
final class StraightRows {
    private final int[] lengths;

    private StraightRows(int[] lengths) {
        this.lengths = lengths;
    }

    /** All rows in all three directions. */
    static StraightRows of(Benzenoid benzenoid) {
        return new StraightRows(IntStream.range(0, 3)
                .flatMap(direction -> benzenoid.cells().stream()
                        .filter(cell -> !benzenoid.contains(cell.neighbour(direction + 3)))
                        .mapToInt(cell -> length(benzenoid, cell, direction)))
                .toArray());
    }

    private static int length(Benzenoid benzenoid, Hexagon start, int direction) {
        int length = 0;
        for (Hexagon cell = start; benzenoid.contains(cell); cell = cell.neighbour(direction)) {
            length++;
        }
        return length;
    }

    /** Number of pieces of exactly {@code rings} consecutive rings; a row of length L has L − rings + 1 of them. */
    int pieces(int rings) {
        return IntStream.of(lengths)
                .map(length -> Math.max(0, length - rings + 1))
                .sum();
    }

    /** Number of rings in the longest row. */
    int longest() {
        return IntStream.of(lengths).max().orElse(0);
    }
}
