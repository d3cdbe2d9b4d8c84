package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.reading.Finding.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how a text is written, from its beginning, middle and end: the separator that gives the largest share of numeric
 * cells on lines with the commonest number of cells, then the largest share of such lines; the decimal mark that most
 * numbers are written with.
 */
final class DialectDetection {
    /** In the order in which equally good ones are preferred. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|', Dialect.BLANKS);

    /** Between commas a comma is no decimal mark. */
    private static final Convention POINT = new Convention('.', Grouping.NONE);

    private static final List<String> COMMENTS = List.of("#", "%", "//", "!");

    private final Content text;
    private final DialectChoices choices;
    private final List<Finding> findings = new ArrayList<>();
    /** Where the text begins after a line that names the separator, and the number of that line. */
    private int start;

    private int firstLine = 1;
    private Optional<Character> named = Optional.empty();

    DialectDetection(Content text, DialectChoices choices) {
        this.text = text;
        this.choices = choices;
        takeSeparatorLine();
    }

    int start() {
        return start;
    }

    int firstLine() {
        return firstLine;
    }

    List<Finding> findings() {
        return findings;
    }

    private void takeSeparatorLine() {
        if (text.startsWith('s', 'e', 'p', '=') && text.length() > 5) {
            byte after = text.bytes()[5];
            if (after == '\n' || after == '\r') {
                named = Optional.of((char) text.bytes()[4]);
                start = 5 + Lexer.lineEndBytes(text.bytes(), 5);
                firstLine = 2;
            }
        }
    }

    Dialect dialect() {
        String comment = comment();
        char quote = quote();
        char separator = separator(quote, comment);
        Dialect dialect = new Dialect(separator, quote, comment, '.');
        return dialect.withDecimal(decimal(dialect));
    }

    private void set(Subject subject, String value) {
        findings.add(new Finding(subject, value, true, "Set by you."));
    }

    private void found(Subject subject, String value, String reason) {
        findings.add(new Finding(subject, value, false, reason));
    }

    private String comment() {
        if (choices.comment().isPresent()) {
            set(Subject.COMMENT, choices.comment().get());
            return choices.comment().get();
        }
        int lines = 0;
        Map<String, Integer> begun = new HashMap<>();
        String first = "";
        int end = Math.min(text.length(), start + (1 << 16));
        for (String line : text.text(start, end).lines().toList()) {
            String stripped = line.strip();
            if (!stripped.isEmpty()) {
                lines++;
                first = lines == 1 ? stripped : first;
                COMMENTS.stream()
                        .filter(stripped::startsWith)
                        .findFirst()
                        .ifPresent(c -> begun.merge(c, 1, Integer::sum));
            }
        }
        for (String mark : COMMENTS) {
            int count = begun.getOrDefault(mark, 0);
            boolean begins = first.startsWith(mark);
            if (begins || (mark.equals("#") && count > 0 && 2 * count < lines)) {
                found(Subject.COMMENT, mark, count + (count == 1 ? " line begins" : " lines begin") + " with it.");
                return mark;
            }
        }
        found(Subject.COMMENT, "", "No line begins as comments do.");
        return "";
    }

    private char quote() {
        if (choices.quote().isPresent()) {
            set(Subject.QUOTE, String.valueOf(choices.quote().get()));
            return choices.quote().get();
        }
        String sample = text.text(start, Math.min(text.length(), start + (1 << 16)));
        int single = 0;
        for (int i = 1; i + 1 < sample.length(); i++) {
            boolean between =
                    ",;\t\n\r".indexOf(sample.charAt(i - 1)) >= 0 || ",;\t\n\r".indexOf(sample.charAt(i + 1)) >= 0;
            single += sample.charAt(i) == '\'' && between ? 1 : 0;
        }
        if (sample.indexOf('"') < 0 && single >= 4) {
            found(Subject.QUOTE, "'", "Cells begin and end with it.");
            return '\'';
        }
        found(
                Subject.QUOTE,
                "\"",
                sample.indexOf('"') < 0 ? "No cell is quoted; this is the usual one." : "Cells have it.");
        return '"';
    }

