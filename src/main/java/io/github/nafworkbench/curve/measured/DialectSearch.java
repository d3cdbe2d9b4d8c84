package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds separator and decimal mark by the longest block of lines with the same number of cells: the pair by which most of
 * its cells are numbers. The header has no say, as it often is separated otherwise.
 */
final class DialectSearch {
    private static final char[] SEPARATORS = {'\t', ';', ',', CurveDialect.BLANKS, '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LEAST_LINES = 4;

    private final TextLines lines;
    private final List<Integer> sample = new ArrayList<>();
    /** Which bytes there are in the sample. */
    private final boolean[] seen = new boolean[256];

    DialectSearch(TextLines lines) {
        this.lines = lines;
        take(0);
        if (lines.count() > sample.size()) {
            take(Math.max(sample.size(), lines.count() / 2));
        }
    }

    private void take(int first) {
        int bytes = 0;
        for (int line = first; line < lines.count() && (bytes < SAMPLE || line < first + LEAST_LINES); line++) {
            sample.add(line);
            int end = Math.min(lines.to(line), lines.from(line) + LONGEST_LINE);
            for (int p = lines.from(line); p < end; p++) {
                seen[lines.text().bytes()[p] & 0xFF] = true;
            }
            bytes += end - lines.from(line);
        }
    }

    /** The best dialect that keeps what the user set; empty if there is no block of numbers. */
    Optional<CurveDialect> find(Optional<Character> separator, Optional<Character> decimal) {
        CurveDialect best = null;
        double most = 0;
        for (char sign : separator.map(s -> new char[] {s}).orElse(SEPARATORS)) {
            for (char mark : decimal.map(d -> new char[] {d}).orElse(new char[] {'.', ','})) {
                if (sign != mark && occurs(sign) && (mark == '.' || occurs(mark))) {
                    CurveDialect dialect = new CurveDialect(sign, mark);
                    double score = score(dialect);
                    if (score > most * 1.000001) {
                        most = score;
                        best = dialect;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean occurs(char sign) {
        return sign == CurveDialect.BLANKS || seen[sign];
    }

    /** Numbers in the longest block times the square of their share among its cells. */
    private double score(CurveDialect dialect) {
        RowScan row = new RowScan(lines.text(), dialect);
        double best = 0;
        int width = -1;
        double numbers = 0;
        double contents = 0;
        for (int line : sample) {
            int end = Math.min(lines.to(line), lines.from(line) + LONGEST_LINE);
            row.scan(lines.from(line), end);
            boolean table = row.numbers >= 2;
            if (!table || row.cells != width) {
                width = table ? row.cells : -1;
                numbers = 0;
                contents = 0;
            }
            if (table) {
                numbers += row.numbers;
                contents += row.numbers + row.texts;
                best = Math.max(best, numbers * (numbers / contents) * (numbers / contents));
            }
        }
        return best;
    }
}
