package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.SignalScales;
import java.util.ArrayList;
import java.util.List;

/** The error of a network at many levels of one source of noise, drawn step by step. Used by one thread. */
public final class NoiseSweep {
    private static final int DRAW_BITS = 32;

    private final NoiseSource swept;
    private final double[] levels;
    private final NoiseModel noise;
    private final Prediction prediction;
    private final List<MonteCarlo> estimates = new ArrayList<>();

    /** Which random numbers the levels see. */
    public enum Numbers {
        /** All levels the same, scaled: the response is smooth, its levels err together. */
        COMMON,
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
        this.noise = noise;
        NoiseModel any = noise.with(swept);
        this.prediction = Prediction.of(kernel, network, rows, any);
        SignalScales scales = new SignalScales(kernel, network, rows.training(), any);
        for (int i = 0; i < levels.length; i++) {
            NoiseDraws draws = new NoiseDraws(at(i), network.topology(), scales, seed);
            long first = numbers == Numbers.COMMON ? 0 : (long) i << DRAW_BITS;
            estimates.add(new MonteCarlo(kernel, network, rows, draws, first));
        }
    }

    private NoiseModel at(int level) {
        return noise.with(swept.withLevel(levels[level]));
    }

    /** Adds draws at one level. */
    public void draw(int level, int draws) {
        estimates.get(level).draw(draws);
    }

    public int levels() {
        return levels.length;
    }

    public Prediction prediction() {
        return prediction;
    }

    /** Whether the formula is exact at every level. */
    public boolean exact() {
        return prediction.exact(noise.with(swept.withLevel(1)));
    }

    /** The estimate at one level as far as it is drawn. */
    public MonteCarlo estimate(int level) {
        return estimates.get(level);
    }

    /** The response as far as it is drawn. */
    public NoiseResponse response() {
        List<NoiseResponse.Point> points = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            MonteCarlo estimate = estimates.get(i);
            points.add(new NoiseResponse.Point(
                    levels[i], estimate.rmse(), estimate.standardError(), prediction.rmse(at(i))));
        }
        return new NoiseResponse(swept, points);
    }
}
