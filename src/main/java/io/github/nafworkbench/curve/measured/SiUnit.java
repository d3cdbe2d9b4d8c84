package io.github.nafworkbench.curve.measured;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A unit with its prefix taken off: {@code uA} is 1e-6 A.
 *
 * @param factor how many base units one unit is
 * @param base the unit without prefix, e.g. {@code "A"}
 */
public record SiUnit(double factor, String base) {
    private static final Set<String> BASES =
            Set.of("V", "A", "W", "S", "Ohm", "F", "C", "K", "s", "Hz", "m", "J", "H", "A/cm2", "A/m2", "A/um");
    private static final Map<Character, Double> PREFIXES = Map.ofEntries(
            Map.entry('f', 1e-15),
            Map.entry('p', 1e-12),
            Map.entry('n', 1e-9),
            Map.entry('u', 1e-6),
            Map.entry('m', 1e-3),
            Map.entry('c', 1e-2),
            Map.entry('k', 1e3),
            Map.entry('M', 1e6),
            Map.entry('G', 1e9),
            Map.entry('T', 1e12));

    /** Reads a unit as {@link Quantity} writes it; empty if it is none of electricity, time, length or temperature. */
    public static Optional<SiUnit> of(String unit) {
        if (BASES.contains(unit)) {
            return Optional.of(new SiUnit(1, unit));
        }
        if (unit.length() < 2 || !BASES.contains(unit.substring(1))) {
            return Optional.empty();
        }
        return Optional.ofNullable(PREFIXES.get(unit.charAt(0))).map(factor -> new SiUnit(factor, unit.substring(1)));
    }
}
