package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds names, units and comments in the lines directly above the first row of data. The line of names may be separated
 * otherwise than the data, and may begin with a comment mark.
 */
final class HeaderSearch {
    private static final int MOST_ROWS = 4;
    private static final char[] SEPARATORS = {'\t', ';', ',', CurveDialect.BLANKS, '|'};

    private final TextLines lines;
    private final CurveDialect dialect;
    private final int width;
    private final List<String> notes = new ArrayList<>();
    private List<String> names = List.of();
    private List<String> units = List.of();
    private List<String> comments = List.of();
    /** Line of the names and first line of the header, counted from 0; -1 without. */
    private int nameLine = -1;

    private int firstLine = -1;

    HeaderSearch(TextLines lines, CurveDialect dialect, int width) {
        this.lines = lines;
        this.dialect = dialect;
        this.width = width;
    }

    /**
     * Searches.
     *
     * @param data the first line of data, counted from 0
     * @param chosen the line of names if the user set it, counted from 1
     */
    HeaderSearch above(int data, Optional<Integer> chosen) {
        List<List<String>> rows = new ArrayList<>();
        int top = chosen.map(line -> line - 1).orElse(Math.max(0, data - MOST_ROWS));
        for (int line = data - 1; line >= top && rows.size() < MOST_ROWS; line--) {
            List<String> cells = cells(line);
            boolean above = !rows.isEmpty() && xy(rows.get(0));
            if (chosen.isEmpty() && !above && !header(cells)) {
                break;
            }
            rows.add(cells);
        }
        if (chosen.isPresent() && !rows.isEmpty()) {
            take(rows, rows.size() - 1, data);
        } else {
            detect(rows, data);
        }
        complete();
        return this;
    }

    private void detect(List<List<String>> rows, int data) {
        if (rows.isEmpty()) {
            return;
        }
        boolean pairs = xy(rows.get(0)) && rows.size() > 1;
        int unitRow = units(rows.get(0)) ? 0 : rows.size() > 2 && units(rows.get(1)) ? 1 : -1;
        int nameRow = Math.min(unitRow + 1, rows.size() - 1);
        take(rows, nameRow, data);
        if (unitRow >= 0 && unitRow < nameRow) {
            units = rows.get(unitRow);
            comments = unitRow == 1 ? rows.get(0) : List.of();
        }
        if (pairs) {
            comments = Cells.of(lines.line(data - 2), dialect.separator());
            firstLine = data - 2;
        }
    }

    private void take(List<List<String>> rows, int nameRow, int data) {
        names = rows.get(nameRow);
        nameLine = data - 1 - nameRow;
        firstLine = nameLine;
        if (nameRow > 0 && units(rows.get(nameRow - 1))) {
            units = rows.get(nameRow - 1);
        }
    }

    /** Whether cells are X, Y, X, Y: the names stand above. */
    private static boolean xy(List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            if (!cells.get(c).equalsIgnoreCase(c % 2 == 0 ? "x" : "y")) {
                return false;
            }
        }
        return cells.size() >= 2;
    }

    private static boolean units(List<String> cells) {
        long told = cells.stream().filter(cell -> !cell.isEmpty()).count();
        long known = cells.stream()
                .filter(cell -> Units.known(Quantity.unit(cell)) || (Units.likeUnit(cell) && cell.length() < 12))
                .count();
        return told > 0 && known == told && cells.stream().noneMatch(c -> c.length() > 1 && c.equals("ID"));
    }

    private boolean header(List<String> cells) {
        long told = cells.stream().filter(cell -> !cell.isEmpty()).count();
        boolean numbers = cells.stream()
                .allMatch(cell -> cell.isEmpty() || !Double.isNaN(RowScan.number(cell, dialect.decimal())));
        if (told == 0 || numbers || cells.size() > width + 1) {
            return false;
        }
        return told >= Math.min(2, width) && told >= width / 2;
    }

    /** The cells of a line, parted so that there is one for each column if there is a way to do so. */
    private List<String> cells(int line) {
        String text = lines.length(line) > 1 << 24 ? "" : lines.line(line);
        String plain = text.strip().replaceFirst("^(#+|!+|%+|//+|\\*+)\\s*", "");
        List<String> own = Cells.of(plain.length() < text.strip().length() ? plain : text, dialect.separator());
        if (own.size() == width) {
            return own;
        }
        for (char separator : SEPARATORS) {
            List<String> cells = Cells.of(plain, separator);
            if (cells.size() == width && (own.size() < 2 || own.size() != width - 1 || separator == ' ')) {
                return cells;
            }
        }
        return own;
    }

    private void complete() {
        List<String> all = new ArrayList<>(names);
        if (all.size() > width) {
            notes.add("The header has " + all.size() + " names for " + width + " columns; the last ones are not used.");
            all = all.subList(0, width);
        }
        if (nameLine >= 0 && all.size() < width) {
            notes.add("The header has " + all.size() + " names for " + width + " columns; the others are numbered.");
        }
        List<String> complete = new ArrayList<>(all);
        for (int c = 0; c < width; c++) {
            String auto = "column " + (c + 1);
            if (c >= complete.size()) {
                complete.add(auto);
            } else if (complete.get(c).isEmpty()) {
                complete.set(c, auto);
            }
        }
        names = complete;
    }

    List<ColumnHead> heads() {
        return HeadNames.of(names, units, comments);
    }

    List<String> notes() {
        return notes;
    }

    /** The line of the names, counted from 1; 0 if there are none. */
    int nameLine() {
        return nameLine + 1;
    }

    /** The first line of the header, counted from 0; -1 if there is none. */
    int firstLine() {
        return firstLine;
    }
}
