package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Units;
import io.github.nafworkbench.data.reading.Finding.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells where header, units row and data of a table are. The data begin with the first line that has numbers, or marks of
 * missing values, in most of the columns that are numbers further down. Of the lines straight above it that fill more
 * than half of the columns, the nearest is the header, unless it or the line above it is a row of units; then the header
 * is above that. A first line of data with a text over a column of numbers is the header itself. Without any of these the
 * last line of comment is the header if it has a name for every column.
 */
final class LayoutDetection {
    private static final int SETTLED = 20;
    private static final int HEAD_PASSED = 10;
    private static final double MOSTLY = 0.6;

    private final Sample sample;
    private final Dialect dialect;
    private final LineChoices choices;
    private final boolean shortLines;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Sample.Line> head;
    private int usualCells;
    private int width;
    private boolean[] numeric = {};

    /**
     * Looks at the sample.
     *
     * @param width number of columns if it is known, else 0
     * @param shortLines whether lines end with their last cell that has content
     */
    LayoutDetection(Sample sample, Dialect dialect, LineChoices choices, int width, boolean shortLines) {
        this.sample = sample;
        this.dialect = dialect;
        this.choices = choices;
        this.shortLines = shortLines;
        this.head = sample.head();
        measure(width);
    }

    List<Finding> findings() {
        return findings;
    }

