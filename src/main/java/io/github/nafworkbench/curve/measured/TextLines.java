package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.reading.PlainText;
import java.util.Arrays;

/** Where the lines of a text begin and end. Line ends are LF, CR LF and CR. Immutable. */
final class TextLines {
    private static final int SHOWN = 80;

    private final PlainText text;
    private final int[] from;
    private final int[] to;

    TextLines(PlainText text) {
        this.text = text;
        byte[] bytes = text.bytes();
        int[] begins = new int[1024];
        int[] ends = new int[1024];
        int n = 0;
        for (int p = 0; p < text.length(); n++) {
            int end = p;
            while (end < text.length() && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            if (n == begins.length) {
                begins = Arrays.copyOf(begins, 2 * n);
                ends = Arrays.copyOf(ends, 2 * n);
            }
            begins[n] = p;
            ends[n] = end;
            boolean pair = end + 1 < text.length() && bytes[end] == '\r' && bytes[end + 1] == '\n';
            p = end + (pair ? 2 : 1);
        }
        from = Arrays.copyOf(begins, n);
        to = Arrays.copyOf(ends, n);
    }

    PlainText text() {
        return text;
    }

    int count() {
        return from.length;
    }

    int from(int line) {
        return from[line];
    }

    int to(int line) {
        return to[line];
    }

    int length(int line) {
        return to[line] - from[line];
    }

    String line(int line) {
        return text.text(from[line], to[line]);
    }

    /** The beginning of a line, to be shown. */
    String shown(int line) {
        String cut = text.text(from[line], Math.min(to[line], from[line] + 4 * SHOWN))
                .strip()
                .replace('\t', ' ');
        return cut.length() <= SHOWN ? cut : cut.substring(0, SHOWN) + "...";
    }
}
