package io.github.nafworkbench.data;

import java.util.Optional;

/**
 * What stands before a table: empty lines, lines of comment that begin with {@code #}, and a line {@code sep=;}.
 *
 * @param lines how many lines it has
 * @param body the text after it
 * @param separator the separator named by a {@code sep=} line
 */
record Preamble(int lines, String body, Optional<Character> separator) {
    static Preamble of(String text) {
        int lines = 0;
        int at = 0;
        Optional<Character> separator = Optional.empty();
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end).strip();
            if (line.length() == 5 && line.startsWith("sep=")) {
                separator = Optional.of(line.charAt(4));
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                break;
            }
            boolean pair = text.startsWith("\r\n", end);
            at = Math.min(text.length(), end + (pair ? 2 : 1));
            lines++;
        }
        return new Preamble(lines, text.substring(at), separator);
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
