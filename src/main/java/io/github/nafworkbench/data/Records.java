package io.github.nafworkbench.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Walks through the lines of a delimited text; lines without any content are passed over. */
final class Records implements AutoCloseable {
    /** Stands for "runs of spaces and tabs" as separator. */
    static final char BLANKS = ' ';

    private final String name;
    private final int linesBefore;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> iterator;
    private String[] cells = {};
    private int line;

    /**
     * Starts before the first line.
     *
     * @param name the file's name, for messages
     * @param text the text after its preamble
     * @param linesBefore how many lines the preamble has
     */
    Records(String name, String text, int linesBefore, char separator) {
        this.name = name;
        this.linesBefore = linesBefore;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(separator == BLANKS ? singleBlanks(text) : text);
        this.iterator = reader.iterator();
        this.line = linesBefore;
    }

    /**
     * Goes to the next line with content.
     *
     * @return false at the end
     * @throws InputException if the quotes of the text do not match
     */
    boolean next() throws InputException {
        try {
            while (iterator.hasNext()) {
                CsvRecord csv = iterator.next();
                cells = new String[csv.getFieldCount()];
                boolean blank = true;
                for (int c = 0; c < cells.length; c++) {
                    cells[c] = csv.getField(c).strip();
                    blank &= cells[c].isEmpty();
                }
                if (!blank) {
                    line = linesBefore + Math.toIntExact(csv.getStartingLineNumber());
                    return true;
                }
            }
            return false;
        } catch (CsvParseException e) {
            throw new InputException(
                    name + ", after line " + line,
                    "a quote is opened but not closed properly",
                    "Close the quote, or remove it, and write a quote inside a quoted cell twice");
        }
    }

    /** The stripped cells of this line, not to be modified. */
    String[] cells() {
        return cells;
    }

    /** How many cells this line has up to the last one that is not empty. */
    int filled() {
        int n = cells.length;
        while (n > 0 && cells[n - 1].isEmpty()) {
            n--;
        }
        return n;
    }

    /** The line number in the file at which this line begins (a quoted cell may hold line ends). */
    int line() {
        return line;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reduces runs of spaces and tabs outside quotes to one space, and drops them at the ends of lines. */
    private static String singleBlanks(String text) {
        char[] out = new char[text.length()];
        int n = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineStart = n == 0 || out[n - 1] == '\n' || out[n - 1] == '\r';
            if (quoted || (c != ' ' && c != '\t')) {
                boolean lineEnd = !quoted && (c == '\n' || c == '\r');
                n -= lineEnd && n > 0 && out[n - 1] == ' ' ? 1 : 0;
                out[n++] = c;
                quoted ^= c == '"';
            } else if (!lineStart && out[n - 1] != ' ') {
                out[n++] = ' ';
            }
        }
        n -= n > 0 && out[n - 1] == ' ' ? 1 : 0;
        return new String(Arrays.copyOf(out, n));
    }
}
