package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;

/** Where a quantity turns round, small steps back by noise not counted. */
final class TurningPoints {
    /** A share of the range by which a quantity must go back to have turned. */
    static final double TOLERANCE = 0.01;

    private TurningPoints() {}

    /**
     * The places of the extremes between which the values rise or fall.
     *
     * @param x finite values
     * @return places, ascending, without the first and the last
     */
    static List<Integer> of(double[] x) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double tolerance = TOLERANCE * (most - least);
        List<Integer> turns = new ArrayList<>();
        int direction = 0;
        int low = 0;
        int high = 0;
        for (int i = 1; i < x.length; i++) {
            low = x[i] < x[low] ? i : low;
            high = x[i] > x[high] ? i : high;
            if (direction >= 0 && x[high] - x[i] > tolerance) {
                if (direction > 0) {
                    turns.add(high);
                }
                direction = -1;
                low = i;
                high = i;
            } else if (direction <= 0 && x[i] - x[low] > tolerance) {
                if (direction < 0) {
                    turns.add(low);
                }
                direction = 1;
                low = i;
                high = i;
            }
            if (direction > 0) {
                low = i;
            } else if (direction < 0) {
                high = i;
            }
        }
        return turns;
    }
}
