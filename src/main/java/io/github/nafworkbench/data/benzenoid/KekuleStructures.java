package io.github.nafworkbench.data.benzenoid;

import java.util.Arrays;

/**
 * Number of Kekulé structures, i.e. of perfect matchings of the carbon skeleton.
 *
 * <p>For benzenoids it is K = |det B| with the biadjacency matrix B of starred and unstarred atoms, because all terms
 * of the determinant have the same sign (Dewar and Longuet-Higgins 1952, <a
 * href="https://doi.org/10.1098/rspa.1952.0145">doi:10.1098/rspa.1952.0145</a>). Computed in whole numbers without
 * rounding; the values stay far below the limit of {@code long} for the sizes used here.
 */
final class KekuleStructures {
    private KekuleStructures() {}

    /** Number of Kekulé structures; 0 for a benzenoid that has none, e.g. with unequal sublattices. */
    static long count(CarbonSkeleton skeleton) {
        int[][] bonds = skeleton.biadjacency();
        if (2 * bonds.length != skeleton.atoms().size()) {
            return 0;
        }
        long[][] matrix = Arrays.stream(bonds)
                .map(row -> Arrays.stream(row).asLongStream().toArray())
                .toArray(long[][]::new);
        return Math.abs(determinant(matrix));
    }

    /** Fraction-free elimination (Bareiss): all divisions are exact. Overwrites the matrix. */
    private static long determinant(long[][] matrix) {
        int n = matrix.length;
        long previous = 1;
        long sign = 1;
        for (int k = 0; k < n - 1; k++) {
            int pivot = pivotRow(matrix, k);
            if (pivot < 0) {
                return 0;
            }
            if (pivot != k) {
                long[] row = matrix[k];
                matrix[k] = matrix[pivot];
                matrix[pivot] = row;
                sign = -sign;
            }
            for (int i = k + 1; i < n; i++) {
                for (int j = k + 1; j < n; j++) {
                    matrix[i][j] = (matrix[i][j] * matrix[k][k] - matrix[i][k] * matrix[k][j]) / previous;
                }
            }
            previous = matrix[k][k];
        }
        return sign * matrix[n - 1][n - 1];
    }

    private static int pivotRow(long[][] matrix, int column) {
        for (int row = column; row < matrix.length; row++) {
            if (matrix[row][column] != 0) {
                return row;
            }
        }
        return -1;
    }
}
