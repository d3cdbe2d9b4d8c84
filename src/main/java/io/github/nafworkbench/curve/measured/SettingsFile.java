package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.reading.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of settings beside a curve file: its name without {@code _config.cfg} begins the curve file's name.
 *
 * @param name of the file
 */
record SettingsFile(String name, List<MetadataEntry> metadata, List<Condition> conditions) {
    private static final int MOST_LINES = 2000;

    /** The files of settings in a folder; none if it cannot be looked at. */
    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".cfg"))
                    .filter(each -> !stem(each).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Reads the one of these files that belongs to a curve file; empty if there is none that can be read. */
    static Optional<SettingsFile> of(Path file, List<Path> settings) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        return settings.stream()
                .filter(each -> name.startsWith(stem(each)) && !name.endsWith(".cfg"))
                .findFirst()
                .flatMap(SettingsFile::read);
    }

    private static String stem(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString().replaceFirst("([_-]?config)?\\.cfg$", "");
    }

    private static Optional<SettingsFile> read(Path file) {
        try {
            TextLines lines = new TextLines(
                    PlainText.of(file.toString(), PlainText.bytes(file)).get(0));
            PreambleText preamble = new PreambleText();
            for (int line = 0; line < Math.min(MOST_LINES, lines.count()); line++) {
                if (lines.length(line) < 2000) {
                    preamble.add(lines.line(line), line + 1);
                }
            }
            List<Condition> conditions = new ArrayList<>();
            for (MetadataEntry entry : preamble.entries()) {
                Quantity quantity = Quantity.of(entry.key());
                double value = RowScan.number(entry.value(), '.');
                if (!Double.isNaN(value) && quantity.kind() == QuantityKind.VOLTAGE) {
                    conditions.add(Condition.of(quantity.name(), value, quantity.unit()));
                }
            }
            Path last = file.getFileName();
            return Optional.of(new SettingsFile(
                    last == null ? file.toString() : last.toString(), List.copyOf(preamble.entries()), conditions));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /** The reading with these settings. */
    CurveFileReading addTo(CurveFileReading reading) {
        return reading.with(metadata, "Settings were read from " + name + " beside it.")
                .under(conditions);
    }
}
