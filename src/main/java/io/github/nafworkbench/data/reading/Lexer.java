package io.github.nafworkbench.data.reading;

import java.nio.charset.StandardCharsets;

/**
 * Finds the cells of a delimited text in UTF-8, one after the other. The byte after the text must be a line end. A quote
 * opens a quoted cell only at its beginning, and only if a quote before a separator or line end closes it within
 * {@link #MOST_QUOTED} bytes; else it is a sign like any other. Used by one thread; the fields tell of the last cell.
 */
final class Lexer {
    /** Longest quoted cell. */
    static final int MOST_QUOTED = 1 << 20;

    private static final byte SEPARATOR = 1;
    private static final byte LINE_END = 2;

    private final byte[] text;
    private final int length;
    private final byte[] kinds = new byte[256];
    private final boolean blanks;
    private final byte separator;
    private final int quote;
    private final byte[] comment;
    /** No quote before this place closes a cell. */
    private int closedNowhereBefore;

    /** Where the cell's content begins and ends, without quotes and surrounding blanks. */
    int from;

    int to;
    /** Whether the content is quoted, and whether it holds quotes written twice. */
    boolean quoted;

    boolean doubled;
    /** How many line ends the content holds. */
    int lineEnds;
    /** Whether the cell begins with a quote that nothing closes. */
    boolean unclosed;

    Lexer(byte[] text, int length, Dialect dialect) {
        this.text = text;
        this.length = length;
        this.blanks = dialect.separator() == Dialect.BLANKS;
        this.separator = (byte) dialect.separator();
        this.quote = dialect.quote() == Dialect.NONE ? -1000 : dialect.quote();
        this.comment = dialect.comment().getBytes(StandardCharsets.UTF_8);
        kinds['\n'] = LINE_END;
        kinds['\r'] = LINE_END;
        kinds[dialect.separator() & 0xFF] = SEPARATOR;
        if (blanks) {
            kinds['\t'] = SEPARATOR;
        }
    }

    /** Whether the sign at {@code p} ends a line. */
    boolean lineEnd(int p) {
        return kinds[text[p] & 0xFF] == LINE_END;
    }

    /** Whether the sign at {@code p} ends a cell. */
    boolean cellEnd(int p) {
        return kinds[text[p] & 0xFF] != 0;
    }

    /** Whether a cell begins with a quote. */
    boolean quoteAt(int p) {
        return text[p] == quote;
    }

    /** The place after the line end at {@code p}. */
    int afterLineEnd(int p) {
        return p + lineEndBytes(text, p);
    }

    /**
     * How many bytes the line end at {@code p} has: CR LF is one, and so is CR CR LF, which some programs write by mistake.
     */
    static int lineEndBytes(byte[] text, int p) {
        if (text[p] == '\n' || p + 1 >= text.length) {
            return 1;
        }
        if (text[p + 1] == '\n') {
            return 2;
        }
        return text[p + 1] == '\r' && p + 2 < text.length && text[p + 2] == '\n' ? 3 : 1;
    }

    /** The first place from {@code p} on that is no blank, except where blanks separate to no purpose. */
    int skipBlanks(int p) {
        int i = p;
        while (text[i] == ' ' || (text[i] == '\t' && separator != '\t')) {
            i++;
        }
        return i;
    }

    /** Whether a comment begins at {@code p}. */
    boolean commentAt(int p) {
        if (comment.length == 0 || p + comment.length > length) {
            return false;
        }
        for (int i = 0; i < comment.length; i++) {
            if (text[p + i] != comment[i]) {
                return false;
            }
        }
        return true;
    }

    /** The line end of the line at {@code p}, whatever it holds. */
    int toLineEnd(int p) {
        int i = p;
        while (kinds[text[i] & 0xFF] != LINE_END) {
            i++;
        }
        return i;
    }

    /** Begins a line: the place of its first cell. */
    int lineStart(int p) {
        return skipBlanks(p);
    }

    /** Whether another cell follows the end of one at {@code p}. */
    boolean more(int p) {
        return p < length && kinds[text[p] & 0xFF] == SEPARATOR && !(blanks && lineEnd(skipBlanks(p)));
    }

    /** The place of the cell after the end of one at {@code p}. */
    int next(int p) {
        return skipBlanks(blanks ? p : p + 1);
    }

    /**
     * Finds the cell that begins at {@code p}, blanks before it skipped.
     *
     * @return the place of the separator or line end after it
     */
    int cell(int p) {
        quoted = false;
        doubled = false;
        unclosed = false;
        lineEnds = 0;
        if (text[p] == quote && p < length) {
            int end = quotedCell(p);
            if (end >= 0) {
                return end;
            }
            unclosed = true;
            lineEnds = 0;
        }
        return plainCell(p, p);
    }

    /** Finds the end of the unquoted cell from {@code p} on, of which everything before {@code i} is known. */
    int plainCell(int p, int i) {
        int end = i;
        while (kinds[text[end] & 0xFF] == 0) {
            end++;
        }
        from = p;
        to = end;
        while (to > from && (text[to - 1] == ' ' || text[to - 1] == '\t')) {
            to--;
        }
        return end;
    }

    private int quotedCell(int p) {
        int limit = Math.min(length, p + MOST_QUOTED);
        if (limit <= closedNowhereBefore) {
            return -1;
        }
        for (int i = p + 1; i < limit; i++) {
            byte sign = text[i];
            if (sign == '\n' || sign == '\r') {
                lineEnds++;
                i += lineEndBytes(text, i) - 1;
            } else if (sign == quote) {
                if (i + 1 < length && text[i + 1] == quote) {
                    doubled = true;
                    i++;
                    continue;
                }
                int after = blanks ? i + 1 : skipBlanks(i + 1);
                if (cellEnd(after)) {
                    quoted = true;
                    from = p + 1;
                    to = i;
                    return after;
                }
            }
        }
        closedNowhereBefore = limit;
        doubled = false;
        return -1;
    }

    /** The content of the last cell. */
    String content() {
        String content = new String(text, from, to - from, StandardCharsets.UTF_8);
        String sign = String.valueOf((char) quote);
        return (doubled ? content.replace(sign + sign, sign) : content).strip();
    }
}
