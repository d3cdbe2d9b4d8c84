package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * IC-CAP MDM files: a header that tells what is swept first, then one block of data for every step, which tells the
 * values of the steps ({@code ICCAP_VAR}).
 */
final class IcCapLayout {
    private static final int LOOKED_AT = 200;
    private static final List<String> SWEEPS = List.of("LIN", "LOG", "LIST");

    private final TextLines lines;
    private final CurveDialect dialect = new CurveDialect(CurveDialect.BLANKS, '.');
    private final RowScan row;
    private final PreambleText preamble = new PreambleText();
    private final List<CurveTable> tables = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final List<String> swept = new ArrayList<>();
    private int headerLine;

    IcCapLayout(TextLines lines) {
        this.lines = lines;
        this.row = new RowScan(lines.text(), dialect);
    }

    static boolean is(TextLines lines) {
        for (int line = 0; line < Math.min(LOOKED_AT, lines.count()); line++) {
            if (lines.length(line) < 100 && lines.line(line).strip().matches("BEGIN_DB|ICCAP_INPUTS")) {
                return true;
            }
        }
        return false;
    }

    LayoutReading read() {
        for (int line = 0; line < lines.count(); line++) {
            if (word(line).equals("BEGIN_DB")) {
                line = block(line + 1);
            } else {
                head(line);
            }
        }
        return new LayoutReading(
                "IC-CAP MDM",
                dialect,
                headerLine,
                List.copyOf(tables),
                List.copyOf(preamble.entries()),
                List.copyOf(dropped),
                List.of(),
                List.copyOf(swept),
                List.of(),
                OptionalDouble.empty());
    }

    private String word(int line) {
        return lines.length(line) > 500 ? "" : lines.line(line).strip();
    }

    private void head(int line) {
        String text = word(line);
        List<String> words = Cells.of(text, CurveDialect.BLANKS);
        for (int i = 1; i + 1 < words.size(); i++) {
            if (SWEEPS.contains(words.get(i).toUpperCase(Locale.ROOT))
                    && words.get(i + 1).equals("1")) {
                swept.add(words.get(0));
            }
        }
        if (words.size() > 1 && !text.startsWith("!")) {
            preamble.add(words.get(0) + ": " + String.join(" ", words.subList(1, words.size())), line + 1);
        } else {
            preamble.add(text, line + 1);
        }
    }

    /** Reads one block and gives the line of its end. */
    private int block(int from) {
        List<Condition> conditions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        TableBuilder builder = new TableBuilder(1, 1, new boolean[1]);
        int line = from;
        for (;
                line < lines.count()
                        && !word(line).equals("END_DB")
                        && !word(line).equals("BEGIN_DB");
                line++) {
            String text = word(line);
            if (text.startsWith("ICCAP_VAR")) {
                List<String> words = Cells.of(text, CurveDialect.BLANKS);
                if (words.size() > 2) {
                    conditions.add(condition(words.get(1), words.get(2)));
                }
            } else if (text.startsWith("#")) {
                names.clear();
                names.addAll(Cells.of(text.substring(1), CurveDialect.BLANKS));
                headerLine = headerLine == 0 ? line + 1 : headerLine;
                builder =
                        new TableBuilder(Math.max(1, names.size()), rows(line), new boolean[Math.max(1, names.size())]);
                builder.mark(false, conditions);
            } else if (!names.isEmpty() && !(text.isEmpty() && lines.length(line) < 500)) {
                add(builder, names.size(), line);
            }
        }
        if (!names.isEmpty() && builder.rows() > 0) {
            tables.add(builder.table(HeadNames.inSiUnits(names)));
        } else {
            dropped.add(new Dropped(from, "BEGIN_DB", "a block without data"));
        }
        boolean again = line < lines.count() && word(line).equals("BEGIN_DB");
        return again ? line - 1 : line;
    }

    private void add(TableBuilder builder, int width, int line) {
        row.scan(lines.from(line), lines.to(line));
        if (row.cells > width) {
            builder.addBad(line, "'" + lines.shown(line) + "' has " + row.cells + " numbers for " + width + " names");
        } else {
            builder.add(row, 0, line);
        }
    }

    private int rows(int from) {
        int line = from;
        while (line < lines.count() && !word(line).equals("END_DB")) {
            line++;
        }
        return line - from;
    }

    private static Condition condition(String name, String value) {
        double number = RowScan.number(value, '.');
        String unit = name.toUpperCase(Locale.ROOT).startsWith("V") ? "V" : "";
        return Double.isNaN(number) ? new Condition(name, value, "") : Condition.of(name, number, unit);
    }
}
