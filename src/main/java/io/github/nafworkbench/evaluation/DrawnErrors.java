package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.SignalScales;
import java.util.Arrays;

/**
 * Squared errors of a network under noise, by test row and by draw, so that two networks can be compared on the same rows
 * and random numbers: what both have in common does not count as uncertainty of their ratio.
 */
public final class DrawnErrors {
    /** Draws held in memory at a time. */
    private static final int TOGETHER = 16;

    private final double halfRange;
    private final MeanSquares all = new MeanSquares();
    private final double[] byRow;
    private final double[] byDraw;

    /**
     * Draws a network's errors.
     *
     * @param rows at least two of them to test on
     * @param draws at least two; without noise one is made
     * @param seed fixes all draws
     */
    public DrawnErrors(Kernel kernel, Network network, TestRows rows, NoiseModel noise, int draws, long seed) {
        this(kernel, network, rows, noise, 0, draws, seed);
    }

    /**
     * Draws a network's errors, from a certain draw on.
     *
     * @param firstDraw number of the first draw
     */
    public DrawnErrors(
            Kernel kernel, Network network, TestRows rows, NoiseModel noise, long firstDraw, int draws, long seed) {
        if (draws < 2 || rows.test().count() < 2) {
            throw new IllegalArgumentException("draws and rows must be at least 2, got " + draws + " and "
                    + rows.test().count());
        }
        this.halfRange = rows.halfRange();
        this.byRow = new double[rows.test().count()];
        this.byDraw = new double[noise.off() ? 1 : draws];
        SignalScales scales = new SignalScales(kernel, network, rows.training(), noise);
        NoiseDraws drawn = new NoiseDraws(noise, network.topology(), scales, seed);
        for (int first = 0; first < byDraw.length; first += TOGETHER) {
            draw(kernel, network, rows, drawn, firstDraw, first, Math.min(TOGETHER, byDraw.length - first));
        }
        for (int row = 0; row < byRow.length; row++) {
            byRow[row] /= byDraw.length;
        }
    }

    private void draw(
            Kernel kernel, Network network, TestRows rows, NoiseDraws noise, long firstDraw, int done, int draws) {
        double[] t = rows.targets();
        int output = rows.output();
        DrawSums sums = new DrawSums(byRow.length);
        sums.begin(draws);
        double[][] squares = new double[draws][byRow.length];
        kernel.disturbed(network, rows.test(), noise, firstDraw + done, draws, (r, first, y, size) -> {
            sums.at(r, first).add(y, output * size, t, first, size);
            for (int s = 0; s < size; s++) {
                double error = y[output * size + s] - t[first + s];
                squares[r][first + s] = error * error;
            }
        });
        for (int r = 0; r < draws; r++) {
            byDraw[done + r] = sums.of(r).meanSquare();
            all.add(byDraw[done + r]);
            for (int row = 0; row < byRow.length; row++) {
                byRow[row] += squares[r][row];
            }
        }
    }

    /** {@code sqrt(mean over draws of MSE)}, in the target's unit; NaN if a draw has no finite error. */
    public double rmse() {
        return all.nonFinite() > 0 ? Double.NaN : halfRange * all.root();
    }

    /** Standard error of {@link #rmse}: what other test rows and other draws would change, both variances added. */
    public double standardError() {
        return rmse() * Math.sqrt(varianceOfMean(influence(byRow)) + varianceOfMean(influence(byDraw)));
    }

    /** Ratio of this RMSE to another. */
    public double ratio(DrawnErrors to) {
        return rmse() / to.rmse();
    }

    /** Standard error of {@link #ratio}, from the differences row by row and draw by draw. */
    public double ratioError(DrawnErrors to) {
        double rows = varianceOfMean(differences(influence(byRow), influence(to.byRow)));
        double draws = varianceOfMean(differences(influence(byDraw), influence(to.byDraw)));
        return ratio(to) * Math.sqrt(rows + draws);
    }

    /** How much each value moves the logarithm of the RMSE, to first order: {@code e^2 / (2 MSE)}. */
    private static double[] influence(double[] squares) {
        double mean = Arrays.stream(squares).sum() / squares.length;
        return Arrays.stream(squares).map(e -> mean == 0 ? 0 : e / (2 * mean)).toArray();
    }

    private static double[] differences(double[] a, double[] b) {
        double[] differences = new double[a.length];
        Arrays.setAll(differences, i -> a[i] - b[i]);
        return differences;
    }

    /** Variance of the mean of values; none if there is only one, the single draw without noise. */
    private static double varianceOfMean(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return n == 1 ? 0 : squares / (n - 1.0) / n;
    }
}
