package io.github.nafworkbench.data.reading;

/** What the cells of a column are read as. */
public enum ColumnType {
    /** Numbers; a cell that is none is missing and listed among the problems. */
    NUMBER,
    /** Text, cells as in the file. */
    TEXT
}
