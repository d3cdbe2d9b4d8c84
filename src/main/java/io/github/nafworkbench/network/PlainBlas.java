package io.github.nafworkbench.network;

import java.util.Arrays;

/** The dense operations in plain Java: the twin that the native ones are checked against, and their replacement. */
public final class PlainBlas implements Blas {
    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public void multiply(int m, int n, int k, double[] a, int aFrom, double[] b, double beta, double[] c) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                // What is not wanted may not be a number.
                c[i * n + j] = beta == 0 ? 0 : beta * c[i * n + j];
            }
            for (int l = 0; l < k; l++) {
                double factor = a[aFrom + i * k + l];
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += factor * b[l * n + j];
                }
            }
        }
    }

    @Override
    public void multiplyTransposedFirst(int m, int n, int k, double[] a, int aFrom, double[] b, double[] c) {
        Arrays.fill(c, 0, m * n, 0);
        for (int l = 0; l < k; l++) {
            for (int i = 0; i < m; i++) {
                double factor = a[aFrom + l * m + i];
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += factor * b[l * n + j];
                }
            }
        }
    }

    @Override
    public void addMultipliedTransposedSecond(int m, int n, int k, double[] a, double[] b, double[] c, int cFrom) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                c[cFrom + i * n + j] += dot(a, i * k, b, j * k, k);
            }
        }
    }

    @Override
    public void addOuterProduct(int n, int k, double[] a, double[] c) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                c[i * n + j] += dot(a, i * k, a, j * k, k);
            }
        }
    }

    @Override
    public boolean solvePositiveDefinite(int n, double[] a, double[] b) {
        if (!factorise(n, a)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            b[i] = (b[i] - dot(a, i * n, b, 0, i)) / a[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            b[i] /= a[i * n + i];
            for (int j = 0; j < i; j++) {
                b[j] -= a[i * n + j] * b[i];
            }
        }
        return true;
    }

    /** Trace of {@code L^-T L^-1}: the sum of the squares of {@code L^-1}, column by column. */
    @Override
    public double inverseTrace(int n, double[] a) {
        if (!factorise(n, a)) {
            return Double.NaN;
        }
        double[] column = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            for (int i = k; i < n; i++) {
                double right = i == k ? 1 : 0;
                column[i] = (right - dot(a, i * n + k, column, k, i - k)) / a[i * n + i];
                sum += column[i] * column[i];
            }
        }
        return sum;
    }

    /** Overwrites the lower triangle by its Cholesky factor {@code L}, if there is one. */
    private static boolean factorise(int n, double[] a) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i * n + j] - dot(a, i * n, a, j * n, j);
                if (i > j) {
                    a[i * n + j] = rest / a[j * n + j];
                } else if (rest > 0) {
                    a[i * n + i] = Math.sqrt(rest);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /** Four partial sums, so that the processor need not wait for each addition. */
    private static double dot(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[aFrom + i] * b[bFrom + i];
            s1 += a[aFrom + i + 1] * b[bFrom + i + 1];
            s2 += a[aFrom + i + 2] * b[bFrom + i + 2];
            s3 += a[aFrom + i + 3] * b[bFrom + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[aFrom + i] * b[bFrom + i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
