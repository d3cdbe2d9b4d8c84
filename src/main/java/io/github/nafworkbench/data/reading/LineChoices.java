package io.github.nafworkbench.data.reading;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the user set about the lines of a file; what is empty is detected. Lines are counted in the file from 1.
 *
 * @param header the line with the names of the columns; 0 for none
 * @param units the line with their units; 0 for none
 * @param firstData the first line of the table's rows
 * @param skipped lines that are passed over
 */
public record LineChoices(OptionalInt header, OptionalInt units, OptionalInt firstData, Set<Integer> skipped) {
    /** Everything is detected. */
    public static final LineChoices DETECT =
            new LineChoices(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Set.of());

    public LineChoices {
        skipped = Set.copyOf(skipped);
    }

    public LineChoices withHeader(int line) {
        return new LineChoices(OptionalInt.of(line), units, firstData, skipped);
    }

    public LineChoices withUnits(int line) {
        return new LineChoices(header, OptionalInt.of(line), firstData, skipped);
    }

    public LineChoices withFirstData(int line) {
        return new LineChoices(header, units, OptionalInt.of(line), skipped);
    }

    /** One more line is passed over. */
    public LineChoices skipping(int line) {
        Set<Integer> all = new HashSet<>(skipped);
        all.add(line);
        return new LineChoices(header, units, firstData, all);
    }

    /** One line fewer is passed over. */
    public LineChoices using(int line) {
        Set<Integer> all = new HashSet<>(skipped);
        all.remove(line);
        return new LineChoices(header, units, firstData, all);
    }

    /** What holds for other files of the same layout too: their rows begin and are damaged elsewhere. */
    LineChoices ofLayout() {
        return new LineChoices(header, units, OptionalInt.empty(), Set.of());
    }

    /** Detects again what a finding is about, if that is part of this. */
    LineChoices detecting(Finding.Subject subject) {
        return new LineChoices(
                subject == Finding.Subject.HEADER ? OptionalInt.empty() : header,
                subject == Finding.Subject.UNITS ? OptionalInt.empty() : units,
                subject == Finding.Subject.DATA ? OptionalInt.empty() : firstData,
                skipped);
    }
}
