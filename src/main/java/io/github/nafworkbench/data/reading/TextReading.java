package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the table from a text: dialect, layout, rows, types, names, roles, one after the other. */
final class TextReading {
    private static final int HEAD_LINES = 200;
    private static final int LONGEST_LINE = 1 << 24;

    private final TableText source;
    private final String name;
    private final ImportChoices choices;
    private final Progress progress;
    private final int chunkBytes;
    private final List<Finding> findings = new ArrayList<>();

    TextReading(TableText source, ImportChoices choices, Progress progress) {
        this(source, choices, progress, ParsedText.CHUNK);
    }

    /** For tests: with chunks of another size, which make no difference to what is read. */
    TextReading(TableText source, ImportChoices choices, Progress progress, int chunkBytes) {
        this.source = source;
        this.name = source.name();
        this.choices = choices;
        this.progress = progress;
        this.chunkBytes = chunkBytes;
    }

    Reading read() throws InputException {
        Content text = withoutSkippedLines(source.text());
        refuseEmpty(text);
        findings.add(
                new Finding(Finding.Subject.FORMAT, source.format().label(), false, "The content of the file tells."));
        findings.addAll(source.findings());
        DialectChoices fixed = source.format() == Format.DELIMITED ? choices.dialect() : source.dialect();
        DialectDetection detection = new DialectDetection(text, fixed);
        Dialect dialect = detection.dialect();
        if (source.format() == Format.DELIMITED) {
            findings.addAll(detection.findings());
        }
        Sample sample = Sample.of(text, dialect, detection.start(), detection.firstLine());
        if (sample.head().isEmpty()) {
            throw new InputException(name, "holds only comment lines", "Choose a file with a table in it");
        }
        TableLayout layout = layout(sample, dialect);
        ParsedText parsed = parsed(text, dialect, layout);
        if (parsed.rows() == 0) {
            throw new InputException(name, "has a header but no line of data", "Add lines below the header");
        }
        TableLayout whole = parsed.shape().width() > layout.shape().width()
                ? layout.wider(parsed.shape().width())
                : layout;
        return table(parsed, whole, sample);
    }

    private TableLayout layout(Sample sample, Dialect dialect) {
        LineChoices lines = choices.lines();
        LineChoices fixed = source.lines();
        LineChoices both = new LineChoices(
                lines.header().isPresent() ? lines.header() : fixed.header(),
                lines.units().isPresent() ? lines.units() : fixed.units(),
                lines.firstData().isPresent() ? lines.firstData() : fixed.firstData(),
                lines.skipped());
        LayoutDetection detection = new LayoutDetection(sample, dialect, both, source.width(), source.shortLines());
        TableLayout layout = detection.layout();
        findings.addAll(detection.findings());
        return layout;
    }

    private ParsedText parsed(Content text, Dialect dialect, TableLayout layout) {
        int offset = Math.min(layout.dataOffset(), text.length());
        ParsedText parsed =
                ParsedText.of(text, dialect, layout.shape(), offset, layout.dataLine(), chunkBytes, progress);
        if (parsed.widest() > layout.shape().width()) {
            Shape wider = layout.wider(parsed.widest()).shape();
            parsed = ParsedText.of(text, dialect, wider, offset, layout.dataLine(), chunkBytes, progress);
        }
        return parsed;
    }

    private Reading table(ParsedText parsed, TableLayout layout, Sample sample) throws InputException {
        int[] lines = parsed.lines();
        MissingMarks marks = choices.missingMarks().map(MissingMarks::of).orElse(MissingMarks.DEFAULT);
        boolean decimalSet = choices.dialect().decimal().isPresent() && source.format() == Format.DELIMITED;
        ColumnNames names = new ColumnNames(layout, Math.max(1, width(parsed, layout)));
        ResolvedColumn[] resolved = IntStream.range(0, names.width())
                .parallel()
                .mapToObj(c -> {
                    progress.step(1);
                    return new ColumnResolution(
                                    parsed,
                                    c,
                                    marks,
                                    choices.dialect().grouping(),
                                    decimalSet,
                                    choices.column(names.name(c)).type())
                            .resolve();
                })
                .toArray(ResolvedColumn[]::new);
        names.adopt(resolved);
        PublishedTable.of(names, resolved).ifPresent(names::adopt);
        List<Column> columns = IntStream.range(0, names.width())
                .mapToObj(c -> names.column(c, resolved[c], choices))
                .toList();
        if (columns.stream().noneMatch(Column.Numbers.class::isInstance)) {
            throw new InputException(
                    name,
                    "has no numeric column (separator " + parsed.dialect().separatorName() + ", decimal mark "
                            + parsed.dialect().decimal() + ")",
                    "Make every cell of at least one column a number, or leave it empty");
        }
        Table table = new Table(name, columns, lines);
        ProblemList problems = new ProblemList(table, parsed, layout);
        problems.addLines();
        problems.addRepeatedNames(names);
        for (int c = 0; c < resolved.length; c++) {
            problems.addCells(c, resolved[c]);
        }
        boolean marksSet = decimalSet || choices.dialect().grouping().isPresent();
        if (source.format() == Format.DELIMITED && !marksSet) {
            problems.addMarks(sample.from(layout.dataOffset()), Arrays.asList(resolved));
        }
        findings.add(conventions(resolved));
        findings.add(missing(marks));
        return new Roles(table, choices, names, Arrays.asList(resolved))
                .reading(source.format(), source.parts(), findings, problems, head(sample));
    }

