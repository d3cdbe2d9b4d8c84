package io.github.nafworkbench.evaluation;

import java.util.Arrays;

/**
 * Pairs every row with a column of its own so that the sum of the costs is least: the Hungarian method by shortest
 * augmenting paths with potentials (Jonker and Volgenant 1987, doi:10.1007/BF02278710), {@code O(rows^2 columns)}.
 */
final class Matching {
    private final double[][] cost;
    private final int rows;
    private final int columns;
    /** Prices of rows and columns, counted from 1; 0 is a column that every path begins at. */
    private final double[] rowPrice;

    private final double[] columnPrice;
    /** Row of every column, counted from 1; 0 if it is free. */
    private final int[] rowOf;

    private Matching(double[][] cost) {
        this.cost = cost;
        this.rows = cost.length;
        this.columns = cost[0].length;
        this.rowPrice = new double[rows + 1];
        this.columnPrice = new double[columns + 1];
        this.rowOf = new int[columns + 1];
    }

    /**
     * The column of every row.
     *
     * @param cost {@code [row][column]}, finite, at least as many columns as rows, not modified
     */
    static int[] of(double[][] cost) {
        if (cost[0].length < cost.length) {
            throw new IllegalArgumentException(
                    "columns must be as many as rows, got " + cost[0].length + " for " + cost.length);
        }
        Matching matching = new Matching(cost);
        for (int row = 1; row <= matching.rows; row++) {
            matching.augment(row);
        }
        int[] columnOf = new int[matching.rows];
        for (int column = 1; column <= matching.columns; column++) {
            if (matching.rowOf[column] > 0) {
                columnOf[matching.rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    /** Gives a row a column and moves other rows to other columns along the cheapest path. */
    private void augment(int row) {
        double[] shortest = new double[columns + 1];
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        int[] before = new int[columns + 1];
        boolean[] reached = new boolean[columns + 1];
        rowOf[0] = row;
        int column = 0;
        do {
            reached[column] = true;
            column = step(column, shortest, before, reached);
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    /** Lengthens the paths by the row of a column, raises the prices until one more column is reached, and tells it. */
    private int step(int column, double[] shortest, int[] before, boolean[] reached) {
        int row = rowOf[column];
        double least = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int c = 1; c <= columns; c++) {
            if (!reached[c]) {
                double length = cost[row - 1][c - 1] - rowPrice[row] - columnPrice[c];
                if (length < shortest[c]) {
                    shortest[c] = length;
                    before[c] = column;
                }
                if (shortest[c] < least) {
                    least = shortest[c];
                    next = c;
                }
            }
        }
        for (int c = 0; c <= columns; c++) {
            if (reached[c]) {
                rowPrice[rowOf[c]] += least;
                columnPrice[c] -= least;
            } else {
                shortest[c] -= least;
            }
        }
        return next;
    }
}
