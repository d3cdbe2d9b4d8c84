package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;

/** The cells of one line as texts, without quotes and surrounding blanks. */
final class Cells {
    /** More cells than a line of a curve file has. */
    static final int MOST = 200_000;

    private Cells() {}

    /** Parts a line; a separator at its end makes no cell. */
    static List<String> of(String line, char separator) {
        List<String> cells = new ArrayList<>();
        boolean blanks = separator == CurveDialect.BLANKS;
        int p = 0;
        while (p <= line.length() && cells.size() < MOST) {
            p = skip(line, p, separator);
            if (p >= line.length() && blanks) {
                break;
            }
            int close = p < line.length() && line.charAt(p) == '"' ? line.indexOf('"', p + 1) : -1;
            int end = close < 0 ? p : close;
            while (end < line.length() && !ends(line.charAt(end), separator)) {
                end++;
            }
            String cell = line.substring(p, end).strip();
            cells.add(cell.length() > 1 && close >= 0 && cell.endsWith("\"") ? unquoted(cell) : cell);
            p = end + 1;
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static String unquoted(String cell) {
        return cell.substring(1, cell.length() - 1).strip();
    }

    private static int skip(String line, int from, char separator) {
        int p = from;
        while (p < line.length() && (line.charAt(p) == ' ' || (line.charAt(p) == '\t' && separator != '\t'))) {
            p++;
        }
        return p;
    }

    private static boolean ends(char sign, char separator) {
        return sign == separator || (separator == CurveDialect.BLANKS && sign == '\t');
    }
}
