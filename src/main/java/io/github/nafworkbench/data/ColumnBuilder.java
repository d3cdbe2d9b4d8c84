package io.github.nafworkbench.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the cells of one column: numbers as long as every cell is a number or missing, else text. */
final class ColumnBuilder {
    private static final int FIRST_CAPACITY = 256;

    private double[] numbers = new double[FIRST_CAPACITY];
    /** Number of cells, in a column of text those before the first cell that is no number. */
    private int rows;

    private boolean numeric = true;
    private boolean empty = true;
    private final List<String> texts = new ArrayList<>();

    /** Adds a stripped cell as a number; the first cell that is none makes this a column of text, to be read again. */
    void addNumber(String cell, Dialect dialect) {
        empty &= cell.isEmpty();
        if (!numeric) {
            return;
        }
        boolean missing = NumberCell.missing(cell);
        double number = missing ? Double.NaN : dialect.number(cell);
        if (!missing && Double.isNaN(number)) {
            numeric = false;
            numbers = new double[0];
            return;
        }
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * rows);
        }
        numbers[rows++] = number;
    }

    /** Adds a stripped cell as text, if this is a column of text. */
    void addText(String cell) {
        if (!numeric) {
            texts.add(cell);
        }
    }

    boolean numeric() {
        return numeric;
    }

    /** Whether no cell has any content, not even a mark for a missing value. */
    boolean empty() {
        return empty;
    }

    Column build(HeaderCell header) {
        return numeric
                ? new Column.Numbers(header.name(), header.unit(), Arrays.copyOf(numbers, rows))
                : new Column.Texts(header.name(), header.unit(), texts, rows);
    }
}
