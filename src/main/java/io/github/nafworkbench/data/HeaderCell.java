package io.github.nafworkbench.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's name and unit, as told from {@code name (unit)}, {@code name [unit]} or {@code name / unit}.
 *
 * @param unit {@code ""} when the header gives none
 */
public record HeaderCell(String name, String unit) {
    private static final Pattern ROUND = Pattern.compile("(.+?)\\s+\\(([^()]+)\\)");
    private static final Pattern SQUARE = Pattern.compile("(.+?)\\s*\\[([^\\[\\]]*[^\\[\\]\\d][^\\[\\]]*)]");
    private static final Pattern SLASH = Pattern.compile("(.+?)\\s+/\\s+([^/]+)");

    /** Reads a header cell. Parentheses and slash need a space before them, so {@code V(OUT)} and {@code a/b} are names. */
    public static HeaderCell of(String cell) {
        for (Pattern pattern : new Pattern[] {ROUND, SQUARE, SLASH}) {
            Matcher matcher = pattern.matcher(cell);
            if (matcher.matches()) {
                return new HeaderCell(matcher.group(1).strip(), matcher.group(2).strip());
            }
        }
        return new HeaderCell(cell, "");
    }
}
