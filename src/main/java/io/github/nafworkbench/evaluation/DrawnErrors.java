package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.SignalScales;
import java.util.Arrays;
import java.util.List;

/**
 * Squared errors of a network under noise, by test row and by draw, so that two networks can be compared on the same rows
 * and random numbers: what both have in common does not count as uncertainty of their ratio.
 */
public final class DrawnErrors {
    /** Draws held in memory at a time. */
    private static final int TOGETHER = 16;

    private final TestRows rows;
    private final double[] targets;
    private final MeanSquares all = new MeanSquares();
    private final double[] byRow;
    private final double[] byDraw;

    private DrawnErrors(TestRows rows, int draws) {
        this.rows = rows;
        this.targets = rows.targets();
        this.byRow = new double[rows.test().count()];
        this.byDraw = new double[draws];
    }

    /**
     * Draws a network's errors for one target, from the first draw on.
     *
     * @param rows at least two of them to test on
     * @param draws at least two; without noise one is made
     * @param seed fixes all draws
     */
    public static DrawnErrors of(
            Kernel kernel, Network network, TestRows rows, NoiseModel noise, int draws, long seed) {
        return of(kernel, network, List.of(rows), noise, 0, draws, seed).get(0);
    }

    /**
     * Draws a network's errors for several targets at once.
     *
     * @param rows the same rows for every target, at least two of them to test on
     * @param firstDraw number of the first draw
     * @param draws at least two; without noise one is made
     * @param seed fixes all draws
     * @return one for each target
     */
    public static List<DrawnErrors> of(
            Kernel kernel,
            Network network,
            List<TestRows> rows,
            NoiseModel noise,
            long firstDraw,
            int draws,
            long seed) {
        Samples test = rows.get(0).test();
        if (draws < 2 || test.count() < 2) {
            throw new IllegalArgumentException(
                    "draws and rows must be at least 2, got " + draws + " and " + test.count());
        }
        int made = noise.off() ? 1 : draws;
        List<DrawnErrors> targets =
                rows.stream().map(ofTarget -> new DrawnErrors(ofTarget, made)).toList();
        SignalScales scales = new SignalScales(kernel, network, rows.get(0).training(), noise);
        NoiseDraws drawn = new NoiseDraws(noise, network.topology(), scales, seed);
        for (int done = 0; done < made; done += TOGETHER) {
            int batch = Math.min(TOGETHER, made - done);
            List<Batch> batches = targets.stream().map(t -> t.new Batch(batch)).toList();
            kernel.disturbed(network, test, drawn, firstDraw + done, batch, (r, first, y, size) -> {
                for (Batch ofTarget : batches) {
                    ofTarget.add(r, first, y, size);
                }
            });
            for (Batch ofTarget : batches) {
                ofTarget.end(done);
            }
        }
        targets.forEach(DrawnErrors::divideByDraws);
        return targets;
    }

    private void divideByDraws() {
        for (int row = 0; row < byRow.length; row++) {
            byRow[row] /= byDraw.length;
        }
    }

    /** Some draws while they are made. */
    private final class Batch {
        private final DrawSums sums = new DrawSums(byRow.length);
        private final double[][] squares;

        Batch(int draws) {
            sums.begin(draws);
            squares = new double[draws][byRow.length];
        }

        void add(int r, int first, double[] y, int size) {
            sums.at(r, first).add(y, rows.output() * size, targets, first, size);
            for (int s = 0; s < size; s++) {
                double error = y[rows.output() * size + s] - targets[first + s];
                squares[r][first + s] = error * error;
            }
        }

        void end(int done) {
            for (int r = 0; r < squares.length; r++) {
                byDraw[done + r] = sums.of(r).meanSquare();
                all.add(byDraw[done + r]);
                for (int row = 0; row < byRow.length; row++) {
                    byRow[row] += squares[r][row];
                }
            }
        }
    }

    /** {@code sqrt(mean over draws of MSE)}, in the target's unit; NaN if a draw has no finite error. */
    public double rmse() {
        return rows.halfRange() * all.root();
    }

    /** Draws made. */
    public int draws() {
        return byDraw.length;
    }

    /** Draws whose error is infinite or not a number. */
    public int nonFinite() {
        return all.nonFinite();
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
        double byRows = varianceOfMean(differences(influence(byRow), influence(to.byRow)));
        double byDraws = varianceOfMean(differences(influence(byDraw), influence(to.byDraw)));
        return ratio(to) * Math.sqrt(byRows + byDraws);
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
