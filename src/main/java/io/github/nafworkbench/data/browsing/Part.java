package io.github.nafworkbench.data.browsing;

/** What a row is used for. */
public enum Part {
    TRAIN,
    TEST,
    /** By a split that leaves rows over. */
    UNUSED
}
