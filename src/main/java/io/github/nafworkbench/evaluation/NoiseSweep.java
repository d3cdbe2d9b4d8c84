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

/** The error of a network at many levels of one source of noise, drawn step by step. Used by one thread. */
public final class NoiseSweep {
    private static final int DRAW_BITS = 32;

    private final NoiseSource swept;
    private final double[] levels;
    private final double halfRange;
    private final NoiseModel noise;
    private final Prediction prediction;
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

    /**
     * Prepares a sweep.
     *
     * @param kernel the calling thread's
     * @param noise what acts besides; at each level the swept source is added or takes the place of the same one
     */
    public NoiseSweep(
            Kernel kernel,
            Network network,
            TestRows rows,
            NoiseModel noise,
            NoiseSource swept,
            double[] levels,
            long seed,
            Numbers numbers) {
        this.swept = swept;
        this.levels = levels.clone();
        this.halfRange = rows.halfRange();
        this.noise = noise;
        NoiseModel any = noise.with(swept);
        this.prediction = Prediction.of(kernel, network, rows, any);
        SignalScales scales = new SignalScales(kernel, network, rows.training(), any);
        if (numbers == Numbers.COMMON && QuadraticDraws.serve(network.topology(), noise, swept)) {
            NoiseDraws unit = new NoiseDraws(noise.with(swept.withLevel(1)), network.topology(), scales, seed);
            quadratic = Optional.of(new QuadraticDraws(kernel, network, rows, unit, levels));
            return;
        }
        quadratic = Optional.empty();
        for (int i = 0; i < levels.length; i++) {
            NoiseDraws draws = new NoiseDraws(at(i), network.topology(), scales, seed);
            long first = numbers != Numbers.FRESH ? 0 : (long) i << DRAW_BITS;
            estimates.add(new MonteCarlo(kernel, network, rows, draws, first));
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

    public int levels() {
        return levels.length;
    }

    /** How often the network runs for one draw at every level. */
    public int passes() {
        return quadratic.isPresent() ? 1 : levels.length;
    }

    public Prediction prediction() {
        return prediction;
    }

    /** Whether the formula is exact at every level. */
    public boolean exact() {
        return prediction.exact(noise.with(swept.withLevel(1)));
    }

    /** All errors at one level as far as it is drawn; empty where one draw serves all levels. */
    public Optional<Errors> errors(int level) {
        return quadratic.isPresent()
                ? Optional.empty()
                : Optional.of(estimates.get(level).errors());
    }

    /** Draws at one level whose error is not a finite number. */
    public int nonFinite(int level) {
        return quadratic
                .map(q -> q.at(level).nonFinite())
                .orElseGet(() -> estimates.get(level).nonFinite());
    }

    /** The response as far as it is drawn. */
    public NoiseResponse response() {
        List<NoiseResponse.Point> points = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            points.add(point(i));
        }
        return new NoiseResponse(swept, points);
    }

    private NoiseResponse.Point point(int level) {
        double theory = prediction.rmse(at(level));
        if (quadratic.isEmpty()) {
            MonteCarlo drawn = estimates.get(level);
            return new NoiseResponse.Point(levels[level], drawn.rmse(), drawn.standardError(), theory);
        }
        MeanSquares drawn = quadratic.get().at(level);
        return new NoiseResponse.Point(levels[level], halfRange * drawn.root(), halfRange * drawn.rootError(), theory);
    }
}
