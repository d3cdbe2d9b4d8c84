package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Files whose data are lines of separated cells, with anything before and after them: the longest block of numbers is the
 * data, what is before it names the columns or is metadata, what is after it is dropped, and told.
 */
final class DelimitedLayout {
    private static final int MOST_DROPPED = 1000;

    private static final Pattern FIGURES =
            Pattern.compile("(?i)min(imum)?|max(imum)?|mean|average|median|std\\.? ?dev(iation)?\\.?|cv");

    private final TextLines lines;
    private final CurveDialect dialect;
    private final Optional<Integer> headerLine;
    private final BlockShape shape;
    private final RowScan row;
    private final List<Dropped> dropped = new ArrayList<>();
    private int first = -1;
    private int last = -1;

    DelimitedLayout(TextLines lines, CurveDialect dialect, Optional<Integer> headerLine) {
        this.lines = lines;
        this.dialect = dialect;
        this.headerLine = headerLine;
        this.shape = BlockShape.of(lines, dialect);
        this.row = new RowScan(lines.text(), dialect);
    }

    /** Takes the file apart; empty if it has no block of numbers. */
    Optional<LayoutReading> read() {
        bounds();
        if (first < 0) {
            return Optional.empty();
        }
        HeaderSearch header = new HeaderSearch(lines, dialect, shape.width()).above(dataAfterMarks(), headerLine);
        PreambleText preamble = new PreambleText();
        int names = header.firstLine() < 0 ? first : header.firstLine();
        for (int line = 0; line < names; line++) {
            preamble.add(lines.length(line) > 4000 ? lines.shown(line) : lines.line(line), line + 1);
        }
        CurveTable table = table(header);
        footer();
        return Optional.of(new LayoutReading(
                "delimited text",
                dialect,
                header.nameLine(),
                List.of(table),
                List.copyOf(preamble.entries()),
                List.copyOf(dropped),
                List.copyOf(header.notes()),
                List.of(),
                List.of(),
                OptionalDouble.empty()));
    }

    private void bounds() {
        int line = headerLine.orElse(0);
        while (line < lines.count() && !begins(line)) {
            line++;
        }
        if (line < lines.count()) {
            first = line;
            last = lines.count() - 1;
            while (last > first && !ends(last)) {
                last--;
            }
        }
    }

    private boolean begins(int line) {
        row.scan(lines.from(line), lines.to(line));
        return shape.width() > 1 && shape.data(row, false) && !figures();
    }

    private boolean ends(int line) {
        row.scan(lines.from(line), lines.to(line));
        return !row.blank() && (shape.data(row, true) || shape.meant(row)) && !figures();
    }

    /** Whether the scanned line begins with the name of a figure about the columns, which no device is called by. */
    private boolean figures() {
        return row.kinds[0] == RowScan.TEXT && FIGURES.matcher(row.content(0)).matches();
    }

    /** The line before which the header stands: step marks stand between it and the data. */
    private int dataAfterMarks() {
        int line = first;
        while (line > 0 && stepMark(line - 1)) {
            line--;
        }
        return line;
    }

    private boolean stepMark(int line) {
        if (lines.length(line) > 500) {
            return false;
        }
        String text = lines.line(line);
        return Cells.of(text, dialect.separator()).size() < shape.width()
                && !Condition.in(text).isEmpty();
    }

    private CurveTable table(HeaderSearch header) {
        TableBuilder builder = new TableBuilder(shape.width(), last - first + 1, shape.textColumns());
        for (int line = dataAfterMarks(); line < first; line++) {
            builder.mark(false, Condition.in(lines.line(line)));
        }
        for (int line = first; line <= last; line++) {
            row.scan(lines.from(line), lines.to(line));
            if (shape.data(row, true)) {
                builder.add(row, 0, line);
            } else if (row.blank()) {
                builder.mark(true, List.of());
            } else if (shape.meant(row)) {
                unreadable(builder, line);
            } else {
                mark(builder, header, line);
            }
        }
        return builder.table(header.heads());
    }

    private void mark(TableBuilder builder, HeaderSearch header, int line) {
        List<Condition> conditions = lines.length(line) > 500 ? List.of() : Condition.in(lines.line(line));
        builder.mark(false, conditions);
        if (conditions.isEmpty()) {
            boolean named = header.nameLine() > 0 && lines.line(line).equals(lines.line(header.nameLine() - 1));
            drop(line, named ? "the header again" : "a remark between the rows");
        }
    }

    private void unreadable(TableBuilder builder, int line) {
        if (row.cells > shape.width()) {
            builder.addBad(
                    line,
                    "'" + lines.shown(line) + "' has " + row.cells + " cells where the other lines have "
                            + shape.width());
        } else {
            builder.add(row, 0, line);
        }
    }

    private void footer() {
        for (int line = last + 1; line < lines.count(); line++) {
            row.scan(lines.from(line), lines.to(line));
            if (!row.blank()) {
                drop(
                        line,
                        row.numbers > 0 || lines.line(line).contains("%")
                                ? "figures of the instrument about the columns, after the data"
                                : "text after the data");
            }
        }
    }

    private void drop(int line, String why) {
        if (dropped.size() < MOST_DROPPED) {
            dropped.add(new Dropped(line + 1, lines.shown(line), why));
        }
    }
}
