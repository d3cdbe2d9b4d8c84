package io.github.nafworkbench.data.reading;

import java.util.List;

/**
 * A line of the file as the separator parts it, before any of it is given a meaning.
 *
 * @param line number in the file, from 1
 * @param cells without quotes and surrounding blanks
 */
public record RawLine(int line, List<String> cells) {
    public RawLine {
        cells = List.copyOf(cells);
    }
}
