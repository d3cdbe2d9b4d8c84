package io.github.nafworkbench.data.reading;

import java.util.HashSet;
import java.util.Set;

/**
 * What stands for a missing value beside the empty cell.
 *
 * @param texts compared as they are written, so that sodium ({@code Na}) is none
 * @param numbers compared by value
 */
record MissingMarks(Set<String> texts, Set<Double> numbers) {
    /** What programs write where nothing was measured or a formula failed. */
    static final Set<String> USUAL = Set.of(
            "NA",
            "N/A",
            "n/a",
            "#N/A",
            "#NA",
            "NaN",
            "nan",
            "NAN",
            "-nan",
            "-NaN",
            "null",
            "NULL",
            "None",
            "none",
            "?",
            "-",
            "--",
            "---",
            "\u2013",
            "\u2014",
            ".",
            "*",
            "<NA>",
            "n.a.",
            "n.d.",
            "missing",
            "#DIV/0!",
            "#VALUE!",
            "#REF!",
            "#NUM!",
            "#NAME?",
            "#NULL!",
            "1.#QNAN",
            "-1.#QNAN",
            "1.#IND",
            "-1.#IND",
            "-1.#INF",
            "1.#INF");

    private static final int LONGEST = 9;

    MissingMarks {
        texts = Set.copyOf(texts);
        numbers = Set.copyOf(numbers);
    }

    static final MissingMarks DEFAULT = new MissingMarks(USUAL, Set.of());

    /** Those the user named. */
    static MissingMarks of(Set<String> named) {
        Set<Double> numbers = new HashSet<>();
        for (String mark : named) {
            double number = NumberText.plain(mark.strip(), '.');
            if (!Double.isNaN(number)) {
                numbers.add(number + 0.0);
            }
        }
        return new MissingMarks(named, numbers);
    }

    /** Whether no mark is as long as that. */
    static boolean tooLong(int bytes) {
        return bytes > 3 * LONGEST;
    }

    boolean contains(String cell) {
        return texts.contains(cell);
    }
}
