package io.github.nafworkbench.curve.measured;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentaurus plots (DF-ISE text): the names of the data sets in quotes, then all numbers of the first point, of the second,
 * and so on, whatever the lines.
 */
final class DfIseLayout {
    private static final Pattern DATASETS = Pattern.compile("datasets\\s*=\\s*\\[([^\\]]*)]");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern DATA = Pattern.compile("Data\\s*\\{");
    private static final int MOST = 5000;

    private final TextLines lines;

    DfIseLayout(TextLines lines) {
        this.lines = lines;
    }

    static boolean is(TextLines lines) {
        int length = Math.min(lines.text().length(), 200);
        return lines.text().text(0, length).strip().toUpperCase(Locale.ROOT).startsWith("DF-ISE");
    }

    /** Takes the plot apart; empty if it has no data sets or no data. */
    Optional<LayoutReading> read() {
        String head = lines.text().text(0, Math.min(lines.text().length(), 1 << 20));
        Matcher sets = DATASETS.matcher(head);
        Matcher data = DATA.matcher(head);
        if (!sets.find() || !data.find(sets.end())) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(sets.group(1));
        while (quoted.find() && names.size() < MOST) {
            names.add(quoted.group(1));
        }
        int begin = lineAt(head.substring(0, data.end()).getBytes(StandardCharsets.UTF_8).length);
        List<Dropped> dropped = new ArrayList<>();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        CurveTable table = table(names, begin, dropped);
        PreambleText preamble = new PreambleText();
        for (int line = 0; line < begin && line < MOST; line++) {
            if (lines.length(line) < 500 && lines.line(line).indexOf('"') < 0) {
                preamble.add(lines.line(line), line + 1);
            }
        }
        return Optional.of(new LayoutReading(
                "Sentaurus plot (DF-ISE)",
                new CurveDialect(CurveDialect.BLANKS, '.'),
                1 + lineAt(head.substring(0, sets.start()).getBytes(StandardCharsets.UTF_8).length),
                table.rows() == 0 ? List.of() : List.of(table),
                List.copyOf(preamble.entries()),
                dropped,
                List.of(),
                List.of(),
                List.of(),
                OptionalDouble.empty()));
    }

    private int lineAt(int place) {
        int line = 0;
        while (line + 1 < lines.count() && lines.from(line + 1) <= place) {
            line++;
        }
        return line;
    }

    private CurveTable table(List<String> names, int begin, List<Dropped> dropped) {
        RowScan row = new RowScan(lines.text(), new CurveDialect(CurveDialect.BLANKS, '.'));
        int width = names.size();
        int bytes = lines.text().length() - lines.from(begin);
        TableBuilder builder = new TableBuilder(width, bytes / (2 * width) + 1, new boolean[width]);
        double[] point = new double[width];
        int filled = 0;
        boolean open = true;
        for (int line = begin + 1; line < lines.count() && open; line++) {
            row.scan(lines.from(line), lines.to(line));
            for (int c = 0; c < row.cells && open; c++) {
                open = row.kinds[c] != RowScan.TEXT;
                point[filled] = row.values[c];
                filled += open ? 1 : 0;
                if (filled == width) {
                    builder.add(point, line);
                    filled = 0;
                }
            }
            if (!open && !row.content(0).equals("}")) {
                dropped.add(new Dropped(line + 1, lines.shown(line), "not a number; the data end before it"));
            }
        }
        if (filled > 0) {
            dropped.add(new Dropped(
                    lines.count(), filled + " numbers", "the last point is not complete: " + width + " are needed"));
        }
        return builder.table(HeadNames.inSiUnits(names));
    }
}
