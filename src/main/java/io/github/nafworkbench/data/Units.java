package io.github.nafworkbench.data;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which texts are units of measurement, so that nothing is called one that is not. */
public final class Units {
    /** With any of the prefixes. */
    private static final Set<String> PREFIXED = Set.of(
            "eV", "V", "A", "W", "J", "Hz", "m", "s", "g", "Pa", "K", "Ohm", "ohm", "\u03a9", "\u2126", "F", "H", "S",
            "T", "N", "C", "mol", "L", "l", "cal", "bar", "B", "M");

    private static final Set<String> WHOLE = Set.of(
            "Hartree",
            "hartree",
            "Ha",
            "Eh",
            "Ry",
            "Rydberg",
            "bohr",
            "Bohr",
            "a0",
            "\u00c5",
            "\u212b",
            "Ang",
            "Angstrom",
            "angstrom",
            "\u00c5ngstr\u00f6m",
            "Debye",
            "debye",
            "D",
            "\u00b0C",
            "degC",
            "\u00b0",
            "deg",
            "rad",
            "min",
            "h",
            "hr",
            "d",
            "day",
            "days",
            "yr",
            "%",
            "wt%",
            "wt.%",
            "at%",
            "at.%",
            "mol%",
            "mol.%",
            "vol%",
            "vol.%",
            "HV",
            "HRC",
            "dimensionless",
            "ppm",
            "ppb",
            "a.u.",
            "arb.",
            "arb.units",
            "u",
            "amu",
            "Da",
            "e",
            "\u03bcB",
            "atom",
            "f.u.",
            "cell",
            "sec",
            "Volt",
            "Volts",
            "Amp",
            "Ampere",
            "Kelvin",
            "dB",
            "dBm",
            "Torr",
            "atm",
            "psi",
            "cps",
            "counts",
            "rpm",
            "pH",
            "px",
            "dec",
            "decade",
            "sqrt",
            "molecule",
            "electron");

    /** Words that also end names which have no unit, such as {@code a_atom} or {@code T_min}. */
    private static final Set<String> NO_SUFFIX = Set.of(
            "mol",
            "atom",
            "cell",
            "molecule",
            "electron",
            "min",
            "day",
            "days",
            "yr",
            "hr",
            "sec",
            "dec",
            "decade",
            "px",
            "counts",
            "sqrt",
            "pH",
            "cal",
            "bar",
            "Da",
            "Ha",
            "dB",
            "Pa",
            "HV",
            "HRC");

    private static final Set<String> COUNTABLE = Set.of(
            "mol", "atom", "cell", "f.u.", "molecule", "electron", "counts", "day", "dec", "decade", "min", "e", "u");

    private static final Pattern PARTS = Pattern.compile("[\\s/*\u00b7\u22c5()\\[\\]^]+");
    private static final Pattern EXPONENT =
            Pattern.compile("[-+\u2212]?\\d+(?:\\.\\d+)?$|[\u00b9\u00b2\u00b3\u207b]+$");
    private static final Set<String> AREA_OR_VOLUME = Set.of("2", "3", "\u00b2", "\u00b3");
    private static final String PREFIXES = "TGMkdcm\u00b5\u03bcunpfaz";

    private Units() {}

    /** Whether every part of the text is a unit, as in {@code kJ/mol} or {@code cm^-1}; a mere number is none. */
    public static boolean known(String text) {
        String inside = unbracketed(text.strip());
        if (inside.isEmpty() || inside.length() > 30) {
            return false;
        }
        boolean any = false;
        for (String part : PARTS.splitAsStream(inside).toList()) {
            String base = EXPONENT.matcher(part).replaceFirst("");
            if (base.isEmpty()) {
                continue;
            }
            if (!basic(base)) {
                return false;
            }
            any = true;
        }
        return any;
    }

    /** Whether a cell of a row under the header may be a unit: a known one, or any text in brackets. */
    public static boolean likeUnit(String text) {
        String cell = text.strip();
        return known(cell) || (!cell.isEmpty() && !unbracketed(cell).equals(cell));
    }

    /** The text without brackets around it. */
    public static String unbracketed(String text) {
        int last = text.length() - 1;
        boolean round = last > 0 && text.charAt(0) == '(' && text.charAt(last) == ')';
        boolean square = last > 0 && text.charAt(0) == '[' && text.charAt(last) == ']';
        return round || square ? text.substring(1, last).strip() : text;
    }

    /**
     * The unit at the end of a name, as in {@code Erel_eV}. One letter alone is none, as {@code r_A} may be a site and
     * {@code n_s} an index; neither is what {@link #distinct} cannot tell from something else.
     */
    public static Optional<String> suffix(String name) {
        int at = name.lastIndexOf('_');
        String end = name.substring(at + 1);
        return at > 0 && end.length() > 1 && !NO_SUFFIX.contains(end) && known(end) && distinct(end)
                ? Optional.of(end)
                : Optional.empty();
    }

    /**
     * Whether a known unit is no site, molecule, element or abbreviation too: {@code A1}, {@code N2}, {@code C60},
     * {@code Mg}, {@code Tl} and {@code MA} are.
     */
    static boolean distinct(String unit) {
        if (PARTS.splitAsStream(unit).filter(part -> !part.isEmpty()).count() > 1) {
            return true;
        }
        String base = EXPONENT.matcher(unit).replaceFirst("");
        if (base.length() == 1 && !base.equals(unit)) {
            String power = unit.substring(1);
            boolean inverse = power.charAt(0) < '0' && "ms".contains(base);
            return inverse || (base.equals("m") && AREA_OR_VOLUME.contains(power));
        }
        boolean large = base.length() == 2 && "TGM".indexOf(base.charAt(0)) >= 0 && !WHOLE.contains(base);
        return !large || "JWV".indexOf(base.charAt(1)) >= 0;
    }

    /** Whether it is something of which there can be many, so that {@code E/atom} names a ratio and no unit. */
    static boolean countable(String unit) {
        return COUNTABLE.contains(unit);
    }

    private static boolean basic(String text) {
        return WHOLE.contains(text)
                || PREFIXED.contains(text)
                || (text.length() > 1 && PREFIXES.indexOf(text.charAt(0)) >= 0 && PREFIXED.contains(text.substring(1)));
    }
}
