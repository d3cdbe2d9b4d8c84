package io.github.nafworkbench.data;

import java.util.List;

/**
 * The places of the atoms of one molecule. Immutable by agreement: the array is never written after construction.
 *
 * @param symbols the element of every atom
 * @param places {@code [3 atom + axis]} in Å
 */
public record Geometry(List<String> symbols, double[] places) {
    public Geometry {
        symbols = List.copyOf(symbols);
        if (symbols.isEmpty() || places.length != 3 * symbols.size()) {
            throw new IllegalArgumentException(
                    "places must be three an atom, got " + places.length + " for " + symbols.size());
        }
    }

    /** Number of atoms. */
    public int atoms() {
        return symbols.size();
    }

    /** Distance of two atoms in Å. */
    public double distance(int one, int two) {
        double x = places[3 * one] - places[3 * two];
        double y = places[3 * one + 1] - places[3 * two + 1];
        double z = places[3 * one + 2] - places[3 * two + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Geometry that
                && symbols.equals(that.symbols)
                && java.util.Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return 31 * symbols.hashCode() + java.util.Arrays.hashCode(places);
    }
}
