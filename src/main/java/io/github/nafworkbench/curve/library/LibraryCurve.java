package io.github.nafworkbench.curve.library;

import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.measured.Condition;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One curve of a set.
 *
 * @param source number of its file among the set's sources
 * @param measured as it stands in the file
 * @param curve in network units; empty if too few of its points can be used
 */
public record LibraryCurve(int source, MeasuredCurve measured, Optional<TabulatedCurve> curve) {
    public String name() {
        return measured.name();
    }

    /** Under what it was measured, e.g. {@code "VDD = 1.5 V, T = 300 K"}. */
    public String conditions() {
        return measured.conditions().stream().map(Condition::label).collect(Collectors.joining(", "));
    }
}
