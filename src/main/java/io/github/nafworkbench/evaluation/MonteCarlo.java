package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Disturbance;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.noise.NeuronNoise;
import io.github.nafworkbench.noise.NoiseModel;
import java.util.Arrays;

/**
 * The squared error of a network under noise, by drawing it.
 *
 * <p>Draw {@code r} depends on (seed, r) only: estimates grow by adding draws, and models of different level see
 * common random numbers. Collects draws; used by one thread.
 */
public final class MonteCarlo {
    private final Kernel kernel;
    private final Network network;
    private final Samples samples;
    private final Disturbance noise;
    private final double halfRange;
    private double[] meanSquares = {};

    /**
     * Prepares to draw.
     *
     * @param kernel the calling thread's
     * @param seed fixes all draws
     * @param halfRange one network unit of the target in its own unit
     */
    public MonteCarlo(Kernel kernel, Network network, Samples samples, NoiseModel noise, long seed, double halfRange) {
        this.kernel = kernel;
        this.network = network;
        this.samples = samples;
        this.noise = new NeuronNoise(noise, seed);
        this.halfRange = halfRange;
    }

    /** Makes that many further draws. */
    public MonteCarlo draw(int draws) {
        double[] sums = kernel.disturbedErrors(network, samples, noise, meanSquares.length, draws);
        double[] all = Arrays.copyOf(meanSquares, meanSquares.length + draws);
        for (int r = 0; r < draws; r++) {
            all[meanSquares.length + r] = halfRange * halfRange * sums[r] / samples.count();
        }
        meanSquares = all;
        return this;
    }

    public int draws() {
        return meanSquares.length;
    }

    /** {@code sqrt(mean over draws of MSE)}, in the target's unit; NaN before the first draw. */
    public double rmse() {
        return Math.sqrt(mean());
    }

    /**
     * Standard error of {@link #rmse} from the spread between draws, {@code sd(MSE) / (2 RMSE sqrt(draws))}; NaN with
     * fewer than two draws. It speaks of the noise, on these samples and this network.
     */
    public double standardError() {
        int n = meanSquares.length;
        double mean = mean();
        double squares = 0;
        for (double value : meanSquares) {
            squares += (value - mean) * (value - mean);
        }
        if (n < 2) {
            return Double.NaN;
        }
        return mean == 0 ? 0 : Math.sqrt(squares / (n - 1) / n) / (2 * Math.sqrt(mean));
    }

    /** Summed as deviations from the first draw, so that equal draws have exactly their own mean and no spread. */
    private double mean() {
        if (meanSquares.length == 0) {
            return Double.NaN;
        }
        double first = meanSquares[0];
        double sum = 0;
        for (double value : meanSquares) {
            sum += value - first;
        }
        return first + sum / meanSquares.length;
    }
}
