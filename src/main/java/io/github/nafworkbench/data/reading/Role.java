package io.github.nafworkbench.data.reading;

/** What a column is for. */
public enum Role {
    /** The network learns from it. */
    INPUT,
    /** The network learns to predict it. */
    TARGET,
    /** Names or numbers the rows. */
    ID,
    /** Rows with the same value belong together, so that a split keeps them on one side. */
    GROUP,
    /** Not used. */
    IGNORE
}
