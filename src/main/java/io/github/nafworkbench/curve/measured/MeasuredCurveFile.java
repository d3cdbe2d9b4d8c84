package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.reading.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the curves of a file as instruments, simulators and digitisers write them. What the user did not set is detected.
 * The same bytes, name and rules give the same curves.
 */
public final class MeasuredCurveFile {
    private MeasuredCurveFile() {}

    /**
     * Reads a file, and the settings in a file beside it that is named as it is ({@code dev1_config.cfg} for
     * {@code dev1_transfer.txt}). Long work; call it on a background thread.
     *
     * @throws InputException as {@link #read(String, byte[], CurveRules)}, or if the file cannot be read
     */
    public static CurveFileReading read(Path file, CurveRules rules) throws InputException {
        Path folder = file.toAbsolutePath().getParent();
        return read(file, rules, folder == null ? List.of() : SettingsFile.in(folder));
    }

    /** As above, with the files of settings in the file's folder. */
    static CurveFileReading read(Path file, CurveRules rules, List<Path> settings) throws InputException {
        Path last = file.getFileName();
        CurveFileReading reading = read(last == null ? file.toString() : last.toString(), PlainText.bytes(file), rules);
        return SettingsFile.of(file, settings)
                .map(found -> found.addTo(reading))
                .orElse(reading);
    }

    /**
     * Reads the content of a file.
     *
     * @param name what the user knows it by; it may tell conditions
     * @throws InputException if it is no text and no workbook, holds no block of numbers, or none of its curves can be
     *     read; if some can they are read, and the others are told
     */
    public static CurveFileReading read(String name, byte[] content, CurveRules rules) throws InputException {
        List<PlainText> texts = PlainText.of(name, content);
        List<Sheet> sheets = new ArrayList<>();
        List<List<String>> settings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (PlainText text : texts) {
            String part = text.part().toLowerCase(Locale.ROOT);
            if (texts.size() > 1 && part.startsWith("setting")) {
                settings.addAll(TerminalSettings.cells(text));
            } else if (texts.size() > 1 && part.startsWith("calc")) {
                notes.add("The sheet '" + text.part() + "' holds results worked out from the data; it is not read.");
            } else {
                layout(text, rules).ifPresent(reading -> sheets.add(new Sheet(text.part(), reading)));
            }
        }
        if (sheets.isEmpty()) {
            throw new InputException(
                    name,
                    "has no block of numbers in at least two columns" + beginning(texts.get(0)),
                    "Choose a file that holds curves");
        }
        TerminalSettings terminals = TerminalSettings.of(settings);
        return new Assembly(name, content, texts.get(0), rules, terminals, notes).of(sheets);
    }

    private static String beginning(PlainText text) {
        TextLines lines = new TextLines(text);
        for (int line = 0; line < lines.count(); line++) {
            if (!lines.shown(line).isEmpty()) {
                return "; line " + (line + 1) + " is '" + lines.shown(line) + "'";
            }
        }
        return "; it is empty";
    }

    private record Sheet(String name, LayoutReading reading) {}

    private static Optional<LayoutReading> layout(PlainText text, CurveRules rules) {
        TextLines lines = new TextLines(text);
        Optional<Character> easyExpert = EasyExpertLayout.separator(lines);
        Optional<LayoutReading> reading;
        if (easyExpert.isPresent()) {
            reading = easyExpert.map(separator -> new EasyExpertLayout(lines, separator).read());
        } else if (IcCapLayout.is(lines)) {
            reading = Optional.of(new IcCapLayout(lines).read());
        } else if (DfIseLayout.is(lines)) {
            reading = new DfIseLayout(lines).read();
        } else {
            Optional<Character> separator =
                    rules.separator().or(() -> text.part().isEmpty() ? LayoutNames.told(lines) : Optional.of('\t'));
            reading = new DialectSearch(lines)
                    .find(separator, rules.decimal())
                    .flatMap(dialect -> new DelimitedLayout(lines, dialect, rules.headerLine()).read())
                    .map(found -> LayoutNames.recognised(found, text));
        }
        return reading.filter(found -> !found.tables().isEmpty());
    }

    /** Puts the sheets of one file together. */
    private record Assembly(
            String name,
            byte[] content,
            PlainText first,
            CurveRules rules,
            TerminalSettings terminals,
            List<String> notes) {
        CurveFileReading of(List<Sheet> sheets) throws InputException {
            List<MeasuredCurve> curves = new ArrayList<>();
            List<InputProblem> problems = new ArrayList<>();
            List<LeftOut> leftOut = new ArrayList<>();
            List<MetadataEntry> metadata = new ArrayList<>(terminals.metadata());
            List<Dropped> dropped = new ArrayList<>();
            for (Sheet sheet : sheets) {
                LayoutReading reading = terminals.addTo(sheet.reading());
                CurveMaking making = new CurveMaking(name, reading, rules).make();
                List<Condition> under = new ArrayList<>(terminals.biases());
                if (sheets.size() > 1) {
                    under.add(new Condition("sheet", sheet.name(), ""));
                }
                making.curves().forEach(curve -> curves.add(curve.with(joined(under, curve.conditions()))));
                problems.addAll(making.problems());
                notes.addAll(making.notes());
                leftOut.addAll(making.leftOut());
                metadata.addAll(reading.metadata());
                dropped.addAll(reading.dropped());
                notes.addAll(reading.notes());
            }
            if (curves.isEmpty()) {
                throw problems.isEmpty()
                        ? new InputException(name, "has no rows of numbers", "Choose a file that holds curves")
                        : new InputException(problems.get(0));
            }
            LayoutReading one = sheets.get(0).reading();
            return new CurveFileReading(
                            CurveSource.of(name, content, rules),
                            one.layout(),
                            first.encoding(),
                            marked(content),
                            first.part().isEmpty() ? Optional.of(one.dialect()) : Optional.empty(),
                            one.headerLine(),
                            one.tables().get(0).heads().stream()
                                    .map(head -> head.quantity().label() + head.trace())
                                    .toList(),
                            CurveNames.distinct(name, curves),
                            List.copyOf(metadata),
                            List.copyOf(dropped),
                            List.copyOf(leftOut),
                            List.copyOf(notes),
                            List.copyOf(problems))
                    .under(FileNameConditions.of(name));
        }

        private static List<Condition> joined(List<Condition> first, List<Condition> then) {
            List<Condition> all = new ArrayList<>(first);
            all.addAll(then);
            return all;
        }
    }

    private static boolean marked(byte[] content) {
        int first = content.length > 1 ? (content[0] & 0xFF) << 8 | (content[1] & 0xFF) : 0;
        return first == 0xFFFE
                || first == 0xFEFF
                || (first == 0xEFBB && content.length > 2 && (content[2] & 0xFF) == 0xBF);
    }
}
