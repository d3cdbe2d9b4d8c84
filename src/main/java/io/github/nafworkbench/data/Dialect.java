package io.github.nafworkbench.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a delimited text separates cells and writes decimals.
 *
 * @param separator comma, semicolon, tab, or {@link Records#BLANKS}
 * @param decimal {@code '.'}, or {@code ','} if the separator is not the comma
 */
record Dialect(char separator, char decimal) {
    /** In the order in which equally good ones are preferred. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', Records.BLANKS);

    private static final int SAMPLE_LINES = 5000;
    private static final int SAMPLE_CHARS = 1 << 18;

    /**
     * Tells the dialect: the separator that gives the largest share of numeric cells on lines with the commonest number
     * of cells, then the largest share of such lines; the decimal sign that most numbers of the whole text are written
     * with.
     *
     * @param text the text after its preamble
     * @param named the separator if the preamble names it
     */
    static Dialect detect(String name, String text, Optional<Character> named) throws InputException {
        char separator = named.orElseGet(() -> separator(name, text));
        return new Dialect(separator, separator == ',' || text.indexOf(',') < 0 ? '.' : decimal(name, text, separator));
    }

    /** The separator in words, for messages. */
    String separatorName() {
        return switch (separator) {
            case '\t' -> "tab";
            case Records.BLANKS -> "blanks";
            default -> "'" + separator + "'";
        };
    }

    private static char separator(String name, String text) {
        String sample = text.length() <= SAMPLE_CHARS ? text : text.substring(0, SAMPLE_CHARS);
        char best = ',';
        Score bestScore = new Score(0, 0, 0);
        for (char separator : SEPARATORS) {
            Score score = score(name, sample, separator);
            if (score.betterThan(bestScore)) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    /** Reads a cell, already stripped, as a number; {@code NaN} if it is none. */
    double number(String cell) {
        return NumberCell.parse(cell, decimal);
    }

    /** Shares of numeric cells (of one line's cells times all lines) and of lines with {@code columns} cells. */
    private record Score(int columns, double numeric, double stable) {
        boolean betterThan(Score that) {
            if (columns < 2 || that.columns < 2) {
                return columns >= 2;
            }
            return numeric > that.numeric || (numeric == that.numeric && stable > that.stable);
        }
    }

    private static Score score(String name, String sample, char separator) {
        Map<Integer, Tally> tallies = new HashMap<>();
        int lines = 0;
        try (Records records = new Records(name, sample, 0, separator)) {
            while (lines < SAMPLE_LINES && records.next()) {
                lines++;
                Tally line = new Tally(records.filled(), 1, numbers(records.cells(), separator));
                tallies.merge(line.columns(), line, Tally::plus);
            }
        } catch (InputException e) {
            // The end of a sample may cut a quoted cell, and a wrong separator may misread quotes: judge what was read.
        }
        Tally commonest = new Tally(0, 0, 0);
        for (Tally tally : tallies.values()) {
            boolean asMany = tally.lines() == commonest.lines();
            if (tally.lines() > commonest.lines() || (asMany && tally.columns() > commonest.columns())) {
                commonest = tally;
            }
        }
        double most = Math.max(1, lines);
        return new Score(
                commonest.columns(),
                commonest.numbers() / (most * Math.max(1, commonest.columns())),
                commonest.lines() / most);
    }

    /** How many lines have this number of cells, and how many numbers are on them. */
    private record Tally(int columns, int lines, int numbers) {
        Tally plus(Tally that) {
            return new Tally(columns, lines + that.lines, numbers + that.numbers);
        }
    }

    private static int numbers(String[] cells, char separator) {
        int numbers = 0;
        for (String cell : cells) {
            boolean point = !Double.isNaN(NumberCell.parse(cell, '.'));
            numbers += point || (separator != ',' && !Double.isNaN(NumberCell.parse(cell, ','))) ? 1 : 0;
        }
        return numbers;
    }

    private static char decimal(String name, String text, char separator) throws InputException {
        int commas = 0;
        int points = 0;
        try (Records records = new Records(name, text, 0, separator)) {
            while (records.next()) {
                for (String cell : records.cells()) {
                    if (cell.indexOf(',') >= 0) {
                        commas += Double.isNaN(NumberCell.parse(cell, ',')) ? 0 : 1;
                    } else if (cell.indexOf('.') >= 0) {
                        points += Double.isNaN(NumberCell.parse(cell, '.')) ? 0 : 1;
                    }
                }
            }
        }
        return commas > points ? ',' : '.';
    }
}