    private void measure(int knownWidth) {
        Map<Integer, Integer> counts = new HashMap<>();
        sample.all().forEach(line -> counts.merge(line.cells().size(), 1, Integer::sum));
        int most = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() > most || (count.getValue() == most && count.getKey() > usualCells)) {
                most = count.getValue();
                usualCells = count.getKey();
            }
        }
        width = knownWidth;
        if (knownWidth == 0) {
            width = sample.all().stream()
                    .filter(line -> line.cells().size() == usualCells)
                    .mapToInt(Sample.Line::filled)
                    .max()
                    .orElse(1);
        } else if (shortLines) {
            usualCells = knownWidth;
        }
        numeric = numericColumns();
    }

    private boolean[] numericColumns() {
        List<Sample.Line> all = sample.all();
        int from = all.size() > SETTLED ? HEAD_PASSED : 0;
        boolean[] result = new boolean[width];
        for (int c = 0; c < width; c++) {
            int numbers = 0;
            int texts = 0;
            for (Sample.Line line : all.subList(from, all.size())) {
                String cell = line.cell(c);
                if (fits(line) && !cell.isEmpty() && !missing(cell)) {
                    boolean number = number(cell);
                    numbers += number ? 1 : 0;
                    texts += number ? 0 : 1;
                }
            }
            result[c] = numbers > 0 && (from > 0 ? numbers >= MOSTLY * (numbers + texts) : numbers >= texts);
        }
        return result;
    }

    private boolean number(String cell) {
        if (!Double.isNaN(NumberText.plain(cell, dialect.decimal()))) {
            return true;
        }
        return dialect.separator() != ',' && NumberText.likeNumber(cell);
    }

    private static boolean missing(String cell) {
        return MissingMarks.USUAL.contains(cell);
    }

    /** Whether a line may belong to the table by its number of cells. */
    private boolean fits(Sample.Line line) {
        return shortLines || line.cells().size() == usualCells || line.filled() >= width;
    }

    private boolean wide(Sample.Line line) {
        return fits(line) && 2 * line.filled() > width;
    }

    private boolean like(Sample.Line line) {
        int numbers = 0;
        int others = 0;
        for (int c = 0; c < width; c++) {
            String cell = line.cell(c);
            if (numeric[c] && !cell.isEmpty()) {
                boolean fine = number(cell) || missing(cell);
                numbers += fine ? 1 : 0;
                others += fine ? 0 : 1;
            }
        }
        return numbers > 0 && numbers >= others && fits(line) && (wide(line) || numbers > 1 || width < 4);
    }

    TableLayout layout() {
        int data = firstData();
        Optional<Sample.Line> header;
        Optional<Sample.Line> units = Optional.empty();
        if (choices.header().isPresent()) {
            header = line(choices.header().getAsInt());
            data = Math.max(data, header.map(h -> after(h.number())).orElse(0));
            note(Subject.HEADER, header, true, "Set by you.");
        } else {
            Block block = block(data);
            header = block.header();
            units = block.units();
            data = block.data();
            note(Subject.HEADER, header, false, block.reason());
        }
        if (choices.units().isPresent()) {
            units = line(choices.units().getAsInt());
            data = Math.max(data, units.map(u -> after(u.number())).orElse(0));
            note(Subject.UNITS, units, true, "Set by you.");
        } else {
            note(
                    Subject.UNITS,
                    units,
                    false,
                    units.isPresent()
                            ? "The line under the header holds units."
                            : "No line under the header holds units only.");
        }
        if (choices.firstData().isPresent()) {
            data = after(choices.firstData().getAsInt() - 1);
        }
        return layout(header, units, Math.min(data, head.size()));
    }

    private TableLayout layout(Optional<Sample.Line> header, Optional<Sample.Line> units, int data) {
        int dataLine = data < head.size() ? head.get(data).number() : Integer.MAX_VALUE;
        int passed =
                data - (header.isPresent() && header.get().number() < dataLine ? 1 : 0) - (units.isPresent() ? 1 : 0);
        findings.add(new Finding(
                Subject.DATA,
                data < head.size() ? String.valueOf(dataLine) : "none",
                choices.firstData().isPresent(),
                choices.firstData().isPresent()
                        ? "Set by you."
                        : "The first line with numbers where the columns have numbers"
                                + (passed > 0
                                        ? "; " + passed + (passed == 1 ? " line" : " lines") + " above are no part "
                                                + "of the table."
                                        : ".")));
        List<String> names = header.map(h -> new ArrayList<>(underGroups(h))).orElseGet(ArrayList::new);
        int filled = header.map(Sample.Line::filled).orElse(0);
        boolean rowNamesUnnamed = filled == width - 1
                && filled == names.size()
                && filled > 0
                && usualCells == width
                && !shortLines
                && !names.contains("");
        if (rowNamesUnnamed) {
            names.add(0, "");
        }
        int columns = Math.max(width, filled);
        Shape shape = new Shape(columns, Math.max(usualCells, columns), Math.min(usualCells, width), shortLines);
        int offset = data < head.size() ? head.get(data).offset() : Integer.MAX_VALUE;
        return new TableLayout(
                shape,
                padded(names, columns),
                header.map(Sample.Line::number).orElse(0),
                padded(units.map(Sample.Line::cells).orElse(List.of()), columns),
                offset,
                dataLine);
    }

    /**
     * The names of a header, with the names of groups before them if some repeat and the line straight above names groups
     * of columns that tell them apart, as in a header of two lines with merged cells.
     */
    private List<String> underGroups(Sample.Line header) {
        List<String> names = header.cells();
        Optional<Sample.Line> above = head.stream()
                .filter(l ->
                        l.number() == header.number() - 1 && l.cells().stream().noneMatch(this::number))
                .findFirst();
        if (above.isEmpty() || distinct(names)) {
            return names;
        }
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int c = 0; c < names.size(); c++) {
            group = above.get().cell(c).isEmpty() ? group : above.get().cell(c);
            boolean named = !group.isEmpty() && !names.get(c).isEmpty();
            joined.add(named ? group + " " + names.get(c) : names.get(c));
        }
        return distinct(joined) ? joined : names;
    }

    private static boolean distinct(List<String> names) {
        List<String> filled = names.stream().filter(name -> !name.isEmpty()).toList();
        return filled.stream().distinct().count() == filled.size();
    }

    private static List<String> padded(List<String> cells, int width) {
        List<String> padded = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        padded.addAll(Collections.nCopies(width - padded.size(), ""));
        return padded;
    }

    private void note(Subject subject, Optional<Sample.Line> line, boolean set, String reason) {
        findings.add(new Finding(subject, line.map(l -> "line " + l.number()).orElse("none"), set, reason));
    }

    private Optional<Sample.Line> line(int number) {
        Optional<Sample.Line> found =
                head.stream().filter(l -> l.number() == number).findFirst();
        return found.or(() -> sample.comments().stream()
                .filter(l -> l.number() == number)
                .map(this::uncommented)
                .findFirst());
    }

    /** The index of the first line in the sample after that line of the file. */
    private int after(int number) {
        int index = 0;
        while (index < head.size() && head.get(index).number() <= number) {
            index++;
        }
        return index;
    }

    private int firstData() {
        for (int i = 0; i < head.size(); i++) {
            boolean settled = i + 1 == head.size() || like(head.get(i + 1)) || !fits(head.get(i + 1));
            if (like(head.get(i)) && settled) {
                return i;
            }
        }
        // Nothing but text: the first line that is as wide as the table is its header, the next its first row.
        for (int i = 0; i < head.size(); i++) {
            if (wide(head.get(i))) {
                return Math.min(i + 1, head.size());
            }
        }
        return 0;
    }

    /** Where the table begins. */
    private record Block(Optional<Sample.Line> header, Optional<Sample.Line> units, int data, String reason) {}

    private Block block(int data) {
        Optional<Sample.Line> none = Optional.empty();
        if (data > 0 && (wide(head.get(data - 1)) || oneNameShort(head.get(data - 1)))) {
            boolean two = data > 1 && wide(head.get(data - 2));
            if (two && (unitsOnly(head.get(data - 1)) || unitsUnder(head.get(data - 2), head.get(data - 1)))) {
                return named(data - 2, Optional.of(head.get(data - 1)), data);
            }
            if (two && data > 2 && wide(head.get(data - 3)) && unitsOnly(head.get(data - 2))) {
                return named(data - 3, Optional.of(head.get(data - 2)), data);
            }
            return named(data - 1, none, data);
        }
        if (data < head.size() && textOverNumbers(head.get(data))) {
            return named(data, none, data + 1);
        }
        List<Sample.Line> comments = sample.comments();
        int before = data < head.size() ? head.get(data).number() : Integer.MAX_VALUE;
        for (int i = comments.size() - 1; i >= 0; i--) {
            if (comments.get(i).number() < before) {
                Sample.Line line = uncommented(comments.get(i));
                if (line.cells().size() == usualCells && line.cells().stream().noneMatch(this::number)) {
                    return new Block(Optional.of(line), none, data, "The last comment has a name for every column.");
                }
                break;
            }
        }
        return new Block(none, none, data, "The first line is like those below it.");
    }

    private Block named(int header, Optional<Sample.Line> units, int data) {
        return new Block(Optional.of(head.get(header)), units, data, "It holds text over columns of numbers.");
    }

    private boolean oneNameShort(Sample.Line line) {
        return !shortLines
                && width > 2
                && line.cells().size() == width - 1
                && line.filled() == width - 1
                && line.cells().stream().noneMatch(this::number);
    }

    private boolean textOverNumbers(Sample.Line line) {
        for (int c = 0; c < width; c++) {
            String cell = line.cell(c);
            if (numeric[c] && !cell.isEmpty() && !missing(cell) && !number(cell)) {
                return true;
            }
        }
        return false;
    }

    private boolean unitsOnly(Sample.Line line) {
        int units = 0;
        for (int c = 0; c < width; c++) {
            String cell = line.cell(c);
            boolean label = units == 0 && cell.toLowerCase(Locale.ROOT).startsWith("unit");
            if (numeric[c] && !cell.isEmpty() && !missing(cell) && !label) {
                if (!Units.likeUnit(cell)) {
                    return false;
                }
                units++;
            }
        }
        return units > 0;
    }

    /** Whether a line of names, all different, is over one that has a unit of more than one letter among other texts. */
    private boolean unitsUnder(Sample.Line names, Sample.Line line) {
        Set<String> seen = new HashSet<>();
        boolean unit = false;
        for (int c = 0; c < width; c++) {
            String name = names.cell(c);
            String cell = line.cell(c);
            if (numeric[c]) {
                if (name.isEmpty() || number(name) || Units.known(name) || !seen.add(name) || number(cell)) {
                    return false;
                }
                unit |= cell.length() > 1 && Units.known(cell);
            }
        }
        return unit;
    }

    private Sample.Line uncommented(Sample.Line comment) {
        String text = comment.cell(0).substring(dialect.comment().length()).strip() + "\n";
        if (text.isBlank()) {
            return comment;
        }
        Dialect plain = new Dialect(dialect.separator(), dialect.quote(), "", dialect.decimal());
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<Sample.Line> lines =
                Sample.of(new Content(bytes, bytes.length - 1), plain, 0, 1).head();
        List<String> cells = lines.isEmpty() ? List.of() : lines.get(0).cells();
        return new Sample.Line(comment.number(), comment.offset(), cells);
    }
}
