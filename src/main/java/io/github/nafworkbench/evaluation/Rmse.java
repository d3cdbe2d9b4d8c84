package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;

/**
 * Root mean squared error of one output, {@code sqrt(mean (y - t)^2)}, in the target's unit.
 *
 * @param value the RMSE over the rows given
 * @param standardError what drawing other rows of the same kind would change:
 *     {@code sd((y - t)^2) / (2 RMSE sqrt(rows))}, the delta method; NaN with fewer than two rows
 */
public record Rmse(double value, double standardError) {
    /** Computes the RMSE of a network on the rows and for the target that are tested. */
    public static Rmse of(Kernel kernel, Network network, TestRows rows) {
        return of(rows.predictions(kernel, network), rows.targets(), rows.test().count(), rows.halfRange());
    }

    /**
     * Computes the RMSE of the first output of a network.
     *
     * @param halfRange one network unit of the target in its own unit
     */
    public static Rmse of(Kernel kernel, Network network, Samples samples, double halfRange) {
        return of(kernel.outputs(network, samples), samples.targets(), samples.count(), halfRange);
    }

    /**
     * Computes the RMSE of predictions in network units.
     *
     * @param y predictions, the first {@code n} of which are compared
     * @param t targets, likewise
     */
    static Rmse of(double[] y, double[] t, int n, double halfRange) {
        double sumOfSquares = 0;
        for (int i = 0; i < n; i++) {
            double error = y[i] - t[i];
            sumOfSquares += error * error * error * error;
        }
        double mean = ErrorSums.of(y, t, n).meanSquare();
        double root = Math.sqrt(mean);
        double variance = Math.max(0, sumOfSquares / n - mean * mean) * n / (n - 1.0);
        double error = root == 0 ? 0 : Math.sqrt(variance / n) / (2 * root);
        return new Rmse(halfRange * root, n < 2 ? Double.NaN : halfRange * error);
    }
}
