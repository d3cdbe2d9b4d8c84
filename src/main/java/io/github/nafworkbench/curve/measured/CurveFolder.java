package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The curves of a folder with one file for each device. Where the names fit no template, what is different in them names
 * the device.
 *
 * @param readings of the files that could be read, by name
 * @param problems of those that could not
 */
public record CurveFolder(List<CurveFileReading> readings, List<InputProblem> problems) {
    private static final int MOST_FILES = 200_000;

    /**
     * Reads every file of a folder but hidden ones and settings. Long work; call it on a background thread.
     *
     * @throws InputException if the folder cannot be read or is empty
     */
    public static CurveFolder read(Path folder, CurveRules rules, Optional<FileNameTemplate> template)
            throws InputException {
        List<Path> files = files(folder);
        List<Path> settings = SettingsFile.in(folder);
        List<Outcome> outcomes = files.parallelStream()
                .map(file -> outcome(file, rules, settings))
                .toList();
        List<String> names = files.stream().map(CurveFolder::name).toList();
        String before = common(names, false);
        String after = common(names, true);
        List<CurveFileReading> readings = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<List<Condition>> told = template.flatMap(t -> t.conditions(name));
            List<Condition> device = files.size() > 1 ? device(name, before, after) : List.of();
            outcomes.get(i).reading().ifPresent(reading -> readings.add(reading.under(told.orElse(device))));
            outcomes.get(i).problem().ifPresent(problems::add);
            if (template.isPresent() && told.isEmpty()) {
                problems.add(new InputProblem(name, "does not fit the template", "Change the template or the name"));
            }
        }
        return new CurveFolder(List.copyOf(readings), List.copyOf(problems));
    }

    private record Outcome(Optional<CurveFileReading> reading, Optional<InputProblem> problem) {}

    private static Outcome outcome(Path file, CurveRules rules, List<Path> settings) {
        try {
            return new Outcome(Optional.of(MeasuredCurveFile.read(file, rules, settings)), Optional.empty());
        } catch (InputException e) {
            return new Outcome(Optional.empty(), Optional.of(e.problem()));
        }
    }

    private static List<Path> files(Path folder) throws InputException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith(".") && !name(file).endsWith(".cfg"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
            if (files.isEmpty()) {
                throw new InputException(folder.toString(), "holds no files", "Choose the folder of the curve files");
            }
            return files;
        } catch (IOException e) {
            throw new InputException(
                    folder.toString(),
                    "cannot be read: " + FileTrouble.reason(e),
                    "Check the folder and its permissions");
        }
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }

    private static List<Condition> device(String name, String before, String after) {
        String base = CurveNames.base(name);
        int end = base.length() - after.length();
        String own = before.length() < end ? base.substring(before.length(), end) : base;
        return List.of(new Condition("device", own.isBlank() ? base : own, ""));
    }

    /** What all names begin or end with, up to a sign between words, the ending of the file left out. */
    private static String common(List<String> names, boolean end) {
        String first = CurveNames.base(names.get(0));
        int length = first.length();
        for (String name : names) {
            String base = CurveNames.base(name);
            int same = 0;
            while (same < Math.min(length, base.length())
                    && (end
                            ? first.charAt(first.length() - 1 - same) == base.charAt(base.length() - 1 - same)
                            : first.charAt(same) == base.charAt(same))) {
                same++;
            }
            length = same;
        }
        while (length > 0 && "_- ".indexOf(first.charAt(end ? first.length() - length : length - 1)) < 0) {
            length--;
        }
        return end ? first.substring(first.length() - length) : first.substring(0, length);
    }
}
