package io.github.nafworkbench.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a delimited text file as a {@link Table}, telling encoding, separator, decimal sign, header and units by itself.
 *
 * <p>Before the table there may be empty lines, comment lines that begin with {@code #}, and a line {@code sep=;}.
 * Separators are comma, semicolon, tab, or runs of blanks; a decimal comma is understood unless the comma separates.
 * The first line is the header if one of its cells is text over a column of numbers, or if it holds no number; columns
 * without header are named {@code column_1, ...}. A column is numeric if every cell is a finite number or missing
 * (empty, {@code NA}, {@code N/A}, {@code NaN}, {@code nan}, {@code null}, {@code ?}, {@code -}). Lines and last columns
 * without any content are passed over.
 */
public final class DelimitedReader {
    private static final int SAMPLE_LINES = 500;

    private final String name;
    private final Preamble preamble;
    private final Dialect dialect;
    private final String[] first;
    private final int firstLine;
    private final boolean header;

    private DelimitedReader(TextFile file) throws InputException {
        this.name = file.name();
        this.preamble = Preamble.of(file.text());
        if (preamble.body().isEmpty()) {
            throw new InputException(name, "holds only comment lines", "Choose a file with a table in it");
        }
        Dialect found = Dialect.detect(name, preamble.body(), preamble.separator());
        this.dialect = found;
        try (Records records = records()) {
            records.next();
            this.first = records.cells();
            this.firstLine = records.line();
            this.header = isHeader(first, records, found);
        }
    }

    /**
     * Reads the file.
     *
     * @throws InputException if the file cannot be read or is not text, a line has too few or too many cells, a quote
     *     is not closed, two columns have the same name, there is no line of data, or no column is numeric
     */
    public static Table read(Path file) throws InputException {
        DelimitedReader reader = new DelimitedReader(TextFile.read(file));
        return reader.table();
    }

    /**
     * Reads the content of a file.
     *
     * @param name what the user knows it by
     * @throws InputException as {@link #read(Path)}
     */
    public static Table read(String name, byte[] content) throws InputException {
        return new DelimitedReader(TextFile.of(name, content)).table();
    }

    private Records records() {
        return new Records(name, preamble.body(), preamble.lines(), dialect.separator());
    }

    private Table table() throws InputException {
        ColumnBuilder[] builders = new ColumnBuilder[first.length];
        Arrays.setAll(builders, c -> new ColumnBuilder());
        int[] lines = readNumbers(builders);
        if (lines.length == 0) {
            throw new InputException(name, "has a header but no line of data", "Add lines below the header");
        }
        int width = width(builders);
        if (Arrays.stream(builders, 0, width).noneMatch(ColumnBuilder::numeric)) {
            throw new InputException(
                    name,
                    "has no numeric column (separator " + dialect.separatorName() + ", decimal sign "
                            + dialect.decimal() + ")",
                    "Make every cell of at least one column a number, or leave it empty");
        }
        if (Arrays.stream(builders, 0, width).anyMatch(b -> !b.numeric())) {
            readTexts(builders);
        }
        List<HeaderCell> headers = headers(width);
        List<Column> columns = IntStream.range(0, width)
                .mapToObj(c -> builders[c].build(headers.get(c)))
                .toList();
        return new Table(name, columns, lines);
    }

    /** Last columns without name and content come from separators at the ends of lines. */
    private int width(ColumnBuilder[] builders) {
        int width = builders.length;
        while (width > 1 && builders[width - 1].empty() && (!header || first[width - 1].isEmpty())) {
            width--;
        }
        return width;
    }

    private int[] readNumbers(ColumnBuilder[] builders) throws InputException {
        int[] lines = new int[256];
        int rows = 0;
        try (Records records = records()) {
            skipHeader(records);
            while (records.next()) {
                checkWidth(records);
                if (rows == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * rows);
                }
                lines[rows++] = records.line();
                String[] cells = records.cells();
                for (int c = 0; c < builders.length; c++) {
                    builders[c].addNumber(c < cells.length ? cells[c] : "", dialect);
                }
            }
        }
        return Arrays.copyOf(lines, rows);
    }

    private void readTexts(ColumnBuilder[] builders) throws InputException {
        try (Records records = records()) {
            skipHeader(records);
            while (records.next()) {
                String[] cells = records.cells();
                for (int c = 0; c < builders.length; c++) {
                    builders[c].addText(c < cells.length ? cells[c] : "");
                }
            }
        }
    }

    private void skipHeader(Records records) throws InputException {
        if (header) {
            records.next();
        }
    }

    /** Cells beyond the first line's must be empty; only below an empty last cell of the first line may cells be absent. */
    private void checkWidth(Records records) throws InputException {
        int cells = records.cells().length;
        int needed = first.length;
        while (needed > 1 && first[needed - 1].isEmpty()) {
            needed--;
        }
        if (cells < needed || records.filled() > first.length) {
            throw new InputException(
                    name + ", line " + records.line(),
                    "has " + cells + (cells == 1 ? " cell" : " cells") + " but line " + firstLine + " has "
                            + first.length + " (separator " + dialect.separatorName() + ")",
                    cells < needed
                            ? "Add the missing cells, or delete the line"
                            : "Remove the extra cells, or put quotes around a cell that holds the separator");
        }
    }

    private List<HeaderCell> headers(int width) throws InputException {
        List<HeaderCell> headers = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            boolean named = header && !first[c].isEmpty();
            headers.add(named ? HeaderCell.of(first[c]) : new HeaderCell("column_" + (c + 1), ""));
        }
        keepUnitsThatDistinguish(headers);
        List<String> names = headers.stream().map(HeaderCell::name).toList();
        for (int c = 0; c < width; c++) {
            int before = names.indexOf(names.get(c));
            if (before != c) {
                throw new InputException(
                        name + ", line " + firstLine,
                        "columns " + (before + 1) + " and " + (c + 1) + " are both named '" + names.get(c) + "'",
                        "Give every column its own name");
            }
        }
        return headers;
    }

    /** Columns such as {@code length (m), length (mm)} keep the whole header cell as their name. */
    private void keepUnitsThatDistinguish(List<HeaderCell> headers) {
        List<String> names = headers.stream().map(HeaderCell::name).toList();
        for (int c = 0; c < names.size(); c++) {
            boolean shared = names.indexOf(names.get(c)) != names.lastIndexOf(names.get(c));
            if (shared && !headers.get(c).unit().isEmpty()) {
                headers.set(c, new HeaderCell(first[c], ""));
            }
        }
    }

    /** Judges the first line by the columns below it. */
    private static boolean isHeader(String[] first, Records below, Dialect dialect) throws InputException {
        int[] numbers = new int[first.length];
        int[] texts = new int[first.length];
        for (int line = 0; line < SAMPLE_LINES && below.next(); line++) {
            for (int c = 0; c < Math.min(first.length, below.cells().length); c++) {
                String cell = below.cells()[c];
                boolean number = !Double.isNaN(dialect.number(cell));
                numbers[c] += number ? 1 : 0;
                texts[c] += number || NumberCell.missing(cell) ? 0 : 1;
            }
        }
        boolean anyNumber = false;
        for (int c = 0; c < first.length; c++) {
            boolean number = !Double.isNaN(dialect.number(first[c]));
            if (!number && !NumberCell.missing(first[c]) && numbers[c] > texts[c]) {
                return true;
            }
            anyNumber |= number;
        }
        return !anyNumber;
    }
}
