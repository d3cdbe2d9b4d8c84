package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Records of Keysight (Agilent) EasyEXPERT: every line begins with a tag. The names are those of {@code DataName}, the
 * rows those of {@code DataValue}, and the settings tell what is swept ({@code VAR1}), what is stepped ({@code VAR2}) and
 * by which values, and the compliance.
 */
final class EasyExpertLayout {
    private static final int LOOKED_AT = 5000;
    private static final int MOST_STEPS = 10_000;

    private final TextLines lines;
    private final CurveDialect dialect;
    private final PreambleText preamble = new PreambleText();
    private final Map<String, List<String>> settings = new HashMap<>();
    private final List<CurveTable> tables = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private int headerLine;

    EasyExpertLayout(TextLines lines, char separator) {
        this.lines = lines;
        this.dialect = new CurveDialect(separator, separator == ';' ? ',' : '.');
    }

    /** The separator of a record; empty if the text is none. */
    static Optional<Character> separator(TextLines lines) {
        for (int line = 0; line < Math.min(LOOKED_AT, lines.count()); line++) {
            if (lines.length(line) > 9) {
                String begin = lines.text().text(lines.from(line), lines.from(line) + 9);
                if (begin.matches("DataName[,;\\t]")) {
                    return Optional.of(begin.charAt(8));
                }
            }
        }
        return Optional.empty();
    }

    LayoutReading read() {
        RowScan row = new RowScan(lines.text(), dialect);
        TableBuilder builder = null;
        List<String> names = List.of();
        for (int line = 0; line < lines.count(); line++) {
            if (builder != null && starts(line, "DataValue")) {
                row.scan(lines.from(line), lines.to(line));
                if (row.cells - 1 > names.size() && row.kinds[names.size() + 1] != RowScan.EMPTY) {
                    builder.addBad(
                            line,
                            "'" + lines.shown(line) + "' has " + (row.cells - 1) + " values for " + names.size()
                                    + " names");
                } else {
                    builder.add(row, 1, line);
                }
            } else if (starts(line, "DataName")) {
                finish(builder, names);
                names = tail(line);
                headerLine = headerLine == 0 ? line + 1 : headerLine;
                builder = names.isEmpty()
                        ? null
                        : new TableBuilder(names.size(), rows(line + 1), new boolean[names.size()]);
            } else {
                setting(line, builder != null);
            }
        }
        finish(builder, names);
        return reading();
    }

    private boolean starts(int line, String tag) {
        int end = lines.from(line) + tag.length();
        return lines.length(line) > tag.length()
                && lines.text().bytes()[end] == dialect.separator()
                && lines.text().text(lines.from(line), end).equals(tag);
    }

    private int rows(int from) {
        int line = from;
        while (line < lines.count() && !starts(line, "DataName")) {
            line++;
        }
        return line - from;
    }

    private List<String> tail(int line) {
        List<String> cells = Cells.of(lines.line(line), dialect.separator());
        return cells.subList(Math.min(1, cells.size()), Math.min(cells.size(), 1000));
    }

    private void finish(@org.jspecify.annotations.Nullable TableBuilder builder, List<String> names) {
        if (builder != null && builder.rows() > 0) {
            tables.add(builder.table(HeadNames.inSiUnits(names)));
        }
    }

    private void setting(int line, boolean afterData) {
        if (lines.length(line) > 10_000) {
            dropped.add(new Dropped(line + 1, lines.shown(line), "a setting too long to be one"));
            return;
        }
        List<String> cells = Cells.of(lines.line(line), dialect.separator());
        if (cells.isEmpty()) {
            return;
        }
        if (afterData) {
            dropped.add(new Dropped(line + 1, lines.shown(line), "text between or after the data"));
        }
        boolean parameter = cells.size() > 1 && cells.get(0).endsWith("Parameter");
        List<String> rest = cells.subList(parameter ? 1 : 0, cells.size());
        settings.putIfAbsent(rest.get(0), List.copyOf(rest.subList(1, rest.size())));
        preamble.add(String.join(", ", cells.size() > 2 ? rest : cells), line + 1);
    }

    private LayoutReading reading() {
        List<String> functions = settings.getOrDefault("Channel.Func", List.of());
        List<String> names = new ArrayList<>(settings.getOrDefault("Channel.VName", List.of()));
        List<String> currents = settings.getOrDefault("Channel.IName", List.of());
        List<String> swept = new ArrayList<>();
        Optional<String> stepped = Optional.empty();
        for (int i = 0; i < functions.size(); i++) {
            String function = functions.get(i).toUpperCase(Locale.ROOT);
            if (function.equals("VAR1")) {
                at(names, i).ifPresent(swept::add);
                at(currents, i).ifPresent(swept::add);
            } else if (function.equals("VAR2")) {
                stepped = at(names, i).or(() -> Optional.of("step"));
            }
        }
        return new LayoutReading(
                "Keysight EasyEXPERT record",
                dialect,
                headerLine,
                List.copyOf(tables),
                List.copyOf(preamble.entries()),
                List.copyOf(dropped),
                List.of(),
                swept,
                steps(stepped),
                setting("Measurement.Primary.Compliance"));
    }

    private static Optional<String> at(List<String> cells, int i) {
        return i < cells.size() && !cells.get(i).isEmpty() ? Optional.of(cells.get(i)) : Optional.empty();
    }

    private OptionalDouble setting(String key) {
        List<String> values = settings.getOrDefault(key, List.of());
        double value = values.isEmpty() ? Double.NaN : RowScan.number(values.get(0), dialect.decimal());
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private List<Condition> steps(Optional<String> name) {
        OptionalDouble start = setting("Measurement.Secondary.Start");
        OptionalDouble count = setting("Measurement.Secondary.Count");
        OptionalDouble step = setting("Measurement.Secondary.Step");
        List<Condition> steps = new ArrayList<>();
        if (start.isPresent() && count.isPresent() && step.isPresent() && count.getAsDouble() <= MOST_STEPS) {
            for (int i = 0; i < count.getAsDouble(); i++) {
                steps.add(Condition.of(name.orElse("step"), start.getAsDouble() + i * step.getAsDouble(), "V"));
            }
        }
        return steps;
    }
}
