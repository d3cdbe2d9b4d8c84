package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.reading.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises whose files look like a delimited text, and what their settings tell of it. */
final class LayoutNames {
    private static final Pattern CHANNEL = Pattern.compile(".*\\bChannel ([^/]+?)(?: /.*)?");
    private static final Pattern LIMIT = Pattern.compile("(?i).*(compliance|current limit)\\b[^/]*");
    private static final Pattern AMOUNT = Pattern.compile("([-+]?[\\d.]+(?:[eE][-+]?\\d+)?)\\s*([munp]?A)?");

    private LayoutNames() {}

    /** The separator that the first line tells as {@code sep=;}. */
    static Optional<Character> told(TextLines lines) {
        for (int line = 0; line < Math.min(3, lines.count()); line++) {
            String text = lines.length(line) < 20 ? lines.line(line).strip() : "";
            if (text.toLowerCase(Locale.ROOT).startsWith("sep=") && text.length() == 5) {
                return Optional.of(text.charAt(4));
            }
        }
        return Optional.empty();
    }

    /** The reading with its layout named, and with what its metadata say of the sweep and of the limit. */
    static LayoutReading recognised(LayoutReading reading, PlainText text) {
        List<String> swept = new ArrayList<>();
        for (MetadataEntry entry : reading.metadata()) {
            Matcher channel = CHANNEL.matcher(entry.key());
            if (entry.key().endsWith("Function") && entry.value().contains("Sweep") && channel.matches()) {
                swept.add(channel.group(1).strip());
            }
        }
        return reading.with(swept, reading.steps(), limit(reading.metadata())).named(name(reading, text));
    }

    private static OptionalDouble limit(List<MetadataEntry> metadata) {
        for (MetadataEntry entry : metadata) {
            Matcher amount = AMOUNT.matcher(entry.value());
            if (LIMIT.matcher(entry.key()).matches() && amount.matches()) {
                double number = RowScan.number(amount.group(1), '.');
                double factor = amount.group(2) == null
                        ? 1
                        : SiUnit.of(amount.group(2)).map(SiUnit::factor).orElse(1.0);
                if (!Double.isNaN(number) && number > 0) {
                    return OptionalDouble.of(number * factor);
                }
            }
        }
        return OptionalDouble.empty();
    }

    private static String name(LayoutReading reading, PlainText text) {
        CurveTable table = reading.tables().get(0);
        List<String> names = table.heads().stream().map(ColumnHead::name).toList();
        String beginning = text.text(0, Math.min(text.length(), 4000));
        if (reading.metadata().stream()
                .anyMatch(entry -> entry.key().matches(".*(Common Settings|Channel).* / .*|Common Settings|Stepper"))) {
            return "Keithley KickStart";
        }
        if (reading.dropped().stream().anyMatch(line -> line.text().startsWith("End of Xyce"))) {
            return "Xyce";
        }
        if (beginning.contains("Step Information:")) {
            return "LTspice";
        }
        if (names.stream().anyMatch(name -> name.startsWith("WE(1)."))) {
            return "Metrohm Autolab";
        }
        if (beginning.contains("Digilent")) {
            return "Digilent WaveForms";
        }
        boolean sheet = !text.part().isEmpty();
        if (sheet && table.heads().stream().anyMatch(head -> !head.trace().isEmpty())) {
            return "Keithley Clarius workbook";
        }
        if (names.size() > 1
                && names.get(0).equalsIgnoreCase("x")
                && names.get(1).equalsIgnoreCase("y")
                && table.heads().stream().anyMatch(head -> !head.comment().isEmpty())) {
            return "WebPlotDigitizer";
        }
        boolean pairs = ColumnGroups.of(table, CurveRules.DETECT).size() > 1;
        if (reading.headerLine() == 0 && pairs && reading.dialect().separator() == CurveDialect.BLANKS) {
            return "ngspice wrdata";
        }
        return sheet ? "workbook" : reading.layout();
    }
}
