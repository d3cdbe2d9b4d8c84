package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Test RMSE of one network against the level of one kind of noise, the other settings held, in the target's unit.
 *
 * @param swept the kind of noise on the axis
 * @param points ascending in level, the first at level 0
 */
public record NoiseResponse(NoiseKind swept, List<Point> points) {
    public NoiseResponse {
        points = List.copyOf(points);
    }

    /**
     * One level.
     *
     * @param rmse by Monte Carlo
     * @param standardError of {@code rmse}, from the spread between draws; NaN with one draw
     * @param theory by {@link Prediction}
     */
    public record Point(double level, double rmse, double standardError, double theory) {}

    /** The levels shown on the screen: exact zero, then four a decade from 1e-4 to 0.4 network units (20 % of FS 2). */
    public static double[] levels() {
        double[] levels = new double[17];
        for (int i = 1; i < 16; i++) {
            levels[i] = StrictMath.pow(10, -4 + (i - 1) / 4.0);
        }
        levels[16] = 0.4;
        return levels;
    }

    /** One {@link MonteCarlo} a level, to be drawn from step by step and turned into a response at any time. */
    public static final class Sweep {
        private final NoiseKind swept;
        private final double[] levels;
        private final NoiseModel noise;
        private final Prediction prediction;
        private final List<MonteCarlo> estimates = new ArrayList<>();

        /**
         * Prepares a sweep; every level sees common random numbers.
         *
         * @param kernel the calling thread's
         * @param halfRange one network unit of the target in its own unit
         */
        public Sweep(
                Kernel kernel,
                Network network,
                Samples samples,
                NoiseModel noise,
                NoiseKind swept,
                double[] levels,
                long seed,
                double halfRange) {
            this.swept = swept;
            this.levels = levels.clone();
            this.noise = noise;
            this.prediction = Prediction.of(kernel, network, samples, halfRange);
            for (double level : levels) {
                estimates.add(new MonteCarlo(kernel, network, samples, noise.with(swept, level), seed, halfRange));
            }
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

        /** The response as far as it is drawn. */
        public NoiseResponse response() {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < levels.length; i++) {
                MonteCarlo estimate = estimates.get(i);
                points.add(new Point(
                        levels[i],
                        estimate.rmse(),
                        estimate.standardError(),
                        prediction.rmse(noise.with(swept, levels[i]))));
            }
            return new NoiseResponse(swept, points);
        }
    }
}
