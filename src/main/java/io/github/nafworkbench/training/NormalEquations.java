package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Blas;

/**
 * The Gauss-Newton matrix {@code A} and gradient of an objective at one point, to be solved with several diagonals
 * added. Scratch that one run shares, so that there is one such matrix on the heap. One array holds both: {@code A} in the
 * upper triangle, the factors made of it in the lower.
 */
final class NormalEquations {
    private static final int TILE = 32;

    private final Blas blas;
    private double[] matrix = {};
    double[] gradient = {};
    /** The diagonal of {@code A}. */
    double[] diagonal = {};
    /** For the right-hand side of an equation, then its solution. */
    double[] right = {};
    /** For what is added to the diagonal. */
    double[] added = {};

    NormalEquations(Blas blas) {
        this.blas = blas;
    }

    /** Works out matrix and gradient; returns the objective's value. */
    double update(Objective objective, double[] at) {
        int n = at.length;
        if (size() != n) {
            matrix = new double[n * n];
            gradient = new double[n];
            diagonal = new double[n];
            right = new double[n];
            added = new double[n];
        }
        double loss = objective.normalEquations(at, matrix, gradient);
        for (int i = 0; i < n; i++) {
            diagonal[i] = matrix[i * n + i];
        }
        mirror(n, (lower, upper) -> matrix[upper] = matrix[lower]);
        return loss;
    }

    int size() {
        return diagonal.length;
    }

    /** The diagonal holds the sums of squares, so it overflows before anything else in the matrix. */
    boolean finite() {
        return Vectors.finite(gradient) && Vectors.finite(diagonal);
    }

    /**
     * Solves {@code (scale A + diag(added)) x = right}; the solution takes the place of the right-hand side.
     *
     * @return whether the matrix was positive definite to working precision
     */
    boolean solve(double scale) {
        restore(scale);
        return blas.solvePositiveDefinite(size(), matrix, right);
    }

    /** The trace of {@code (scale A + diag(added))^-1}; NaN if that is not positive definite to working precision. */
    double inverseTrace(double scale) {
        restore(scale);
        return blas.inverseTrace(size(), matrix);
    }

    private void restore(double scale) {
        int n = size();
        mirror(n, (lower, upper) -> matrix[lower] = scale * matrix[upper]);
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] = scale * diagonal[i] + added[i];
        }
    }

    /** Does something with every element below the diagonal and its twin above, tile by tile to stay in the cache. */
    private static void mirror(int n, Twins twins) {
        for (int row = 0; row < n; row += TILE) {
            for (int column = 0; column <= row; column += TILE) {
                for (int i = row; i < Math.min(n, row + TILE); i++) {
                    for (int j = column; j < Math.min(i, column + TILE); j++) {
                        twins.copy(i * n + j, j * n + i);
                    }
                }
            }
        }
    }

    private interface Twins {
        void copy(int lower, int upper);
    }
}
