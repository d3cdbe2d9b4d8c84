package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what a user should look at in a curve.
 *
 * @param compliance limit of the current by the file's settings
 */
record CurveFlags(OptionalDouble compliance) {
    private static final int FEW = 8;
    private static final int PLATEAU = 5;
    private static final double AT_LIMIT = 5e-3;
    private static final double LEAST_OUTLIER = 0.02;
    private static final double ABOVE_NEIGHBOURS = 5;
    private static final int NEIGHBOURS = 6;
    /** Both steps of a spike are large; at a bend one of them is not. */
    private static final double SPIKE = 0.3;

    private static final int NAMED = 3;

    List<CurveFlag> of(MeasuredCurve curve, List<Branch> branches) {
        List<CurveFlag> flags = new ArrayList<>();
        int[] usable = curve.usable();
        unusable(curve, flags);
        if (usable.length < FEW) {
            flags.add(new CurveFlag(
                    CurveFlag.Kind.FEW_POINTS,
                    "Only " + usable.length + " usable points; a curve has " + FEW + " at least."));
        }
        if (!branches.isEmpty()) {
            plateau(curve, usable, flags);
            order(curve, branches, flags);
            outliers(curve, branches, flags);
        }
        return List.copyOf(flags);
    }

    private static void unusable(MeasuredCurve curve, List<CurveFlag> flags) {
        List<Integer> over = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < curve.points(); i++) {
            if (!curve.usable(i)) {
                boolean none = Double.isNaN(curve.xs()[i]) || Double.isNaN(curve.ys()[i]);
                (none ? missing : over).add(i);
            }
        }
        if (!over.isEmpty()) {
            flags.add(new CurveFlag(
                    CurveFlag.Kind.OVERFLOW,
                    "The instrument told an overflow " + times(curve, over) + "; these points are kept but not used."));
        }
        if (!missing.isEmpty()) {
            flags.add(new CurveFlag(
                    CurveFlag.Kind.MISSING,
                    "There is no number " + times(curve, missing) + "; these points are kept but not used."));
        }
    }

    private static String times(MeasuredCurve curve, List<Integer> points) {
        String lines = points.stream()
                .limit(NAMED)
                .map(i -> Integer.toString(curve.lines()[i]))
                .collect(Collectors.joining(", "));
        String more = points.size() > NAMED ? " and others" : "";
        return points.size() == 1 ? "on line " + lines : "at " + points.size() + " points (lines " + lines + more + ")";
    }

    /** At least {@value #PLATEAU} equal values in a row at an extreme, or points at the limit of the settings. */
    private void plateau(MeasuredCurve curve, int[] usable, List<CurveFlag> flags) {
        double least =
                IntStream.of(usable).mapToDouble(i -> curve.ys()[i]).min().orElse(0);
        double most = IntStream.of(usable).mapToDouble(i -> curve.ys()[i]).max().orElse(0);
        if (least == most) {
            return;
        }
        boolean limited = compliance.isPresent() && curve.y().kind() == QuantityKind.CURRENT;
        double limit = limited ? compliance.getAsDouble() : Double.NaN;
        for (double extreme : new double[] {least, most}) {
            boolean told = Math.abs(Math.abs(extreme) - Math.abs(limit)) <= AT_LIMIT * Math.abs(limit);
            double margin = told ? AT_LIMIT * Math.abs(limit) : 0;
            int longest = 0;
            int run = 0;
            int end = 0;
            for (int k = 0; k < usable.length; k++) {
                run = Math.abs(curve.ys()[usable[k]] - extreme) <= margin ? run + 1 : 0;
                if (run > longest) {
                    longest = run;
                    end = k;
                }
            }
            if (longest >= PLATEAU || (told && longest > 1)) {
                flags.add(
                        new CurveFlag(
                                CurveFlag.Kind.COMPLIANCE,
                                longest + " points from line " + curve.lines()[usable[end - longest + 1]] + " to line "
                                        + curve.lines()[usable[end]] + " are at " + Condition.number(extreme)
                                        + (told
                                                ? ", the compliance of the settings: this is no saturation of the device."
                                                : ", an extreme: this may be a limit of the instrument and not of the device.")));
            }
        }
    }

    private static void order(MeasuredCurve curve, List<Branch> branches, List<CurveFlag> flags) {
        List<Integer> back = new ArrayList<>();
        List<Integer> same = new ArrayList<>();
        boolean unordered = false;
        for (Branch branch : branches) {
            unordered |= branch.direction() == Branch.Direction.UNORDERED;
            double sign = branch.direction() == Branch.Direction.DESCENDING ? -1 : 1;
            int[] used = IntStream.rangeClosed(branch.first(), branch.last())
                    .filter(curve::usable)
                    .toArray();
            for (int k = 1; k < used.length; k++) {
                double step = sign * (curve.xs()[used[k]] - curve.xs()[used[k - 1]]);
                if (step == 0) {
                    same.add(used[k]);
                } else if (step < 0) {
                    back.add(used[k]);
                }
            }
        }
        if (!same.isEmpty()) {
            flags.add(new CurveFlag(
                    CurveFlag.Kind.REPEATED_X,
                    "x repeats " + times(curve, same) + "; a curve takes the mean of these outputs."));
        }
        if (unordered || !back.isEmpty()) {
            flags.add(new CurveFlag(
                    CurveFlag.Kind.NON_MONOTONE_X,
                    "x goes back " + times(curve, back) + "; a curve takes the points in the order of x."));
        }
    }

    /** A point beyond both neighbours that is far off the line between them, while no other nearby is. */
    private static void outliers(MeasuredCurve curve, List<Branch> branches, List<CurveFlag> flags) {
        List<Integer> found = new ArrayList<>();
        for (Branch branch : branches) {
            if (branch.direction() != Branch.Direction.UNORDERED) {
                outliers(
                        curve,
                        IntStream.rangeClosed(branch.first(), branch.last())
                                .filter(curve::usable)
                                .toArray(),
                        found);
            }
        }
        if (!found.isEmpty()) {
            flags.add(new CurveFlag(
                    CurveFlag.Kind.OUTLIER,
                    "The output stands out " + times(curve, found) + "; these points are kept."));
        }
    }

    private static void outliers(MeasuredCurve curve, int[] used, List<Integer> found) {
        double[] off = new double[used.length];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < used.length; k++) {
            double y = curve.ys()[used[k]];
            least = Math.min(least, y);
            most = Math.max(most, y);
            if (k > 0 && k < used.length - 1) {
                off[k] = y - between(curve, used[k - 1], used[k], used[k + 1]);
            }
        }
        for (int k = 2; k < used.length - 2; k++) {
            double before = curve.ys()[used[k]] - curve.ys()[used[k - 1]];
            double after = curve.ys()[used[k + 1]] - curve.ys()[used[k]];
            double others = LEAST_OUTLIER * (most - least) / ABOVE_NEIGHBOURS;
            for (int j = Math.max(1, k - NEIGHBOURS); j <= Math.min(used.length - 2, k + NEIGHBOURS); j++) {
                others = Math.abs(j - k) > 1 ? Math.max(others, Math.abs(off[j])) : others;
            }
            boolean spike =
                    before * after < 0 && Math.min(Math.abs(before), Math.abs(after)) > SPIKE * Math.abs(off[k]);
            if (spike && Math.abs(off[k]) > ABOVE_NEIGHBOURS * others) {
                found.add(used[k]);
            }
        }
    }

    private static double between(MeasuredCurve curve, int before, int here, int after) {
        double width = curve.xs()[after] - curve.xs()[before];
        double share = width == 0 ? 0.5 : (curve.xs()[here] - curve.xs()[before]) / width;
        return curve.ys()[before] + share * (curve.ys()[after] - curve.ys()[before]);
    }
}
