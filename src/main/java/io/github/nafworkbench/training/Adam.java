package io.github.nafworkbench.training;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;
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
    private long epochs;
    private long steps;
    /** Samples of the present epoch that are done with. */
    private int done;

    private int[] order = {};
    /** Where the present epoch began. */
    private double[] begun = {};

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
        }
        double[] parameters = at.clone();
        double[] gradient = new double[at.length];
        if (done == 0) {
            begun = at;
            order = RandomStream.of(seed, Purpose.MINIBATCH_ORDER, epochs).permutation(objective.samples());
        }
        double step = settings.step(epochs, length);
        while (done < order.length) {
            if (done > 0 && pauseAsked.getAsBoolean()) {
                return Epoch.paused(parameters);
            }
            int end = Math.min(order.length, done + Math.min(settings.batch(), order.length));
            objective.batchGradient(parameters, Arrays.copyOfRange(order, done, end), steps, gradient);
            update(parameters, gradient, step);
            done = end;
            steps++;
        }
        done = 0;
        epochs++;
        return Double.isFinite(objective.loss(parameters)) ? Epoch.improved(parameters) : Epoch.diverged(begun);
    }

    private void update(double[] parameters, double[] gradient, double step) {
        beta1Power *= BETA_1;
        beta2Power *= BETA_2;
        for (int p = 0; p < parameters.length; p++) {
            double g = gradient[p];
            mean[p] = BETA_1 * mean[p] + (1 - BETA_1) * g;
            square[p] = BETA_2 * square[p] + (1 - BETA_2) * g * g;
            double m = mean[p] / (1 - beta1Power);
            double v = square[p] / (1 - beta2Power);
            parameters[p] -= step * (m / (Math.sqrt(v) + EPSILON) + decay * parameters[p]);
        }
    }
}
