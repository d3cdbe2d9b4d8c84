package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;

/**
 * How far predictions {@code y} are from the targets {@code t} of one output.
 *
 * @param rmse {@code sqrt(mean (y - t)^2)}, in the target's unit
 * @param mae {@code mean |y - t|}, in the target's unit
 * @param r2 coefficient of determination {@code 1 - sum (y - t)^2 / sum (t - mean t)^2}; NaN for a constant target
 * @param pearson correlation of predictions and targets; NaN if either is constant
 */
public record Errors(double rmse, double mae, double r2, double pearson) {
    /** Of a network without noise on the test rows. */
    public static Errors of(Kernel kernel, Network network, TestRows rows) {
        ErrorSums sums = ErrorSums.of(kernel, network, rows);
        return of(sums, rows.halfRange() * Math.sqrt(sums.meanSquare()), rows.halfRange());
    }

    static Errors of(ErrorSums sums, double rmse, double halfRange) {
        return new Errors(rmse, halfRange * sums.meanAbsolute(), sums.determination(), sums.correlation());
    }
}
