package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.PreparedData;
import java.util.Arrays;

/**
 * What four networks say of the same test rows, in the target's unit. Immutable by agreement.
 *
 * @param truth the target in the table
 * @param ideal trained network with its ideal curves
 * @param realised the same weights with the realised curves
 * @param retrained weights retrained with the realised curves
 * @param control trained as long with the ideal curves
 */
public record TestPredictions(double[] truth, double[] ideal, double[] realised, double[] retrained, double[] control) {
    /** What four networks say of the first target. */
    public static TestPredictions of(
            Kernel kernel, PreparedData data, Network ideal, Network realised, Network retrained, Network control) {
        return of(kernel, data, 0, ideal, realised, retrained, control);
    }

    /** What four networks say of one of several targets. */
    public static TestPredictions of(
            Kernel kernel,
            PreparedData data,
            int output,
            Network ideal,
            Network realised,
            Network retrained,
            Network control) {
        TestRows rows = TestRows.of(data, output);
        double mid = data.targetScaling().centre()[output];
        return new TestPredictions(
                inTargetUnit(rows, mid, rows.targets()),
                inTargetUnit(rows, mid, rows.predictions(kernel, ideal)),
                inTargetUnit(rows, mid, rows.predictions(kernel, realised)),
                inTargetUnit(rows, mid, rows.predictions(kernel, retrained)),
                inTargetUnit(rows, mid, rows.predictions(kernel, control)));
    }

    public int rows() {
        return truth.length;
    }

    /**
     * Standard error of the recovered fraction {@code (P - R) / (P - I)}: what drawing other test rows would change.
     * Delta method on the paired squared errors of every row; NaN with fewer than two rows.
     */
    public double recoveredFractionError() {
        double[] i = influence(ideal);
        double[] p = influence(realised);
        double[] r = influence(retrained);
        double damage = rmse(realised) - rmse(ideal);
        double fraction = (rmse(realised) - rmse(retrained)) / damage;
        double[] total = new double[rows()];
        for (int row = 0; row < rows(); row++) {
            total[row] = (p[row] - r[row] - fraction * (p[row] - i[row])) / damage;
        }
        return standardError(total);
    }

    /** Standard error of the excess error ratio {@code retrained / control - 1}, in the same way. */
    public double excessErrorRatioError() {
        double[] r = influence(retrained);
        double[] c = influence(control);
        double ratio = rmse(retrained) / rmse(control);
        double[] total = new double[rows()];
        for (int row = 0; row < rows(); row++) {
            total[row] = ratio * (r[row] / rmse(retrained) - c[row] / rmse(control));
        }
        return standardError(total);
    }

    /** How much each row moves the RMSE, to first order: {@code (e^2 - MSE) / (2 RMSE)}. */
    private double[] influence(double[] predicted) {
        double rmse = rmse(predicted);
        double[] influence = new double[rows()];
        for (int row = 0; row < rows(); row++) {
            double error = predicted[row] - truth[row];
            influence[row] = (error * error - rmse * rmse) / (2 * rmse);
        }
        return influence;
    }

    private double rmse(double[] predicted) {
        double sum = 0;
        for (int row = 0; row < rows(); row++) {
            double error = predicted[row] - truth[row];
            sum += error * error;
        }
        return Math.sqrt(sum / rows());
    }

    /** Standard error of the mean of values whose mean is 0. */
    private static double standardError(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(sum / (values.length - 1.0) / values.length);
    }

    private static double[] inTargetUnit(TestRows rows, double mid, double[] scaled) {
        return Arrays.stream(scaled).map(y -> mid + rows.halfRange() * y).toArray();
    }
}
