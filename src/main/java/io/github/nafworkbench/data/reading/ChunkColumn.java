package io.github.nafworkbench.data.reading;

import java.util.Arrays;

/**
 * The cells of one column in one chunk: plain numbers as values, all other cells with content as places in the text.
 * What those mean is told when the whole file has been seen. Used by one thread at a time.
 */
final class ChunkColumn {
    /** By row; NaN where there is no plain number. */
    double[] numbers;
    /** How many numbers have a decimal mark. */
    int marked;
    /** Cells with content that are no plain numbers: row, first and last place in the text. */
    int odd;

    int[] oddRows = new int[4];
    int[] oddFrom = new int[4];
    /** Negative (complement) where quotes are written twice in it. */
    int[] oddTo = new int[4];

    ChunkColumn(int capacity) {
        numbers = new double[capacity];
    }

    void grow(int capacity) {
        numbers = Arrays.copyOf(numbers, capacity);
    }

    void addOdd(int row, int from, int to, boolean doubled) {
        if (odd == oddRows.length) {
            oddRows = Arrays.copyOf(oddRows, 2 * odd);
            oddFrom = Arrays.copyOf(oddFrom, 2 * odd);
            oddTo = Arrays.copyOf(oddTo, 2 * odd);
        }
        oddRows[odd] = row;
        oddFrom[odd] = from;
        oddTo[odd++] = doubled ? ~to : to;
    }

    /** Takes back what the row added. */
    void forget(int row) {
        if (odd > 0 && oddRows[odd - 1] == row) {
            odd--;
        }
    }
}
