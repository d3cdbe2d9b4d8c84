package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.reading.DialectChoices;
import io.github.nafworkbench.data.reading.Finding;
import io.github.nafworkbench.data.reading.Grouping;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.LineChoices;
import io.github.nafworkbench.data.reading.RawLine;
import io.github.nafworkbench.data.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The ways in which the user can decide what a finding is about. */
final class FindingOptions {
    private static final int MOST_LINES = 12;
    private static final char NO_QUOTE = '\0';
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "ISO-8859-15", "x-MacRoman");

    private FindingOptions() {}

    /**
     * One way.
     *
     * @param label as {@link #shown} writes the finding it leads to
     */
    record Option(String label, UnaryOperator<ImportChoices> change) {
        @Override
        public String toString() {
            return label;
        }
    }

    /** Whether the choice is made in a list, and not typed, or about a column. */
    static boolean listed(Finding finding) {
        return switch (finding.subject()) {
            case FORMAT, TARGET, MISSING -> false;
            default -> true;
        };
    }

    /** The value of a finding in words. */
    static String shown(Finding finding) {
        return switch (finding.subject()) {
            case DECIMAL -> finding.value().equals(",") ? "comma, as in 1,5" : "point, as in 1.5";
            case QUOTE -> quote(finding.value());
            case COMMENT -> finding.value().isEmpty() ? "none" : finding.value();
            case GROUPING -> grouping(finding.value());
            case DATA -> finding.value().equals("none") ? "none" : "line " + finding.value();
            default -> finding.value();
        };
    }

    private static String quote(String sign) {
        return switch (sign) {
            case "\"" -> "double \"";
            case "'" -> "single '";
            default -> "none";
        };
    }

    private static String grouping(String sign) {
        return switch (sign) {
            case "," -> "comma, as in 1,234";
            case "." -> "point, as in 1.234";
            case " " -> "space, as in 1 234";
            case "'" -> "apostrophe, as in 1'234";
            default -> "none";
        };
    }

    /** To detect it first, then every other way. */
    static List<Option> of(Finding finding, Reading reading) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(
                finding.set() ? "detect" : shown(finding) + " (detected)", c -> c.detecting(finding.subject())));
        options.addAll(others(finding, reading));
        return options;
    }

    private static List<Option> others(Finding finding, Reading reading) {
        return switch (finding.subject()) {
            case PART ->
                reading.parts().stream()
                        .map(part -> new Option(part, c -> c.withPart(part)))
                        .toList();
            case ENCODING ->
                ENCODINGS.stream().map(e -> dialect(e, d -> d.withEncoding(e))).toList();
            case SEPARATOR ->
                List.of(
                        dialect("comma", d -> d.withSeparator(',')),
                        dialect("semicolon", d -> d.withSeparator(';')),
                        dialect("tab", d -> d.withSeparator('\t')),
                        dialect("blanks", d -> d.withSeparator(' ')),
                        dialect("bar", d -> d.withSeparator('|')));
            case QUOTE ->
                List.of(
                        dialect(quote("\""), d -> d.withQuote('"')),
                        dialect(quote("'"), d -> d.withQuote('\'')),
                        dialect("none", d -> d.withQuote(NO_QUOTE)));
            case COMMENT ->
                Stream.of("", "#", "%", "//", "!")
                        .map(mark -> dialect(mark.isEmpty() ? "none" : mark, d -> d.withComment(mark)))
                        .toList();
            case DECIMAL ->
                List.of(
                        dialect("point, as in 1.5", d -> d.withDecimal('.')),
                        dialect("comma, as in 1,5", d -> d.withDecimal(',')));
            case GROUPING ->
                Stream.of(Grouping.values())
                        .map(g -> dialect(grouping(g.sign()), d -> d.withGrouping(g)))
                        .toList();
            case HEADER -> lines(reading, true, n -> l -> l.withHeader(n));
            case UNITS -> lines(reading, true, n -> l -> l.withUnits(n));
            case DATA -> lines(reading, false, n -> l -> l.withFirstData(n));
            case FORMAT, TARGET, MISSING -> List.of();
        };
    }

    private static Option dialect(String label, UnaryOperator<DialectChoices> change) {
        return new Option(label, c -> c.with(change.apply(c.dialect())));
    }

    private static List<Option> lines(
            Reading reading, boolean none, Function<Integer, UnaryOperator<LineChoices>> change) {
        List<Option> options = new ArrayList<>();
        if (none) {
            options.add(line("none", change.apply(0)));
        }
        reading.head().stream()
                .limit(MOST_LINES)
                .map(RawLine::line)
                .forEach(n -> options.add(line("line " + n, change.apply(n))));
        return options;
    }

    private static Option line(String label, UnaryOperator<LineChoices> change) {
        return new Option(label, c -> c.with(change.apply(c.lines())));
    }
}
