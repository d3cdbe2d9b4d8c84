package io.github.nafworkbench.data.element;

import java.util.Map;

/**
 * A chemical element. {@code assets/elements.md} names the source of every property.
 *
 * @param symbol e.g. {@code Fe}
 * @param number atomic number
 * @param values what is tabulated for it, by property; one that is not known is absent
 */
public record Element(String symbol, int number, Map<ElementProperty, Double> values) {
    public Element {
        values = Map.copyOf(values);
    }

    /** The value in the property's unit, {@code NaN} where none is known. */
    public double value(ElementProperty property) {
        return values.getOrDefault(property, Double.NaN);
    }

    /** The charge of its most common ion or oxidation state. */
    public int commonCharge() {
        return (int) value(ElementProperty.OXIDATION_STATE);
    }
}
