package io.github.nafworkbench.data.reading;

import java.util.Arrays;

/** What one piece of a text holds. Written by the one thread that parses it. */
final class Chunk {
    /** Where its first line begins and the place after its last line. */
    final int start;

    int end;
    /** Rows of the table, and the line each begins on, counted in the chunk from 0. */
    int rows;

    int[] lines;
    /** How many lines the chunk has. */
    int lineCount;

    final ChunkColumn[] columns;
    /** Lines that are not as the others: line, what is wrong, number of cells. */
    int irregular;

    int[] irregularLines = new int[4];
    Irregular[] irregularKinds = new Irregular[4];
    int[] irregularCells = new int[4];
    /** Most cells up to the last one with content, of lines with no more cells than usual. */
    int widest;

    /** What can be wrong with a line. */
    enum Irregular {
        /** Fewer cells than columns; the others are missing. */
        SHORT,
        /** More cells than columns; not in the table, as nobody can tell which belongs where. */
        LONG,
        /** Fewer cells than columns and no number; not in the table. */
        NOTE,
        /** A quote is opened and not closed; taken as a sign of the cell. */
        QUOTE
    }

    Chunk(int start, int width, int capacity) {
        this.start = start;
        this.lines = new int[capacity];
        this.columns = new ChunkColumn[width];
        for (int c = 0; c < width; c++) {
            columns[c] = new ChunkColumn(capacity);
        }
    }

    void growIfFull() {
        if (rows == lines.length) {
            int capacity = 2 * rows + 16;
            lines = Arrays.copyOf(lines, capacity);
            for (ChunkColumn column : columns) {
                column.grow(capacity);
            }
        }
    }

    void addIrregular(int line, Irregular kind, int cells) {
        if (irregular == irregularLines.length) {
            irregularLines = Arrays.copyOf(irregularLines, 2 * irregular);
            irregularKinds = Arrays.copyOf(irregularKinds, 2 * irregular);
            irregularCells = Arrays.copyOf(irregularCells, 2 * irregular);
        }
        irregularLines[irregular] = line;
        irregularKinds[irregular] = kind;
        irregularCells[irregular++] = cells;
    }
}
