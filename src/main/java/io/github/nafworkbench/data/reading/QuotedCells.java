package io.github.nafworkbench.data.reading;

import java.util.List;

/** Writes cells as a line of a text that has tabs as separators and double quotes, without its line end. */
final class QuotedCells {
    private QuotedCells() {}

    static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            if (c > 0) {
                line.append('\t');
            }
            append(line, cells.get(c));
        }
        return line.toString();
    }

    /** Line ends in a cell become blanks, so that lines stay lines. */
    private static void append(StringBuilder line, String cell) {
        boolean plain = true;
        for (int i = 0; i < cell.length() && plain; i++) {
            char sign = cell.charAt(i);
            plain = sign != '\t' && sign != '"' && sign != '\n' && sign != '\r';
        }
        if (plain) {
            line.append(cell);
        } else {
            line.append('"')
                    .append(cell.replaceAll("[\\r\\n]+", " ").replace("\"", "\"\""))
                    .append('"');
        }
    }
}
