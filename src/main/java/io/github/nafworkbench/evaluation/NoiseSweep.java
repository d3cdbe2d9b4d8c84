package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.SignalScales;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The errors of a network at many levels of one source of noise, drawn step by step. Used by one thread. */
public final class NoiseSweep {
    private static final int DRAW_BITS = 32;

    private final NoiseSource swept;
    private final double[] levels;
    private final double halfRange;
    private final NoiseModel noise;
    private final DispersedChips chips;
    private final List<Prediction> predictions;
    private final List<MonteCarlo> estimates = new ArrayList<>();
    private final Optional<QuadraticDraws> quadratic;

    /** Which random numbers the levels see. */
    public enum Numbers {
        /**
         * All levels the same, scaled: the response is smooth, its levels err together. Where the error of a draw is a
         * quadratic in the level, one draw serves all levels and tells the RMSE alone.
         */
        COMMON,
        /** All levels the same, but every level drawn for itself, which tells all errors. */
        COMMON_DRAWN,
        /** Every level its own: the levels err independently. */
        FRESH
    }

    /** Prepares a sweep of one target. */
    public NoiseSweep(
            Kernel kernel,
            Network network,
            TestRows rows,
            NoiseModel noise,
            NoiseSource swept,
            double[] levels,
            long seed,
            Numbers numbers) {
        this(kernel, network, List.of(rows), noise, DispersedChips.NONE, swept, levels, seed, numbers);
    }

    /** Prepares a sweep of several targets, for all of which one draw serves. */
    public NoiseSweep(
            Kernel kernel,
            Network network,
            List<TestRows> rows,
            NoiseModel noise,
            NoiseSource swept,
            double[] levels,
            long seed,
            Numbers numbers) {
        this(kernel, network, rows, noise, DispersedChips.NONE, swept, levels, seed, numbers);
    }

    /**
     * Prepares a sweep of several targets on chips whose curves differ.
     *
     * @param kernel the calling thread's
     * @param network as it is designed
     * @param rows the same rows for every target
     * @param noise what acts besides; at each level the swept source is added or takes the place of the same one
     * @param chips whose curves the draws are made with; no other source is one of theirs
     */
    public NoiseSweep(
            Kernel kernel,
            Network network,
            List<TestRows> rows,
            NoiseModel noise,
            DispersedChips chips,
            NoiseSource swept,
            double[] levels,
            long seed,
            Numbers numbers) {
        this.swept = swept;
        this.levels = levels.clone();
        this.halfRange = rows.get(0).halfRange();
        this.noise = noise;
        this.chips = chips;
        NoiseModel any = noise.with(swept);
        NoiseModel predicted = chips.beside(any).orElse(any);
        this.predictions = rows.stream()
                .map(ofTarget -> Prediction.of(kernel, network, ofTarget, predicted))
                .toList();
        SignalScales scales = new SignalScales(kernel, network, rows.get(0).training(), any);
        boolean alone = rows.size() == 1;
        if (alone
                && chips.off()
                && numbers == Numbers.COMMON
                && QuadraticDraws.serve(network.topology(), noise, swept)) {
            NoiseDraws unit = new NoiseDraws(noise.with(swept.withLevel(1)), network.topology(), scales, seed);
            quadratic = Optional.of(new QuadraticDraws(kernel, network, rows.get(0), unit, levels));
            return;
        }
        quadratic = Optional.empty();
        for (int i = 0; i < levels.length; i++) {
            NoiseDraws draws = new NoiseDraws(at(i), network.topology(), scales, seed);
            long first = numbers != Numbers.FRESH ? 0 : (long) i << DRAW_BITS;
            estimates.add(new MonteCarlo(kernel, network, rows, draws, chips, first));
        }
    }

    private NoiseModel at(int level) {
        return noise.with(swept.withLevel(levels[level]));
    }

    /** Adds draws at one level. */
    public void draw(int level, int draws) {
        if (quadratic.isPresent()) {
            quadratic.get().draw(level, draws);
        } else {
            estimates.get(level).draw(draws);
        }
    }

    /**
     * Draws at one level until the precision is reached for every target; see {@link MonteCarlo#drawUntil}. Not where one
     * draw serves all levels.
     */
    public boolean drawUntil(int level, double relativePrecision, int mostDraws, BooleanSupplier cancelled) {
        if (quadratic.isPresent()) {
            throw new IllegalStateException("levels must be drawn for themselves, got one draw for all");
        }
        return estimates.get(level).drawUntil(relativePrecision, mostDraws, cancelled);
    }

    /** Whose curves the draws are made with. */
    public DispersedChips chips() {
        return chips;
    }

    /** Draws made at one level; not where one draw serves all levels. */
    public int draws(int level) {
        return estimate(level, 0).orElseThrow().draws();
    }

    /** Draws at one level whose error is not a finite number, of the target that has most; not where one draw serves all levels. */
    public int nonFinite(int level) {
        return IntStream.range(0, predictions.size())
                .map(target -> estimate(level, target).orElseThrow().nonFinite())
                .max()
                .orElseThrow();
    }

    public int levels() {
        return levels.length;
    }

    /** How often the network runs for one draw at every level. */
    public int passes() {
        return quadratic.isPresent() ? 1 : levels.length;
    }

    /** The formula for the first target. */
    public Prediction prediction() {
        return prediction(0);
    }

    /** The formula for one of the targets. */
    public Prediction prediction(int target) {
        return predictions.get(target);
    }

    /** Whether the formula is exact at every level. */
    public boolean exact() {
        return chips.beside(noise.with(swept.withLevel(1)))
                .map(prediction()::exact)
                .orElse(false);
    }

    /** One target at one level as far as it is drawn; empty where one draw serves all levels. */
    public Optional<Estimate> estimate(int level, int target) {
        return quadratic.isPresent()
                ? Optional.empty()
                : Optional.of(estimates.get(level).target(target));
    }

    /** The response of the first target as far as it is drawn. */
    public NoiseResponse response() {
        return response(0);
    }

    /** The response of one of the targets as far as it is drawn. */
    public NoiseResponse response(int target) {
        List<NoiseResponse.Point> points = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            points.add(point(i, target));
        }
        return new NoiseResponse(swept, points);
    }

    private NoiseResponse.Point point(int level, int target) {
        double theory = chips.beside(at(level)).map(prediction(target)::rmse).orElse(Double.NaN);
        if (quadratic.isEmpty()) {
            Estimate drawn = estimates.get(level).target(target);
            return new NoiseResponse.Point(levels[level], drawn.rmse(), drawn.standardError(), theory);
        }
        MeanSquares drawn = quadratic.get().at(level);
        return new NoiseResponse.Point(levels[level], halfRange * drawn.root(), halfRange * drawn.rootError(), theory);
    }
}
