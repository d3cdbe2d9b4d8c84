package io.github.nafworkbench.data.reading;

import java.util.ArrayList;
import java.util.List;

/** How the numbers of a column are written. */
record Convention(char decimal, Grouping grouping) {
    /** The number in a cell, without an uncertainty or unit behind it; NaN if there is none. */
    double number(String cell) {
        double bare = bare(cell);
        return Double.isNaN(bare)
                ? Quantity.of(cell).map(quantity -> bare(quantity.number())).orElse(Double.NaN)
                : bare;
    }

    private double bare(String cell) {
        double plain = NumberText.plain(cell, decimal);
        return Double.isNaN(plain) && grouping != Grouping.NONE ? NumberText.grouped(cell, decimal, grouping) : plain;
    }

    /**
     * Those a column may have, the more likely ones first: the file's decimal mark with any grouping, then the other
     * mark if no number of the column has the file's.
     */
    static List<Convention> candidates(char decimal, boolean otherMark) {
        List<Convention> candidates = new ArrayList<>();
        for (char mark : new char[] {decimal, decimal == '.' ? ',' : '.'}) {
            if (mark == decimal || otherMark) {
                candidates.add(new Convention(mark, Grouping.NONE));
                candidates.add(new Convention(mark, mark == '.' ? Grouping.COMMA : Grouping.POINT));
                candidates.add(new Convention(mark, Grouping.SPACE));
                candidates.add(new Convention(mark, Grouping.APOSTROPHE));
            }
        }
        return candidates;
    }
}
