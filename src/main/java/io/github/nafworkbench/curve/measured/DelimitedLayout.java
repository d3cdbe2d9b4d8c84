package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Files whose data are lines of separated cells, with anything before and after them: the longest block of numbers is the
 * data, what is before it names the columns or is metadata, what is after it is dropped, and told.
 */
final class DelimitedLayout {
    private static final int MOST_DROPPED = 1000;

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
        for (int line = headerLine.orElse(0); line < lines.count(); line++) {
            row.scan(lines.from(line), lines.to(line));
            if (shape.width() > 1 && shape.data(row, first >= 0)) {
                first = first < 0 ? line : first;
                last = line;
            } else if (first >= 0 && !row.blank() && shape.meant(row)) {
                last = line;
            }
        }
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
                boolean named = header.nameLine() > 0
                        && lines.line(line).equals(lines.line(header.nameLine() - 1));
                builder.mark(false, lines.length(line) > 500 ? List.of() : Condition.in(lines.line(line)));
                drop(line, named ? "the header again" : "a remark between the rows");
            }
        }
        return builder.table(header.heads());
    }

    private void unreadable(TableBuilder builder, int line) {
        if (row.cells > shape.width()) {
            builder.addBad(line, "'" + lines.shown(line) + "' has " + row.cells + " cells where the other lines have "
                    + shape.width());
        } else {
            builder.add(row, 0, line);
        }
    }

    private void footer() {
        for (int line = last + 1; line < lines.count(); line++) {
            row.scan(lines.from(line), lines.to(line));
            if (!row.blank()) {
                drop(line, row.numbers + row.texts > 1 ? "figures of the instrument about the columns, after the data"
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
