package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.reading.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sheet of settings of a parameter analyser: a column for each terminal, which is swept, stepped, or held at a bias.
 *
 * @param swept terminals that are swept
 * @param biases of terminals that are held
 */
record TerminalSettings(List<String> swept, List<Condition> biases, List<MetadataEntry> metadata) {
    private static final int MOST_LINES = 2000;

    /** The cells of the lines of a sheet. */
    static List<List<String>> cells(PlainText text) {
        TextLines lines = new TextLines(text);
        List<List<String>> all = new ArrayList<>();
        for (int line = 0; line < Math.min(MOST_LINES, lines.count()); line++) {
            all.add(lines.length(line) > 5000 ? List.of() : Cells.of(lines.line(line), '\t'));
        }
        return all;
    }

    static TerminalSettings of(List<List<String>> rows) {
        List<String> swept = new ArrayList<>();
        List<Condition> biases = new ArrayList<>();
        List<MetadataEntry> metadata = new ArrayList<>();
        List<String> terminals = List.of();
        List<String> functions = List.of();
        for (int line = 0; line < rows.size(); line++) {
            List<String> row = rows.get(line);
            if (row.isEmpty()) {
                continue;
            }
            List<String> rest = row.subList(1, row.size());
            metadata.add(new MetadataEntry(row.get(0), String.join(", ", rest), line + 1));
            String key = row.get(0).toLowerCase(Locale.ROOT);
            if (key.contains("terminal") || (key.equals("name") && rest.size() > 1)) {
                terminals = rest;
            } else if (rest.stream().anyMatch(cell -> cell.matches("(?i).*\\bsweep\\b.*")) && !key.contains("dual")) {
                functions = rest;
                for (int i = 0; i < Math.min(rest.size(), terminals.size()); i++) {
                    if (rest.get(i).matches("(?i).*\\bsweep\\b.*")) {
                        swept.add(terminals.get(i));
                    }
                }
            } else if (key.startsWith("start") || key.startsWith("level") || key.startsWith("bias")) {
                biases.addAll(biases(terminals, functions, rest));
            }
        }
        return new TerminalSettings(swept, biases, metadata);
    }

    private static List<Condition> biases(List<String> terminals, List<String> functions, List<String> levels) {
        List<Condition> biases = new ArrayList<>();
        for (int i = 0; i < Math.min(levels.size(), Math.min(terminals.size(), functions.size())); i++) {
            double level = RowScan.number(levels.get(i), '.');
            if (functions.get(i).matches("(?i).*\\bbias\\b.*") && !Double.isNaN(level)) {
                boolean current = functions.get(i).toLowerCase(Locale.ROOT).contains("current");
                biases.add(Condition.of(terminals.get(i) + (current ? "I" : "V"), level, current ? "A" : "V"));
            }
        }
        return biases;
    }

    LayoutReading addTo(LayoutReading reading) {
        return swept.isEmpty() ? reading : reading.with(swept, reading.steps(), reading.compliance());
    }
}
