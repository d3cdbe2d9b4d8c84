package io.github.nafworkbench.data.element;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The table of elements and of their ions that the program brings along, {@code assets/elements.csv} and {@code assets/ionic-radii.csv}. */
public final class Elements {
    private final Map<String, Element> bySymbol = new HashMap<>();
    private final IonicRadii radii;

    private Elements(Table elements, Table radii) {
        for (int row = 0; row < elements.rows(); row++) {
            Element element = element(elements, row);
            bySymbol.put(element.symbol(), element);
        }
        this.radii = IonicRadii.of(radii);
    }

    /** Reads both files anew; they are small. */
    public static Elements load() {
        return new Elements(asset("elements.csv"), asset("ionic-radii.csv"));
    }

    private static Table asset(String name) {
        try (InputStream stream = Objects.requireNonNull(Elements.class.getResourceAsStream("/assets/" + name))) {
            return TableFile.read(name, stream.readAllBytes()).table();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element element(Table table, int row) {
        Map<ElementProperty, Double> values = new EnumMap<>(ElementProperty.class);
        for (ElementProperty property : ElementProperty.values()) {
            double value = numbers(table, property.column())[row];
            if (!Double.isNaN(value)) {
                values.put(property, value);
            }
        }
        String symbol = table.column("symbol").orElseThrow().text(row);
        return new Element(symbol, (int) numbers(table, "number")[row], values);
    }

    static double[] numbers(Table table, String column) {
        return ((Column.Numbers) table.column(column).orElseThrow()).values();
    }

    /** The element of that symbol, hydrogen to plutonium. */
    public Optional<Element> of(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /** The element with that atomic number. */
    public Optional<Element> numbered(int number) {
        return bySymbol.values().stream().filter(e -> e.number() == number).findFirst();
    }

    /** Radii of their ions. */
    public IonicRadii radii() {
        return radii;
    }
}
