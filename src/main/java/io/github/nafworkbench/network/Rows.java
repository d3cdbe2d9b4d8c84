package io.github.nafworkbench.network;

/**
 * Loops over the samples of one signal. All arrays are indexed alike and each loop writes one, so that it compiles to
 * vector instructions.
 */
final class Rows {
    private Rows() {}

    /** {@code row += number}. */
    static void add(double number, double[] row, int size) {
        for (int s = 0; s < size; s++) {
            row[s] += number;
        }
    }

    /** {@code sum += factor row}. */
    static void addScaled(double factor, double[] row, double[] sum, int size) {
        for (int s = 0; s < size; s++) {
            sum[s] += factor * row[s];
        }
    }

    /** {@code row -= other}. */
    static void subtract(double[] other, double[] row, int size) {
        for (int s = 0; s < size; s++) {
            row[s] -= other[s];
        }
    }

    /** {@code row *= other}. */
    static void multiply(double[] other, double[] row, int size) {
        for (int s = 0; s < size; s++) {
            row[s] *= other[s];
        }
    }

    /** {@code row = one two}. */
    static void product(double[] one, double[] two, double[] row, int size) {
        for (int s = 0; s < size; s++) {
            row[s] = one[s] * two[s];
        }
    }

    /** {@code row = factor one two}. */
    static void product(double factor, double[] one, double[] two, double[] row, int size) {
        for (int s = 0; s < size; s++) {
            row[s] = factor * one[s] * two[s];
        }
    }

    /** The sum of squares, added one after the other to a sum so far. */
    static double addSquares(double[] row, int size, double soFar) {
        double sum = soFar;
        for (int s = 0; s < size; s++) {
            sum += row[s] * row[s];
        }
        return sum;
    }
}
