package io.github.nafworkbench.data.element;

import io.github.nafworkbench.data.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Effective ionic radii in Å by element, charge and coordination number (Shannon 1976, <a
 * href="https://doi.org/10.1107/S0567739476001551">doi:10.1107/S0567739476001551</a>; high spin where there are two).
 */
public final class IonicRadii {
    /** {@code symbol -> charge -> coordination -> radius}. */
    private final Map<String, SortedMap<Integer, SortedMap<Integer, Double>>> radii;

    private IonicRadii(Map<String, SortedMap<Integer, SortedMap<Integer, Double>>> radii) {
        this.radii = radii;
    }

    static IonicRadii of(Table table) {
        Map<String, SortedMap<Integer, SortedMap<Integer, Double>>> radii = new HashMap<>();
        double[] charges = Elements.numbers(table, "charge");
        double[] coordinations = Elements.numbers(table, "coordination");
        double[] values = Elements.numbers(table, "radius");
        for (int row = 0; row < table.rows(); row++) {
            String symbol = table.column("symbol").orElseThrow().text(row);
            radii.computeIfAbsent(symbol, s -> new TreeMap<>())
                    .computeIfAbsent((int) charges[row], q -> new TreeMap<>())
                    .put((int) coordinations[row], values[row]);
        }
        return new IonicRadii(radii);
    }

    /** The charges whose radius is known, ascending; empty for an element without any. */
    public List<Integer> charges(String symbol) {
        return new ArrayList<>(radii.getOrDefault(symbol, new TreeMap<>()).keySet());
    }

    /**
     * The radius for a charge and coordination number; where that coordination is not tabulated, that of the nearest one
     * that is, the larger of two equally near.
     *
     * @return empty if the ion is not tabulated at all
     */
    public OptionalDouble radius(String symbol, int charge, int coordination) {
        SortedMap<Integer, Double> known =
                radii.getOrDefault(symbol, new TreeMap<>()).getOrDefault(charge, new TreeMap<>());
        return known.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<Integer, Double> e) -> Math.abs(e.getKey() - coordination))
                        .thenComparing(e -> -e.getKey()))
                .map(e -> OptionalDouble.of(e.getValue()))
                .orElseGet(OptionalDouble::empty);
    }
}
