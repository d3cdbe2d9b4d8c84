package io.github.nafworkbench.data.split;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How the rows of a data set are parted into those that train and those that test. The split depends on nothing but
 * the data set and the design; what is drawn at random follows from its seed.
 */
public sealed interface SplitDesign
        permits RandomSplit, StratifiedSplit, GroupedSplit, FoldSplit, CountedSplit, ColumnSplit {
    /** Share of the rows that test unless something else is said. */
    double DEFAULT_TEST_SHARE = 0.2;

    /**
     * The split of a data set.
     *
     * @throws InputException if a part would get too few rows, or the design belongs to another table
     */
    Split split(Dataset dataset) throws InputException;

    /** This design with another seed; itself if nothing is drawn. */
    SplitDesign withSeed(long seed);

    /** The seed, if anything is drawn. */
    OptionalLong seed();

    /** Share of the rows that test, as it is asked for. */
    double testShare();

    /** The design in words, e.g. {@code "20 % of the rows test, drawn at random, seed 1"}. */
    String sentence();

    /** This design for a table of other rows; one that belongs to certain rows becomes random with the same share. */
    default SplitDesign onOtherRows() {
        return new RandomSplit(testShare(), seed().orElse(1));
    }

    /** Where part {@code i} of {@code parts} equal ones begins. */
    static int edge(int rows, int parts, int i) {
        return (int) ((long) rows * i / parts);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.4g", 100 * share).replaceFirst("\\.?0+$", "") + " %";
    }
}
