package io.github.nafworkbench.data.benzenoid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** How many pairs of nodes of a connected graph have which distance, counted in edges along the shortest path. */
final class Distances {
    private final int[] pairs;

    private Distances(int[] pairs) {
        this.pairs = pairs;
    }

    /** Distances between carbon atoms, in bonds. */
    static Distances betweenAtoms(CarbonSkeleton skeleton) {
        return of(skeleton.neighbours());
    }

    /** Distances between rings, in steps from a ring to one that shares a bond with it. */
    static Distances betweenRings(Benzenoid benzenoid) {
        List<Hexagon> cells = benzenoid.cells();
        List<List<Integer>> neighbours = new ArrayList<>();
        for (Hexagon cell : cells) {
            neighbours.add(IntStream.range(0, 6)
                    .mapToObj(cell::neighbour)
                    .filter(benzenoid::contains)
                    .map(cells::indexOf)
                    .toList());
        }
        return of(neighbours);
    }

    private static Distances of(List<List<Integer>> neighbours) {
        int[] pairs = new int[neighbours.size()];
        for (int from = 0; from < pairs.length; from++) {
            int[] distance = from(from, neighbours);
            for (int to = 0; to < from; to++) {
                pairs[distance[to]]++;
            }
        }
        return new Distances(pairs);
    }

    private static int[] from(int start, List<List<Integer>> neighbours) {
        int[] distance = new int[neighbours.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int next : neighbours.get(node)) {
                if (distance[next] == 0 && next != start) {
                    distance[next] = distance[node] + 1;
                    open.add(next);
                }
            }
        }
        return distance;
    }

    /** Number of pairs with exactly this distance. */
    int pairs(int distance) {
        return distance < pairs.length ? pairs[distance] : 0;
    }

    /** Largest distance. */
    int diameter() {
        return IntStream.range(0, pairs.length).filter(d -> pairs[d] > 0).max().orElse(0);
    }

    /** Mean of {@code distance^power} over all pairs of different nodes. */
    double mean(int power) {
        long sum = 0;
        for (int d = 1; d < pairs.length; d++) {
            sum += pairs[d] * Math.round(Math.pow(d, power));
        }
        return (double) sum / IntStream.of(pairs).sum();
    }
}
