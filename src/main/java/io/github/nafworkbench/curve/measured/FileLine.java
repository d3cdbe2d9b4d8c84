package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.reading.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a curve file and what it was taken for.
 *
 * @param number counted from 1
 * @param use {@code "names"}, {@code "setting"}, {@code "points"}, {@code "dropped"}, or empty for a line without content
 *     of use
 */
public record FileLine(int number, String text, String use) {
    private static final int LONGEST = 400;

    /**
     * The first lines of a file, or of the first sheet of a workbook.
     *
     * @throws InputException if the bytes are not those that were read
     */
    public static List<FileLine> first(CurveFileReading reading, int most) throws InputException {
        CurveSource source = reading.source();
        TextLines lines =
                new TextLines(PlainText.of(source.file(), source.content()).get(0));
        Map<Integer, String> uses = uses(reading);
        List<FileLine> first = new ArrayList<>();
        for (int line = 0; line < Math.min(most, lines.count()); line++) {
            String text = lines.length(line) > LONGEST ? lines.shown(line) : lines.line(line);
            first.add(new FileLine(line + 1, text.stripTrailing(), uses.getOrDefault(line + 1, "")));
        }
        return List.copyOf(first);
    }

    private static Map<Integer, String> uses(CurveFileReading reading) {
        Map<Integer, String> uses = new HashMap<>();
        reading.metadata().forEach(entry -> uses.put(entry.line(), "setting"));
        reading.dropped().forEach(dropped -> uses.put(dropped.line(), "dropped"));
        for (MeasuredCurve curve : reading.curves()) {
            for (int line : curve.lines()) {
                uses.put(line, "points");
            }
        }
        if (reading.headerLine() > 0) {
            uses.put(reading.headerLine(), "names");
        }
        return uses;
    }
}
