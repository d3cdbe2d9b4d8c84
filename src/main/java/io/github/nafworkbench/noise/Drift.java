package io.github.nafworkbench.noise;

/**
 * Decay of the weights with time, {@code W (t / t0)^-nu} with {@code nu = |mean + spread xi|} for every weight, fixed
 * by the chip (state-independent model of phase-change memory; Joshi et al. 2020, doi:10.1038/s41467-020-16108-9).
 *
 * @param time since programming, seconds, at least {@code start}
 * @param start {@code t0}, seconds
 * @param mean of the exponent
 * @param spread standard deviation of the exponent between weights
 */
public record Drift(double time, double start, double mean, double spread) {
    public Drift {
        if (!(start > 0 && time >= start && time <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("times must be 0 < start <= time, got " + start + " and " + time);
        }
        if (!(mean >= 0 && mean <= MOST && spread >= 0 && spread <= MOST)) {
            throw new IllegalArgumentException("exponents must be from 0 to 10, got " + mean + " and " + spread);
        }
    }

    /** Largest exponent. */
    public static final double MOST = 10;

    /** The usual start, seconds. */
    public static final double USUAL_START = 20;

    /** After that many seconds, with the usual start and exponents 0.1 +- 0.05. */
    public static Drift after(double seconds) {
        return new Drift(seconds, USUAL_START, 0.1, 0.05);
    }

    public boolean off() {
        return time == start || (mean == 0 && spread == 0);
    }

    /** What is left of a weight of 1, given its standard normal number. */
    double left(double xi) {
        return StrictMath.pow(time / start, -Math.abs(mean + spread * xi));
    }
}
