package io.github.nafworkbench.data.element;

import java.util.Comparator;

/**
 * An element as an ion in a crystal.
 *
 * @param charge in elementary charges
 * @param radius Shannon's effective ionic radius in Å for its number of neighbours; {@code NaN} where not tabulated
 */
public record Ion(Element element, int charge, double radius) {
    /** By charge, then by electronegativity. */
    static final Comparator<Ion> ORDER = Comparator.comparingInt(Ion::charge)
            .thenComparingDouble(ion -> ion.element().value(ElementProperty.ELECTRONEGATIVITY));
}
