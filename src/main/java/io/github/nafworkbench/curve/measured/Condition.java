package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under what a curve was measured: a supply, a temperature, a device.
 *
 * @param name e.g. {@code "VD"}
 * @param value a number in plain notation, or a text such as a device's name
 * @param unit empty if unknown
 */
public record Condition(String name, String value, String unit) {
    private static final int LONGEST = 500;
    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern EQUATION = Pattern.compile(
            "([A-Za-z][\\w.]*(?: [A-Za-z][\\w.]*)?)\\s*=\\s*(" + NUMBER
                    + ")(?:\\s(?=[fpnumk\u00b5\u03bc]?(?:V|A|K|C|Hz|Ohm|s|W)\\b))?(Meg|MEG|meg|[fpnumkKMGT\u00b5\u03bc])?\\s?(V|A|K|C|\u00b0C|Hz|Ohm|\u03a9|s|W)?");
    /** Factors of SPICE, in which M is a thousandth. */
    private static final Map<String, Double> SPICE = Map.ofEntries(
            Map.entry("f", 1e-15),
            Map.entry("p", 1e-12),
            Map.entry("n", 1e-9),
            Map.entry("u", 1e-6),
            Map.entry("\u00b5", 1e-6),
            Map.entry("\u03bc", 1e-6),
            Map.entry("m", 1e-3),
            Map.entry("k", 1e3),
            Map.entry("K", 1e3),
            Map.entry("meg", 1e6),
            Map.entry("M", 1e6),
            Map.entry("G", 1e9),
            Map.entry("T", 1e12));

    /** A condition with a number. */
    public static Condition of(String name, double value, String unit) {
        return new Condition(name, number(value), unit);
    }

    /** The value if it is a number. */
    public OptionalDouble number() {
        try {
            return value.matches(NUMBER) ? OptionalDouble.of(Double.parseDouble(value)) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** E.g. {@code "VD = 0.1 V"}. */
    public String label() {
        return name + " = " + value + (unit.isEmpty() ? "" : " " + unit);
    }

    /** Every {@code name = number unit} in a text, in its order. */
    static List<Condition> in(String text) {
        List<Condition> found = new ArrayList<>();
        if (text.length() <= LONGEST && text.indexOf('=') > 0) {
            Matcher matcher = EQUATION.matcher(text);
            while (matcher.find()) {
                found.add(of(matcher));
            }
        }
        return found;
    }

    /** The text without what {@link #in} finds in it. */
    static String without(String text) {
        return text.length() <= LONGEST ? EQUATION.matcher(text).replaceAll(" ").strip() : text;
    }

    private static Condition of(Matcher matcher) {
        double value = Double.parseDouble(matcher.group(2));
        String prefix = matcher.group(3);
        String name = matcher.group(1).strip();
        boolean kelvin = "K".equals(prefix) && matcher.group(4) == null && name.matches("(?i)t|temp.*");
        if (kelvin) {
            return of(name, value, "K");
        }
        if (prefix != null) {
            value *= SPICE.getOrDefault(prefix.length() == 3 ? "meg" : prefix, 1.0);
        }
        String unit = matcher.group(4);
        return of(name, value, unit == null ? "" : Quantity.unit(unit));
    }

    /** The shortest plain way to write a number. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        double rounded = Double.parseDouble(String.format(java.util.Locale.ROOT, "%.12g", value));
        return Double.toString(rounded);
    }
}
