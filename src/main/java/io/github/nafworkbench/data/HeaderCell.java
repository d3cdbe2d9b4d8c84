package io.github.nafworkbench.data;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's name and unit, as told from {@code name (unit)}, {@code name [unit]}, {@code name / unit} or {@code name, unit}.
 *
 * @param unit {@code ""} when the header gives none
 */
public record HeaderCell(String name, String unit) {
    private static final Pattern ROUND = Pattern.compile("(.+?)\\s+\\(([^()]+)\\)");
    private static final Pattern SQUARE = Pattern.compile("(.+?)\\s*\\[([^\\[\\]]*[^\\[\\]\\d][^\\[\\]]*)]");
    private static final Pattern SLASH = Pattern.compile("(.+?)\\s+/\\s+([^/]+)");

    private static final List<Pattern> CLOSE = List.of(
            Pattern.compile("([^(]+)\\(([^()]+)\\)"),
            Pattern.compile("([^/]+)/(.+)"),
            Pattern.compile("([^,]+),\\s+(.+)"));
    /** Quantities with units of one letter, which could be sites or elements elsewhere. */
    private static final Set<String> ONE_LETTER = Set.of("T K", "V V", "U V", "I A", "t s");

    /**
     * Reads a header cell. Parentheses and slash without a space before them, and commas, part a unit off only if it is a
     * known one that can be nothing else, so {@code V(OUT)} and {@code a/b} are names.
     */
    public static HeaderCell of(String cell) {
        for (Pattern pattern : new Pattern[] {ROUND, SQUARE, SLASH}) {
            Matcher matcher = pattern.matcher(cell);
            if (matcher.matches()) {
                return new HeaderCell(matcher.group(1).strip(), matcher.group(2).strip());
            }
        }
        for (Pattern pattern : CLOSE) {
            Matcher matcher = pattern.matcher(cell);
            if (matcher.matches() && (cell.endsWith(")") || !Units.known(cell))) {
                HeaderCell parted = new HeaderCell(
                        matcher.group(1).strip(), matcher.group(2).strip());
                if (parted.sure()) {
                    return parted;
                }
            }
        }
        return new HeaderCell(cell, "");
    }

    private boolean sure() {
        if (name.endsWith("/")) {
            return false;
        }
        boolean letter = unit.length() == 1 && unit.charAt(0) < 128 && Character.isLetter(unit.charAt(0));
        return letter
                ? ONE_LETTER.contains(name.substring(0, 1) + " " + unit)
                : Units.known(unit) && Units.distinct(unit) && !Units.countable(unit);
    }
}
