package io.github.nafworkbench.training;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.function.BooleanSupplier;

/**
 * Adam (Kingma and Ba 2015, arXiv:1412.6980) on mini-batches, with the paper's constants; with a decay of its own AdamW
 * (Loshchilov and Hutter 2019, arXiv:1711.05101), whose weights shrink by {@code step decay} of themselves at every
 * step beside it.
 *
 * <p>The order of the samples in an epoch depends on (seed, epoch) only. An epoch can be left between mini-batches.
 */
final class Adam implements Optimizer {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final MiniBatches settings;
    private final int length;
    private final double decay;
    private final long seed;
    private double[] mean = {};
    private double[] square = {};
    private double[] gradient = {};
    private long epochs;
    private long steps;
    /** Samples of the present epoch that are done with. */
    private int done;

    private int[] order = {};
    private long[] keys = {};
    /** Where the present epoch began. */
    private double[] begun = {};

    /** Losses of the present epoch's batches: not finite if any of them is not. */
    private double lossSum;

    private double beta1Power = 1;
    private double beta2Power = 1;

    /**
     * A fresh start.
     *
     * @param length epochs that the schedule goes over
     * @param decay that of AdamW; 0 for Adam
     */
    Adam(MiniBatches settings, int length, double decay, long seed) {
        this.settings = settings;
        this.length = length;
        this.decay = decay;
        this.seed = seed;
    }

    @Override
    public Epoch epoch(Objective objective, double[] at, BooleanSupplier pauseAsked) {
        if (mean.length == 0) {
            mean = new double[at.length];
            square = new double[at.length];
            gradient = new double[at.length];
        }
        double[] parameters = at.clone();
        if (done == 0) {
            begun = at;
            lossSum = 0;
            shuffle(objective.samples());
        }
        double step = settings.step(epochs, length);
        while (done < order.length) {
            if (done > 0 && pauseAsked.getAsBoolean()) {
                return Epoch.paused(parameters);
            }
            int end = Math.min(order.length, done + Math.min(settings.batch(), order.length));
            lossSum += objective.batchGradient(parameters, order, done, end, steps, gradient);
            update(parameters, step);
            done = end;
            steps++;
        }
        done = 0;
        epochs++;
        return Double.isFinite(lossSum) && Vectors.finite(parameters)
                ? Epoch.improved(parameters)
                : Epoch.diverged(begun);
    }

    private void shuffle(int samples) {
        if (order.length != samples) {
            order = new int[samples];
            keys = new long[samples];
        }
        RandomStream.of(seed, Purpose.MINIBATCH_ORDER, epochs).permute(keys, order);
    }

    /** In loops that write one array each, which lets them compile to vector instructions. */
    private void update(double[] parameters, double step) {
        beta1Power *= BETA_1;
        beta2Power *= BETA_2;
        for (int p = 0; p < parameters.length; p++) {
            mean[p] = BETA_1 * mean[p] + (1 - BETA_1) * gradient[p];
        }
        for (int p = 0; p < parameters.length; p++) {
            square[p] = BETA_2 * square[p] + (1 - BETA_2) * gradient[p] * gradient[p];
        }
        double ofMean = step / (1 - beta1Power);
        double ofSquare = 1 / (1 - beta2Power);
        double kept = 1 - step * decay;
        for (int p = 0; p < parameters.length; p++) {
            double length = ofMean * mean[p] / (Math.sqrt(ofSquare * square[p]) + EPSILON);
            parameters[p] = kept * parameters[p] - length;
        }
    }
}
