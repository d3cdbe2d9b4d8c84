package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.noise.NoiseSource;
import java.util.List;

/**
 * Test error of one network against the level of one source of noise, the other settings held, in the target's unit.
 *
 * @param swept the source on the axis
 * @param points in the order of the levels
 */
public record NoiseResponse(NoiseSource swept, List<Point> points) {
    public NoiseResponse {
        points = List.copyOf(points);
    }

    /**
     * One level.
     *
     * @param rmse by Monte Carlo
     * @param standardError of {@code rmse}, from the spread between draws; NaN with one draw
     * @param theory by {@link Prediction}; NaN where there is no formula
     */
    public record Point(double level, double rmse, double standardError, double theory) {}

    /** The levels shown on the screen: exact zero, then four a decade from 1e-4 to 0.4 network units (20 % of FS 2). */
    public static double[] levels() {
        double[] levels = new double[17];
        for (int i = 1; i < 16; i++) {
            levels[i] = StrictMath.pow(10, -4 + (i - 1) / 4.0);
        }
        levels[16] = 0.4;
        return levels;
    }
}
