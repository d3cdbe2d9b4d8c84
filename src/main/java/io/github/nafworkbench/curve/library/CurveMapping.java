package io.github.nafworkbench.curve.library;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.measured.BranchChoice;
import io.github.nafworkbench.curve.measured.CurvePoints;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import io.github.nafworkbench.curve.measured.UnitMap;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.List;
import java.util.Optional;

/**
 * How measured curves become activation curves: which branches, by which unit map, and what is beyond the ends.
 *
 * @param map the one map of the set
 * @param perCurve whether every curve gets a map of its own instead, which takes away how the devices differ
 * @param swing the ends of the output of a mapped device, network units
 */
public record CurveMapping(
        UnitMap map, boolean perCurve, BranchChoice branches, Extrapolation extrapolation, Swing swing) {
    /** What outputs span when the ideal curve has no ends of its own. */
    private static final Swing UNIT = new Swing(0, 1);

    /**
     * The map of the median device, or none where neither x nor y of any curve has a unit: such numbers are network units
     * already. The mean of forward and backward branches, constant beyond the ends.
     *
     * @param swing of the ideal curve
     */
    public static CurveMapping suggested(List<MeasuredCurve> curves, Optional<Swing> swing) {
        Swing ends = swing.orElse(UNIT);
        CurveMapping plain = new CurveMapping(UnitMap.NONE, false, BranchChoice.MEAN, Extrapolation.CONSTANT, ends);
        boolean network = curves.stream()
                .allMatch(
                        curve -> curve.x().unit().isEmpty() && curve.y().unit().isEmpty());
        return network ? plain : plain.ofMedianDevice(curves);
    }

    /** This with the map of the median device of some curves, or as it is if no device has a map. */
    public CurveMapping ofMedianDevice(List<MeasuredCurve> curves) {
        List<CurvePoints> devices = curves.stream()
                .map(curve -> curve.points(branches))
                .flatMap(Optional::stream)
                .toList();
        return UnitMap.ofPopulation(devices, swing.low(), swing.high())
                .map(this::with)
                .orElse(this);
    }

    /** This with another map for the whole set. */
    public CurveMapping with(UnitMap other) {
        return new CurveMapping(other, false, branches, extrapolation, swing);
    }

    /** This with a map for every curve, or again with one for all. */
    public CurveMapping withPerCurve(boolean own) {
        return new CurveMapping(map, own, branches, extrapolation, swing);
    }

    public CurveMapping with(BranchChoice other) {
        return new CurveMapping(map, perCurve, other, extrapolation, swing);
    }

    public CurveMapping with(Extrapolation other) {
        return new CurveMapping(map, perCurve, branches, other, swing);
    }

    /** The map a curve gets; that of the set where it has none of its own. */
    public UnitMap mapOf(MeasuredCurve curve) {
        return perCurve
                ? curve.points(branches)
                        .flatMap(points -> UnitMap.of(points, swing.low(), swing.high()))
                        .orElse(map)
                : map;
    }

    /**
     * The curve in network units.
     *
     * @return empty if its branches have too few points, or points too close together, for a curve
     */
    public Optional<TabulatedCurve> curve(MeasuredCurve measured) {
        return measured.tabulated(branches, mapOf(measured), extrapolation);
    }

    /**
     * The curve in network units on a branch that is drawn, forward or backward alike likely, as a neuron shows that was
     * last driven one way or the other. A curve that was swept one way has only that. The map is that of {@link #mapOf}.
     *
     * @param seed with {@code number} the key of the draw
     * @param number of the neuron or curve
     * @return empty if the branch has too few points, or points too close together, for a curve
     */
    public Optional<TabulatedCurve> drawn(MeasuredCurve measured, long seed, int number) {
        boolean back = RandomStream.of(seed, Purpose.CURVE_BRANCH, number).uniform(0) < 0.5
                && measured.points(BranchChoice.BACKWARD).isPresent();
        BranchChoice branch = back ? BranchChoice.BACKWARD : BranchChoice.FORWARD;
        return measured.tabulated(branch, mapOf(measured), extrapolation);
    }
}
