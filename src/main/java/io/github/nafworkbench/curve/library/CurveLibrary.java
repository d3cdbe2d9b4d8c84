package io.github.nafworkbench.curve.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All curve sets of a project. A value. */
public record CurveLibrary(List<CurveSet> sets) {
    public static final CurveLibrary EMPTY = new CurveLibrary(List.of());

    public CurveLibrary {
        sets = List.copyOf(sets);
    }

    /** The set of that name. */
    public Optional<CurveSet> set(String name) {
        return sets.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    /** This library with one set more, under its name or, where that is taken, its name and a number. */
    public CurveLibrary with(CurveSet set) {
        String name = set.name();
        for (int k = 2; set(name).isPresent(); k++) {
            name = set.name() + " " + k;
        }
        List<CurveSet> all = new ArrayList<>(sets);
        all.add(set.named(name));
        return new CurveLibrary(all);
    }

    /** This library with another set in the place of the one of that name. */
    public CurveLibrary replaced(String name, CurveSet set) {
        return new CurveLibrary(
                sets.stream().map(s -> s.name().equals(name) ? set : s).toList());
    }

    /** This library without the set of that name. */
    public CurveLibrary without(String name) {
        return new CurveLibrary(
                sets.stream().filter(s -> !s.name().equals(name)).toList());
    }
}
