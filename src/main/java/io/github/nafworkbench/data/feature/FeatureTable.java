package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers features row by row; a row that never names a column has 0 there, as counts have. */
final class FeatureTable {
    private record Entry(String unit, String meaning, double[] values) {}

    private final int rows;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final BitSet unread = new BitSet();

    FeatureTable(int rows) {
        this.rows = rows;
    }

    /** Sets one value. */
    void put(int row, String name, String unit, String meaning, double value) {
        entries.computeIfAbsent(name, n -> new Entry(unit, meaning, new double[rows]))
                .values()[row] = value;
    }

    /** Adds to a count, whose name tells its meaning. */
    void add(int row, String name, int n) {
        entries.computeIfAbsent(name, k -> new Entry("", "number of " + k.replaceFirst("_", " "), new double[rows]))
                .values()[row] += n;
    }

    /** Marks a row that has no features. */
    void unread(int row) {
        unread.set(row);
    }

    /** The columns in the order in which they were first named. */
    Features features(String builder, List<Unread> told) {
        return features(builder, told, entries);
    }

    /** The columns sorted by name, so that their order does not depend on the order of the rows. */
    Features sorted(String builder, List<Unread> told) {
        return features(builder, told, new TreeMap<>(entries));
    }

    private Features features(String builder, List<Unread> told, Map<String, Entry> ordered) {
        List<Feature> made = new ArrayList<>();
        ordered.forEach((name, entry) -> {
            unread.stream().forEach(row -> entry.values()[row] = Double.NaN);
            made.add(new Feature(new Column.Numbers(name, entry.unit(), entry.values()), entry.meaning()));
        });
        return Features.of(builder, made, told);
    }
}
