package io.github.nafworkbench.data;

/** What a data set does with missing cells of its inputs. A target never has any. */
public enum Gaps {
    /** No input may have one. */
    REFUSED,
    /** They get the median of the present cells of the rows that train, so that nothing is learnt from test rows. */
    MEDIAN
}
