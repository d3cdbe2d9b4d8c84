package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.SignalScales;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The errors of a network under noise, by drawing it; every draw serves all targets.
 *
 * <p>Draw {@code r} depends on (seed, first draw + r) only: estimates grow by adding draws, and models of different
 * level see common random numbers. The errors of a draw are summed chunk by chunk, those of all draws in their order:
 * the same bits however draws are batched and on how many threads the kernel works. Collects draws; used by one thread,
 * which the kernel's others help.
 */
public final class MonteCarlo {
    private static final int FEWEST_DRAWS = 8;
    private static final int MOST_DRAWS_UNASKED = 64;
    /** Sums of one draw and chunk that are held at a time. */
    private static final int SUMS = 4096;

    private final Kernel kernel;
    private final Network network;
    private final Samples test;
    private final List<Estimate> targets;
    private final NoiseDraws noise;
    private final DispersedChips chips;
    private final long firstDraw;

    /**
     * Prepares to draw, for one target.
     *
     * @param kernel the calling thread's
     * @param seed fixes all draws
     */
    public MonteCarlo(Kernel kernel, Network network, TestRows rows, NoiseModel noise, long seed) {
        this(
                kernel,
                network,
                List.of(rows),
                new NoiseDraws(
                        noise, network.topology(), new SignalScales(kernel, network, rows.training(), noise), seed),
                DispersedChips.NONE,
                0);
    }

    /**
     * Prepares draws {@code firstDraw ...}.
     *
     * @param rows the same rows for every target
     * @param chips whose curves the draws are made with
     */
    MonteCarlo(
            Kernel kernel,
            Network network,
            List<TestRows> rows,
            NoiseDraws noise,
            DispersedChips chips,
            long firstDraw) {
        this.kernel = kernel;
        this.network = network;
        this.test = rows.get(0).test();
        this.targets = rows.stream().map(Estimate::new).toList();
        this.noise = noise;
        this.chips = chips;
        this.firstDraw = firstDraw;
    }

    /** Makes that many further draws. */
    public MonteCarlo draw(int draws) {
        int batch = Math.max(1, SUMS / targets.get(0).chunks());
        for (int made = 0; made < draws; made += batch) {
            drawBatch(Math.min(batch, draws - made));
        }
        return this;
    }

    private void drawBatch(int draws) {
        targets.forEach(target -> target.begin(draws));
        long next = firstDraw + draws();
        if (chips.off()) {
            kernel.disturbed(network, test, noise, next, draws, this::add);
        }
        for (int r = 0; r < draws && !chips.off(); r++) {
            int own = r;
            Network ofDraw = chips.of(network, next + r);
            kernel.disturbed(ofDraw, test, noise, next + r, 1, (only, first, y, size) -> add(own, first, y, size));
        }
        targets.forEach(target -> target.end(draws));
    }

    private void add(int draw, int first, double[] y, int size) {
        for (Estimate target : targets) {
            target.add(draw, first, y, size);
        }
    }

    /**
     * Draws until the standard error is at most that share of the RMSE for every target, in batches that double the
     * draws at first.
     *
     * @param cancelled asked before every batch
     * @return whether the precision was reached; it never is after a draw without a finite error
     */
    public boolean drawUntil(double relativePrecision, int mostDraws, BooleanSupplier cancelled) {
        while (!targets.stream().allMatch(target -> target.reached(relativePrecision))) {
            int next = Math.min(Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS_UNASKED, draws())), mostDraws - draws());
            boolean hopeless = targets.stream().anyMatch(target -> target.nonFinite() > 0);
            if (next <= 0 || hopeless || cancelled.getAsBoolean()) {
                return false;
            }
            draw(next);
        }
        return true;
    }

    /** What is known of one of the targets. */
    public Estimate target(int number) {
        return targets.get(number);
    }

    /** Draws made, those without a finite error too. */
    public int draws() {
        return target(0).draws();
    }

    /** RMSE of the first target; see {@link Estimate#rmse}. */
    public double rmse() {
        return target(0).rmse();
    }

    /** Standard error of {@link #rmse}; see {@link Estimate#standardError}. */
    public double standardError() {
        return target(0).standardError();
    }
}
