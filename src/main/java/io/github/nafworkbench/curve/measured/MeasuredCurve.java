package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One curve as it stands in a file, in the file's units, its points in the file's order. Arrays are not to be modified.
 *
 * @param name unique in its file
 * @param xs the swept quantity; NaN where the file has none
 * @param ys the output; NaN where the file has none, 9.91e37 or more for an overflow
 * @param errors standard errors of the output; empty if the file has none
 * @param lines of the points, counted from 1
 * @param conditions under which it was measured
 * @param branches empty if fewer than two points are usable
 */
public record MeasuredCurve(
        String name,
        Quantity x,
        Quantity y,
        double[] xs,
        double[] ys,
        double[] errors,
        int[] lines,
        List<Condition> conditions,
        List<Branch> branches,
        Optional<Hysteresis> hysteresis,
        List<CurveFlag> flags) {
    /** Fewest usable points of a curve: a threshold, a slope and two ends. */
    public static final int FEWEST_POINTS = 4;

    private static final double TOO_LARGE = 9.8e37;

    /** Makes a curve of the points of a file and looks at it. */
    static MeasuredCurve of(
            String name,
            Quantity x,
            Quantity y,
            double[] xs,
            double[] ys,
            double[] errors,
            int[] lines,
            List<Condition> conditions,
            CurveFlags flags) {
        MeasuredCurve bare = new MeasuredCurve(
                name, x, y, xs, ys, errors, lines, List.copyOf(conditions), List.of(), Optional.empty(), List.of());
        List<Branch> branches = Branches.of(xs, bare.usable());
        return new MeasuredCurve(
                name,
                x,
                y,
                xs,
                ys,
                errors,
                lines,
                bare.conditions,
                branches,
                Hysteresis.of(bare, branches),
                flags.of(bare, branches));
    }

    MeasuredCurve named(String other) {
        return new MeasuredCurve(other, x, y, xs, ys, errors, lines, conditions, branches, hysteresis, flags);
    }

    MeasuredCurve with(List<Condition> others) {
        return new MeasuredCurve(name, x, y, xs, ys, errors, lines, List.copyOf(others), branches, hysteresis, flags);
    }

    /** Number of points in the file, unusable ones included. */
    public int points() {
        return xs.length;
    }

    /** Whether a point has an x and an output that are numbers and no overflow. */
    public boolean usable(int point) {
        return Math.abs(xs[point]) < TOO_LARGE && Math.abs(ys[point]) < TOO_LARGE;
    }

    /** The places of the usable points, ascending. */
    int[] usable() {
        return IntStream.range(0, xs.length).filter(this::usable).toArray();
    }

    /** The size of the greatest usable output. */
    public double greatest() {
        return Arrays.stream(usable()).mapToDouble(i -> Math.abs(ys[i])).max().orElse(0);
    }

    /** The usable points of a branch in ascending order of x. */
    public CurvePoints points(Branch branch) {
        int[] used = IntStream.rangeClosed(branch.first(), branch.last())
                .filter(this::usable)
                .toArray();
        return CurvePoints.of(
                Arrays.stream(used).mapToDouble(i -> xs[i]).toArray(),
                Arrays.stream(used).mapToDouble(i -> ys[i]).toArray());
    }

    /**
     * The points of all branches of one direction, or of all, in ascending order of x; the mean of forward and backward
     * is taken at the places of the first branch that the other reaches.
     *
     * @return empty if there are fewer than two points, or no branch of this kind
     */
    public Optional<CurvePoints> points(BranchChoice choice) {
        return choice.points(this);
    }

    /** How the output goes along the first branch. */
    public Trend trend() {
        return branches.isEmpty() ? Trend.FLAT : Trend.of(points(branches.get(0)));
    }

    /**
     * The curve in network units.
     *
     * @return empty if the choice of branches leaves fewer than {@link #FEWEST_POINTS} points, or points too close
     */
    public Optional<TabulatedCurve> tabulated(BranchChoice choice, UnitMap map, Extrapolation extrapolation) {
        return points(choice)
                .filter(points -> points.x().length >= FEWEST_POINTS)
                .flatMap(points -> map.curve(name, points, extrapolation));
    }
}