    private char separator(char quote, String comment) {
        if (choices.separator().isPresent()) {
            char separator = choices.separator().get();
            set(Subject.SEPARATOR, new Dialect(separator, quote, comment, '.').separatorName());
            return separator;
        }
        if (named.isPresent()) {
            Dialect dialect = new Dialect(named.get(), quote, comment, '.');
            found(Subject.SEPARATOR, dialect.separatorName(), "The first line names it.");
            return named.get();
        }
        char best = ',';
        Score bestScore = Score.NONE;
        for (char separator : SEPARATORS) {
            Score score = score(new Dialect(separator, quote, comment, '.'));
            if (score.betterThan(bestScore)) {
                best = separator;
                bestScore = score;
            }
        }
        found(
                Subject.SEPARATOR,
                new Dialect(best, quote, comment, '.').separatorName(),
                bestScore.columns() < 2
                        ? "Nothing separates; the table has one column."
                        : String.format(
                                Locale.ROOT,
                                "It gives %d cells on %.3g %% of the lines looked at, %.3g %% of them numbers.",
                                bestScore.columns(),
                                100 * bestScore.stable(),
                                100 * bestScore.numeric() / Math.max(bestScore.stable(), 1e-9)));
        return best;
    }

    /** Shares of numeric cells (of one line's cells times all lines) and of lines with {@code columns} cells. */
    private record Score(int columns, double numeric, double stable) {
        static final Score NONE = new Score(0, 0, 0);

        boolean betterThan(Score that) {
            if (columns < 2 || that.columns < 2) {
                return columns >= 2;
            }
            return numeric > that.numeric || (numeric == that.numeric && stable > that.stable);
        }
    }

    private Score score(Dialect dialect) {
        Map<Integer, int[]> tallies = new HashMap<>();
        List<Sample.Line> lines = Sample.of(text, dialect, start, firstLine).all();
        for (Sample.Line line : lines) {
            int[] tally = tallies.computeIfAbsent(line.filled(), k -> new int[2]);
            tally[0]++;
            for (String cell : line.cells()) {
                boolean number =
                        dialect.separator() == ',' ? !Double.isNaN(POINT.number(cell)) : NumberText.likeNumber(cell);
                tally[1] += number ? 1 : 0;
            }
        }
        int columns = 0;
        int[] commonest = {0, 0};
        for (Map.Entry<Integer, int[]> entry : tallies.entrySet()) {
            int[] tally = entry.getValue();
            if (tally[0] > commonest[0] || (tally[0] == commonest[0] && entry.getKey() > columns)) {
                commonest = tally;
                columns = entry.getKey();
            }
        }
        double most = Math.max(1, lines.size());
        return new Score(columns, commonest[1] / (most * Math.max(1, columns)), commonest[0] / most);
    }

    private char decimal(Dialect dialect) {
        if (choices.decimal().isPresent()) {
            set(Subject.DECIMAL, String.valueOf(choices.decimal().get()));
            return choices.decimal().get();
        }
        DecimalTally tally =
                DecimalTally.of(Sample.of(text, dialect, start, firstLine).all());
        char mark = tally.mark();
        found(Subject.DECIMAL, String.valueOf(mark), decimalReason(tally, mark));
        return mark;
    }

    private static String decimalReason(DecimalTally tally, char mark) {
        if (tally.clear()) {
            return tally.with(mark) + " of the numbers looked at have it, " + tally.with(mark == ',' ? '.' : ',')
                    + " the other.";
        }
        return tally.firstUnclear().isEmpty()
                ? "No number has one; the point is usual."
                : "Every number with a mark has three digits after it, so it may also group digits; set the other "
                        + "if so.";
    }
}
