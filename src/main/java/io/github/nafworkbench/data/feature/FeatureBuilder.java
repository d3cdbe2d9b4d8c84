package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.Progress;
import java.util.Optional;

/**
 * Makes columns of numbers from what the cells of a table mean. Has no state; what it makes depends on the table alone.
 */
public interface FeatureBuilder {
    /** One word, by which users and files know it. */
    String name();

    /** One sentence that tells what it needs and what it makes. */
    String sentence();

    /**
     * What it would read in this table, e.g. {@code "column smiles"}, told by a sample of the cells and not by names
     * alone; empty if the table holds nothing for it.
     */
    Optional<String> source(Table table);

    /**
     * Makes the columns. Cells that cannot be understood are told of and cost no other row.
     *
     * @param table one that has a {@link #source}
     * @param progress told of rows done; may cancel
     */
    Features build(Table table, Progress progress);
}
