package io.github.nafworkbench.data.browsing;

import io.github.nafworkbench.data.Split;
import java.util.Arrays;
import java.util.List;

/**
 * A split, with the part of every row of the table.
 *
 * @param ofRows as long as the table
 */
public record Parts(Split split, List<Part> ofRows) {
    public Parts {
        ofRows = List.copyOf(ofRows);
    }

    /** The parts of a table's rows. */
    public static Parts of(int rows, Split split) {
        Part[] parts = new Part[rows];
        Arrays.fill(parts, Part.UNUSED);
        for (int row : split.train()) {
            parts[row] = Part.TRAIN;
        }
        for (int row : split.test()) {
            parts[row] = Part.TEST;
        }
        return new Parts(split, List.of(parts));
    }

    /** What a row is used for. */
    public Part of(int row) {
        return ofRows.get(row);
    }
}
