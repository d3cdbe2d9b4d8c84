package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a sweep where x turns round. A sweep that begins and ends inside its range, as 0, 1, 0, -2, 0 V does, is parted
 * also where it passes its beginning.
 */
final class Branches {
    private static final int LEAST_POINTS_EACH = 4;
    private static final double INSIDE = 0.05;

    private Branches() {}

    /**
     * The branches of a curve.
     *
     * @param x of all points
     * @param usable places of the points that have an x and a y, ascending
     */
    static List<Branch> of(double[] x, int[] usable) {
        if (usable.length < 2) {
            return List.of();
        }
        double[] used = new double[usable.length];
        for (int i = 0; i < used.length; i++) {
            used[i] = x[usable[i]];
        }
        List<Integer> turns = TurningPoints.of(used);
        int last = used.length - 1;
        if (turns.size() > 2 && used.length < LEAST_POINTS_EACH * (turns.size() + 1)) {
            return List.of(new Branch(usable[0], usable[last], Branch.Direction.UNORDERED));
        }
        List<Integer> cuts = new ArrayList<>();
        cuts.add(0);
        cuts.addAll(turns);
        cuts.add(last);
        if (turns.size() > 1) {
            cuts = withPassages(used, cuts);
        }
        List<Branch> branches = new ArrayList<>();
        for (int k = 1; k < cuts.size(); k++) {
            int from = k > 1 && repeats(used, cuts.get(k - 1)) ? cuts.get(k - 1) + 1 : cuts.get(k - 1);
            int to = cuts.get(k);
            branches.add(new Branch(
                    usable[from],
                    usable[to],
                    used[to] >= used[from] ? Branch.Direction.ASCENDING : Branch.Direction.DESCENDING));
        }
        return branches;
    }

    /** Whether the extreme is measured twice: once for either branch. */
    private static boolean repeats(double[] x, int place) {
        return place + 1 < x.length && x[place + 1] == x[place];
    }

    private static List<Integer> withPassages(double[] x, List<Integer> cuts) {
        double least = x[0];
        double most = x[0];
        for (double value : x) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double margin = INSIDE * (most - least);
        double rest = x[0];
        boolean closed = Math.abs(x[x.length - 1] - rest) < margin;
        if (!closed || rest - least < margin || most - rest < margin) {
            return cuts;
        }
        List<Integer> all = new ArrayList<>();
        all.add(0);
        for (int k = 1; k < cuts.size(); k++) {
            if (k > 1 && k < cuts.size() - 1) {
                passage(x, cuts.get(k - 1), cuts.get(k), rest).ifPresent(all::add);
            }
            all.add(cuts.get(k));
        }
        return all;
    }

    private static java.util.Optional<Integer> passage(double[] x, int from, int to, double rest) {
        for (int i = from + 1; i < to; i++) {
            if (x[i] == rest || (x[i - 1] - rest) * (x[i] - rest) < 0) {
                boolean before = Math.abs(x[i - 1] - rest) < Math.abs(x[i] - rest);
                return java.util.Optional.of(before && i - 1 > from ? i - 1 : i);
            }
        }
        return java.util.Optional.empty();
    }
}
