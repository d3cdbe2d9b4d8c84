package io.github.nafworkbench.data.statistics;

/** Quantiles of sorted values. */
public final class Quantile {
    private Quantile() {}

    /**
     * The value below which a share of the values lies, between the neighbouring ones in proportion: at place
     * {@code share (n - 1)} counted from 0 (Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566, type 7).
     *
     * @param sorted ascending and finite, at least one, not modified
     * @param share from 0 to 1
     */
    public static double of(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double part = place - below;
        return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[below + 1] * part;
    }
}