    /** Last columns without name and content come from separators at the ends of lines. */
    private static int width(ParsedText parsed, TableLayout layout) {
        int width = layout.shape().width();
        while (width > 1) {
            int last = width - 1;
            boolean named =
                    last < layout.names().size() && !layout.names().get(last).isEmpty();
            if (named || parsed.chunks().stream().anyMatch(c -> hasContent(c, last))) {
                break;
            }
            width--;
        }
        return width;
    }

    private static boolean hasContent(Chunk chunk, int column) {
        ChunkColumn cells = chunk.columns[column];
        return cells.odd > 0 || Arrays.stream(cells.numbers, 0, chunk.rows).anyMatch(v -> !Double.isNaN(v));
    }

    private Finding conventions(ResolvedColumn[] resolved) {
        Grouping found = Grouping.NONE;
        for (ResolvedColumn column : resolved) {
            Grouping grouping = column.convention().grouping();
            found = found == Grouping.NONE && column.type() == ColumnType.NUMBER ? grouping : found;
        }
        boolean set = choices.dialect().grouping().isPresent();
        String sign = set ? choices.dialect().grouping().get().sign() : found.sign();
        return new Finding(
                Finding.Subject.GROUPING,
                sign,
                set,
                set ? "Set by you." : sign.isEmpty() ? "No number needs it." : "Numbers are written with it.");
    }

    private Finding missing(MissingMarks marks) {
        boolean set = choices.missingMarks().isPresent();
        return new Finding(
                Finding.Subject.MISSING,
                String.join(" ", marks.texts().stream().sorted().toList()),
                set,
                set ? "Set by you." : "The usual ones; in columns of text they stay as written.");
    }

    private static List<RawLine> head(Sample sample) {
        return sample.head().stream()
                .limit(HEAD_LINES)
                .map(line -> new RawLine(line.number(), line.cells()))
                .toList();
    }

    private void refuseEmpty(Content text) throws InputException {
        int first = 0;
        while (first < text.length() && text.bytes()[first] <= ' ' && text.bytes()[first] >= 0) {
            first++;
        }
        if (first == text.length()) {
            throw new InputException(name, "is empty", "Choose a file with a table in it");
        }
        int end = first;
        while (text.bytes()[end] != '\n' && text.bytes()[end] != '\r') {
            end++;
        }
        if (end - first > LONGEST_LINE) {
            throw new InputException(
                    name,
                    "begins with a line of more than " + (LONGEST_LINE >> 20) + " MB",
                    "Choose a file with a table in it, one row a line");
        }
    }

    /** Overwrites lines the user skips with blanks, so that the others keep their numbers. */
    private Content withoutSkippedLines(Content text) {
        if (choices.lines().skipped().isEmpty()) {
            return text;
        }
        byte[] bytes = text.bytes().clone();
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            byte sign = bytes[i];
            if (sign == '\n' || sign == '\r') {
                line++;
                i += Lexer.lineEndBytes(bytes, i) - 1;
            } else if (choices.lines().skipped().contains(line)) {
                bytes[i] = ' ';
            }
        }
        return new Content(bytes, text.length());
    }

    /** The text of a file for tests of chunks. */
    static TableText plain(String name, String text) {
        return new TableText(
                name,
                Content.of(text.getBytes(StandardCharsets.UTF_8)),
                Format.DELIMITED,
                List.of(),
                DialectChoices.DETECT,
                LineChoices.DETECT,
                0,
                false,
                List.of());
    }
}
