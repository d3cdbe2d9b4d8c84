package io.github.nafworkbench.data.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines from the beginning, the middle and the end of a text, as a dialect parts them; enough to tell a dialect and where
 * the table begins. Types are told from all rows, later.
 *
 * @param head the first lines, without comments and blank lines
 * @param rest lines from further on, their numbers unknown
 * @param comments the comment lines among the first lines
 */
record Sample(List<Line> head, List<Line> rest, List<Line> comments) {
    private static final int HEAD_BYTES = 1 << 17;
    private static final int PIECE_BYTES = 1 << 16;
    private static final int MOST_LINES = 1000;
    private static final int MOST_CELLS = 1 << 17;
    /** So many first lines are taken however long: a header of 20,000 names fills the usual bounds alone. */
    private static final int FEWEST_LINES = 20;

    /** In bytes, for these lines. */
    private static final int LONGEST_HEAD = 1 << 22;

    /**
     * One line.
     *
     * @param number in the file; 0 if unknown
     * @param offset where it begins
     */
    record Line(int number, int offset, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        /** How many cells there are up to the last one with content. */
        int filled() {
            int n = cells.size();
            while (n > 0 && cells.get(n - 1).isEmpty()) {
                n--;
            }
            return n;
        }

        String cell(int c) {
            return c < cells.size() ? cells.get(c) : "";
        }
    }

    List<Line> all() {
        List<Line> all = new ArrayList<>(head);
        all.addAll(rest);
        return all;
    }

    /** Those that begin at that place or after it. */
    List<Line> from(int offset) {
        return all().stream().filter(line -> line.offset() >= offset).toList();
    }

    static Sample of(Content text, Dialect dialect, int start, int firstLine) {
        List<Line> head = new ArrayList<>();
        List<Line> comments = new ArrayList<>();
        int headEnd = take(text, dialect, start, firstLine, HEAD_BYTES, head, comments);
        List<Line> rest = new ArrayList<>();
        int length = text.length();
        if (headEnd < length) {
            int middle = Math.max(headEnd, start + (length - start) / 2);
            take(text, dialect, lineStart(text, middle), 0, PIECE_BYTES, rest, new ArrayList<>());
            int tail = Math.max(headEnd, length - PIECE_BYTES);
            take(text, dialect, lineStart(text, tail), 0, PIECE_BYTES, rest, new ArrayList<>());
        }
        return new Sample(head, rest, comments);
    }

    /** Takes lines from a place that begins one. Returns the place after them. */
    private static int take(
            Content text, Dialect dialect, int start, int firstLine, int bytes, List<Line> lines, List<Line> comments) {
        Lexer lexer = new Lexer(text.bytes(), text.length(), dialect);
        int p = start;
        int number = firstLine;
        int cells = 0;
        boolean head = firstLine > 0;
        while (p < text.length()
                && ((p - start < bytes && lines.size() < MOST_LINES && cells < MOST_CELLS)
                        || (head && p - start < LONGEST_HEAD && lines.size() < FEWEST_LINES))) {
            int begin = p;
            int at = number;
            if (lexer.commentAt(lexer.skipBlanks(p))) {
                p = lexer.toLineEnd(p);
                if (comments.size() < MOST_LINES) {
                    String comment =
                            text.text(begin, Math.min(p, begin + PIECE_BYTES)).strip();
                    comments.add(new Line(at, begin, List.of(comment)));
                }
            } else {
                List<String> line = new ArrayList<>();
                p = lexer.lineStart(p);
                while (true) {
                    int end = lexer.cell(p);
                    number += head ? lexer.lineEnds : 0;
                    line.add(lexer.content());
                    if (!lexer.more(end)) {
                        p = end;
                        break;
                    }
                    p = lexer.next(end);
                }
                Line taken = new Line(at, begin, line);
                cells += line.size();
                if (taken.filled() > 0) {
                    lines.add(taken);
                }
            }
            p = lexer.afterLineEnd(p);
            number += head ? 1 : 0;
        }
        return p;
    }

    private static int lineStart(Content text, int from) {
        int p = from;
        while (text.bytes()[p] != '\n' && text.bytes()[p] != '\r') {
            p++;
        }
        return Math.min(text.length(), p + Lexer.lineEndBytes(text.bytes(), p));
    }
}
