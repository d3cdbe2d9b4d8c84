package io.github.nafworkbench.curve.library;

import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.measured.CurveSource;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Curves that were imported together, a measured population, with the one mapping they share. A value; making one works
 * out every curve, so a large set belongs on a background thread.
 *
 * @param name unique in its library
 */
public record CurveSet(String name, List<CurveSource> sources, List<LibraryCurve> curves, CurveMapping mapping) {
    public CurveSet {
        sources = List.copyOf(sources);
        curves = List.copyOf(curves);
    }

    /** This set with another mapping; every curve is worked out anew. */
    public CurveSet with(CurveMapping other) {
        List<LibraryCurve> mapped = curves.parallelStream()
                .map(c -> new LibraryCurve(c.source(), c.measured(), other.curve(c.measured())))
                .toList();
        return new CurveSet(name, sources, mapped, other);
    }

    public CurveSet named(String other) {
        return new CurveSet(other, sources, curves, mapping);
    }

    /** As they stand in the files. */
    public List<MeasuredCurve> measured() {
        return curves.stream().map(LibraryCurve::measured).toList();
    }

    /**
     * As {@link #usable}, but every curve on a forward or backward branch that is drawn, so that hysteresis is a difference
     * between neurons.
     *
     * @param seed with the place in the set the key of the draw
     */
    public List<TabulatedCurve> onDrawnBranches(long seed) {
        return IntStream.range(0, curves.size())
                .mapToObj(i -> mapping.drawn(curves.get(i).measured(), seed, i))
                .flatMap(Optional::stream)
                .toList();
    }

    /** In network units, in the order of the set, those left out that cannot be used. */
    public List<TabulatedCurve> usable() {
        return curves.stream()
                .map(LibraryCurve::curve)
                .flatMap(Optional::stream)
                .toList();
    }
}
