package io.github.nafworkbench.data.reading;

/** What happens to missing cells of numeric columns that are input or target. */
public enum MissingValues {
    /** They stay; a column with one is by default no input. Rows without a target are left out where one is learnt. */
    KEEP,
    /** Rows with a missing cell in an input or target are left out. */
    DROP_ROWS,
    /** Inputs with a missing cell get the role {@link Role#IGNORE}. */
    DROP_COLUMNS,
    /**
     * They stay in the table, and in inputs get the median of the rows that train once the rows are split; rows without a
     * target are left out.
     */
    MEDIAN,
    /** The file is refused. */
    REFUSE
}
