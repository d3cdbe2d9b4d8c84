package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.SignalScales;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The error of a network under noise, by drawing it.
 *
 * <p>Draw {@code r} depends on (seed, first draw + r) only: estimates grow by adding draws, and models of different
 * level see common random numbers. A draw whose error is not a finite number is counted and left out of the averages.
 * Collects draws; used by one thread.
 */
public final class MonteCarlo {
    private static final int FEWEST_DRAWS = 8;

    private final Kernel kernel;
    private final Network network;
    private final TestRows rows;
    private final NoiseDraws noise;
    private final long firstDraw;
    private final ErrorSums all = new ErrorSums();
    private double[] meanSquares = {};
    private int nonFinite;

    /**
     * Prepares to draw.
     *
     * @param kernel the calling thread's
     * @param seed fixes all draws
     */
    public MonteCarlo(Kernel kernel, Network network, TestRows rows, NoiseModel noise, long seed) {
        this(
                kernel,
                network,
                rows,
                new NoiseDraws(
                        noise, network.topology(), new SignalScales(kernel, network, rows.training(), noise), seed),
                0);
    }

    /** Prepares draws {@code firstDraw ...}. */
    MonteCarlo(Kernel kernel, Network network, TestRows rows, NoiseDraws noise, long firstDraw) {
        this.kernel = kernel;
        this.network = network;
        this.rows = rows;
        this.noise = noise;
        this.firstDraw = firstDraw;
    }

    /** Makes that many further draws. */
    public MonteCarlo draw(int draws) {
        ErrorSums[] sums = new ErrorSums[draws];
        Arrays.setAll(sums, r -> new ErrorSums());
        kernel.disturbed(
                network,
                rows.test(),
                noise,
                firstDraw + draws(),
                draws,
                (r, first, y, size) -> sums[r].add(y, 0, rows.test().targets(), first, size));
        double[] more = Arrays.copyOf(meanSquares, meanSquares.length + draws);
        int finite = meanSquares.length;
        for (ErrorSums sum : sums) {
            if (Double.isFinite(sum.meanSquare())) {
                more[finite++] = sum.meanSquare();
                all.add(sum);
            } else {
                nonFinite++;
            }
        }
        meanSquares = Arrays.copyOf(more, finite);
        return this;
    }

    /**
     * Draws until the standard error is at most that share of the RMSE, in batches that double the draws.
     *
     * @param cancelled asked before every batch
     * @return whether the precision was reached
     */
    public boolean drawUntil(double relativePrecision, int mostDraws, BooleanSupplier cancelled) {
        while (!(standardError() <= relativePrecision * rmse())) {
            int next = Math.min(Math.max(FEWEST_DRAWS, draws()), mostDraws - draws());
            if (next <= 0 || cancelled.getAsBoolean()) {
                return false;
            }
            draw(next);
        }
        return true;
    }

    /** Draws made, those without a finite error too. */
    public int draws() {
        return meanSquares.length + nonFinite;
    }

    /** Draws whose error is infinite or not a number. */
    public int nonFinite() {
        return nonFinite;
    }

    /** {@code sqrt(mean over draws of MSE)}, in the target's unit; NaN before the first finite draw. */
    public double rmse() {
        return rows.halfRange() * Math.sqrt(mean());
    }

    /**
     * Standard error of {@link #rmse} from the spread between draws, {@code sd(MSE) / (2 RMSE sqrt(draws))}; NaN with
     * fewer than two finite draws. It speaks of the noise, on these samples and this network.
     */
    public double standardError() {
        int n = meanSquares.length;
        if (n < 2) {
            return Double.NaN;
        }
        double mean = mean();
        double squares = 0;
        for (double value : meanSquares) {
            squares += (value - mean) * (value - mean);
        }
        return mean == 0 ? 0 : rows.halfRange() * Math.sqrt(squares / (n - 1) / n) / (2 * Math.sqrt(mean));
    }

    /** All errors, averaged over the predictions of all finite draws. */
    public Errors errors() {
        return Errors.of(all, rmse(), rows.halfRange());
    }

    /** Mean squared error of every finite draw, squared network units. */
    double[] meanSquares() {
        return meanSquares.clone();
    }

    private double mean() {
        return mean(meanSquares);
    }

    /** Summed as deviations from the first draw, so that equal draws have exactly their own mean and no spread. */
    static double mean(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double first = values[0];
        double sum = 0;
        for (double value : values) {
            sum += value - first;
        }
        return first + sum / values.length;
    }
}
