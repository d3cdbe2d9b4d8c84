package io.github.nafworkbench.evaluation;

/** Spence's function {@code Li2(x) = -int_0^x ln(1 - t)/t dt} for {@code x <= 0} (Lewin 1981, ISBN 0444005501). */
final class Dilogarithm {
    private static final double LEAST_TERM = 1e-18;

    private Dilogarithm() {}

    /**
     * The function's value; relative error below 1e-13.
     *
     * @throws IllegalArgumentException if x is positive or NaN
     */
    static double of(double x) {
        if (!(x <= 0)) {
            throw new IllegalArgumentException("x must be at most 0, got " + x);
        }
        if (x < -1) {
            double log = StrictMath.log(-x);
            return -Math.PI * Math.PI / 6 - 0.5 * log * log - of(1 / x);
        }
        // Landen's identity brings [-1, 0] to [0, 1/2], where the series converges fast.
        double log = StrictMath.log1p(-x);
        return -series(x / (x - 1)) - 0.5 * log * log;
    }

    /** {@code sum_k x^k / k^2}. */
    private static double series(double x) {
        double power = x;
        double sum = 0;
        for (int k = 1; Math.abs(power) > LEAST_TERM * sum; k++) {
            sum += power / ((double) k * k);
            power *= x;
        }
        return sum;
    }
}
