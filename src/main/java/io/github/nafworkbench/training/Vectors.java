package io.github.nafworkbench.training;

/** Sums over arrays of the same length. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** {@code to += factor what}. */
    static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    /** Whether all are finite numbers. */
    static boolean finite(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += 0 * number; // 0, but not a number for what is not finite
        }
        return sum == 0;
    }
}
