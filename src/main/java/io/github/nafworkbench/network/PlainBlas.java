package io.github.nafworkbench.network;

import java.util.Arrays;

/** The dense operations in plain Java: the twin that the native ones are checked against, and their replacement. */
public final class PlainBlas implements Blas {
    private double[] sum = {};
    private double[] row = {};

    @Override
    public Operand operand(int length) {
        return new Heap(new double[length]);
    }

    private record Heap(double[] numbers) implements Operand {
        @Override
        public void put(int at, double[] from, int start, int length) {
            System.arraycopy(from, start, numbers, at, length);
        }

        @Override
        public void get(int at, double[] to, int start, int length) {
            System.arraycopy(numbers, at, to, start, length);
        }
    }

    @Override
    public void multiply(Form form, int m, int n, int k, Operand a, Operand b, Operand c, boolean add) {
        double[] first = ((Heap) a).numbers;
        double[] second = ((Heap) b).numbers;
        double[] product = ((Heap) c).numbers;
        if (form == Form.SECOND_TRANSPOSED) {
            if (!add) {
                Arrays.fill(product, 0, m * n, 0);
            }
            addMultipliedTransposedSecond(m, n, k, first, second, product, 0);
        } else {
            boolean transposed = form == Form.FIRST_TRANSPOSED;
            multiply(m, n, k, first, 0, transposed ? 1 : k, transposed ? m : 1, second, product, add);
        }
    }

    @Override
    public void addOuterProduct(int n, int k, Operand a, Operand c) {
        addOuterProduct(n, k, ((Heap) a).numbers, ((Heap) c).numbers);
    }

    @Override
    public void multiply(int m, int n, int k, double[] a, int aFrom, double[] b, double[] c) {
        multiply(m, n, k, a, aFrom, k, 1, b, c, false);
    }

    @Override
    public void multiplyTransposedFirst(int m, int n, int k, double[] a, int aFrom, double[] b, double[] c) {
        multiply(m, n, k, a, aFrom, 1, m, b, c, false);
    }

    /** With {@code A} at {@code a[from + i across + l down]}. */
    private void multiply(
            int m, int n, int k, double[] a, int from, int across, int down, double[] b, double[] c, boolean add) {
        prepare(n);
        for (int i = 0; i < m; i++) {
            if (add) {
                System.arraycopy(c, i * n, sum, 0, n);
            } else {
                Arrays.fill(sum, 0, n, 0);
            }
            for (int l = 0; l < k; l++) {
                addScaled(a[from + i * across + l * down], b, l * n, n);
            }
            System.arraycopy(sum, 0, c, i * n, n);
        }
    }

    private void prepare(int n) {
        if (sum.length < n) {
            sum = new double[n];
            row = new double[n];
        }
    }

    /** By way of rows of their own: loops with one index for all arrays are compiled to vector instructions. */
    private void addScaled(double factor, double[] b, int bFrom, int n) {
        System.arraycopy(b, bFrom, row, 0, n);
        for (int j = 0; j < n; j++) {
            sum[j] += factor * row[j];
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

    /** Eight partial sums, so that the processor need not wait for each addition. */
    private static double dot(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i + 7 < length; i += 8) {
            s0 += a[aFrom + i] * b[bFrom + i];
            s1 += a[aFrom + i + 1] * b[bFrom + i + 1];
            s2 += a[aFrom + i + 2] * b[bFrom + i + 2];
            s3 += a[aFrom + i + 3] * b[bFrom + i + 3];
            s4 += a[aFrom + i + 4] * b[bFrom + i + 4];
            s5 += a[aFrom + i + 5] * b[bFrom + i + 5];
            s6 += a[aFrom + i + 6] * b[bFrom + i + 6];
            s7 += a[aFrom + i + 7] * b[bFrom + i + 7];
        }
        for (; i < length; i++) {
            s0 += a[aFrom + i] * b[bFrom + i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }
}
