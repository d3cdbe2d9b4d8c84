package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.SignalScales;
import java.util.function.BooleanSupplier;

/**
 * The error of a network under noise, by drawing it.
 *
 * <p>Draw {@code r} depends on (seed, first draw + r) only: estimates grow by adding draws, and models of different
 * level see common random numbers. The errors of a draw are summed chunk by chunk, those of all draws in their order:
 * the same bits however draws are batched and on how many threads the kernel works. A draw whose error is not a finite
 * number is counted and left out of the averages. Collects draws; used by one thread, which the kernel's others help.
 */
public final class MonteCarlo {
    private static final int FEWEST_DRAWS = 8;
    private static final int MOST_DRAWS_UNASKED = 64;
    /** Sums of one draw and chunk that are held at a time. */
    private static final int SUMS = 4096;

    private final Kernel kernel;
    private final Network network;
    private final TestRows rows;
    private final double[] targets;
    private final NoiseDraws noise;
    private final long firstDraw;
    private final ErrorSums all = new ErrorSums();
    private final MeanSquares meanSquares = new MeanSquares();
    private final DrawSums sums;

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
        this.targets = rows.targets();
        this.sums = new DrawSums(rows.test().count());
        this.noise = noise;
        this.firstDraw = firstDraw;
    }

    /** Makes that many further draws. */
    public MonteCarlo draw(int draws) {
        int batch = Math.max(1, SUMS / sums.chunks());
        for (int made = 0; made < draws; made += batch) {
            drawBatch(Math.min(batch, draws - made));
        }
        return this;
    }

    private void drawBatch(int draws) {
        sums.begin(draws);
        kernel.disturbed(
                network, rows.test(), noise, firstDraw + draws(), draws, (r, first, y, size) -> sums.at(r, first)
                        .add(y, rows.output() * size, targets, first, size));
        for (int r = 0; r < draws; r++) {
            ErrorSums ofDraw = sums.of(r);
            meanSquares.add(ofDraw.meanSquare());
            if (Double.isFinite(ofDraw.meanSquare())) {
                all.add(ofDraw);
            }
        }
    }

    /**
     * Draws until the standard error is at most that share of the RMSE, in batches that double the draws at first.
     *
     * @param cancelled asked before every batch
     * @return whether the precision was reached
     */
    public boolean drawUntil(double relativePrecision, int mostDraws, BooleanSupplier cancelled) {
        while (!(standardError() <= relativePrecision * rmse())) {
            int next = Math.min(Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS_UNASKED, draws())), mostDraws - draws());
            if (next <= 0 || cancelled.getAsBoolean()) {
                return false;
            }
            draw(next);
        }
        return true;
    }

    /** Draws made, those without a finite error too. */
    public int draws() {
        return meanSquares.draws();
    }

    /** Draws whose error is infinite or not a number. */
    public int nonFinite() {
        return meanSquares.nonFinite();
    }

    /** {@code sqrt(mean over draws of MSE)}, in the target's unit; NaN before the first finite draw. */
    public double rmse() {
        return rows.halfRange() * meanSquares.root();
    }

    /**
     * Standard error of {@link #rmse} from the spread between draws, {@code sd(MSE) / (2 RMSE sqrt(draws))}; NaN with
     * fewer than two finite draws. It speaks of the noise, on these samples and this network.
     */
    public double standardError() {
        return rows.halfRange() * meanSquares.rootError();
    }

    /** All errors, averaged over the predictions of all finite draws. */
    public Errors errors() {
        return Errors.of(all, rmse(), rows.halfRange());
    }
}
