package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.HeaderCell;
import io.github.nafworkbench.data.Units;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column of a curve file holds.
 *
 * @param name as in the file, without the unit, e.g. {@code "GATE Voltage"}
 * @param unit with {@code u} for micro and {@code Ohm} for the sign; empty if the file tells none
 */
public record Quantity(String name, String unit) {
    private static final int LONGEST = 200;
    private static final Pattern TIGHT = Pattern.compile("([^()]{2,}|[VIvi])\\(([^()]+)\\)");
    private static final Pattern TIGHT_SLASH = Pattern.compile("([^/]+)/([^/]+)");
    private static final Pattern IN = Pattern.compile("(.+?)\\s+in\\s+(\\S+)");
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("volt", "V"),
            Map.entry("volts", "V"),
            Map.entry("amp", "A"),
            Map.entry("amps", "A"),
            Map.entry("ampere", "A"),
            Map.entry("amperes", "A"),
            Map.entry("sec", "s"),
            Map.entry("seconds", "s"),
            Map.entry("ohm", "Ohm"),
            Map.entry("ohms", "Ohm"));

    /** Reads a header cell: {@code name (unit)}, {@code name [unit]}, {@code name / unit}, {@code name in unit}. */
    public static Quantity of(String cell) {
        String stripped = cell.strip();
        if (stripped.length() > LONGEST) {
            return new Quantity(stripped.substring(0, LONGEST), "");
        }
        HeaderCell header = HeaderCell.of(stripped);
        if (!header.unit().isEmpty()) {
            return new Quantity(header.name(), unit(header.unit()));
        }
        for (Pattern pattern : new Pattern[] {TIGHT, IN, TIGHT_SLASH}) {
            Matcher matcher = pattern.matcher(stripped);
            if (matcher.matches() && names(matcher.group(1), matcher.group(2).strip())) {
                return new Quantity(matcher.group(1).strip(), unit(matcher.group(2)));
            }
        }
        return Units.suffix(stripped)
                .map(end -> new Quantity(stripped.substring(0, stripped.length() - end.length() - 1), unit(end)))
                .orElse(new Quantity(stripped, ""));
    }

    /** In {@code V(A)} the node A is meant, in {@code I(A)} and {@code VG(V)} the unit. */
    private static boolean names(String name, String unit) {
        return Units.known(unit)
                && (name.length() > 1 || (name.equalsIgnoreCase("V") ? unit.endsWith("V") : unit.endsWith("A")));
    }

    /** A unit as this program writes it. */
    static String unit(String text) {
        String plain = Units.unbracketed(text.strip())
                .replace('\u00b5', 'u')
                .replace('\u03bc', 'u')
                .replace("\u03a9", "Ohm")
                .replace("\u2126", "Ohm");
        return SPELLINGS.getOrDefault(plain.toLowerCase(java.util.Locale.ROOT), plain);
    }

    QuantityKind kind() {
        return QuantityKind.of(this);
    }

    /** Name and unit, e.g. {@code "ID (A)"}. */
    public String label() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
