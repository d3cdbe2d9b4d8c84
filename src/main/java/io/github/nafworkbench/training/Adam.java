package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;

/**
 * Adam (Kingma and Ba 2015, arXiv:1412.6980) on mini-batches, with the paper's constants and step 0.003.
 *
 * <p>Minimises the mean over samples of {@code 1/2 sum_outputs (y - t)^2} plus {@code 1/2 decay |p|^2}. The order of
 * the samples in an epoch depends on (seed, epoch) only.
 */
final class Adam implements Optimizer {
    private static final double STEP = 0.003;
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final int BATCH = 64;

    private final Kernel kernel;
    private final Samples samples;
    private final double weightDecay;
    private final long seed;
    private double[] mean = {};
    private double[] square = {};
    private long epochs;
    private double beta1Power = 1;
    private double beta2Power = 1;

    Adam(Kernel kernel, Samples samples, double weightDecay, long seed) {
        this.kernel = kernel;
        this.samples = samples;
        this.weightDecay = weightDecay;
        this.seed = seed;
    }

    @Override
    public Epoch epoch(Network network) {
        double[] parameters = network.parameters().clone();
        if (mean.length != parameters.length) {
            mean = new double[parameters.length];
            square = new double[parameters.length];
        }
        double[] gradient = new double[parameters.length];
        int[] order = RandomStream.of(seed, Purpose.MINIBATCH_ORDER, epochs++).permutation(samples.count());
        for (int start = 0; start < order.length; start += BATCH) {
            Samples batch = pick(order, start, Math.min(BATCH, order.length - start));
            kernel.gradient(network.with(parameters), batch, gradient);
            update(parameters, gradient, batch.count());
        }
        Network next = network.with(parameters);
        boolean finite = Double.isFinite(kernel.squaredError(next, samples));
        return finite ? new Epoch(next, Outcome.IMPROVED) : new Epoch(network, Outcome.DIVERGED);
    }

    private Samples pick(int[] order, int start, int count) {
        return new Samples(
                count,
                pickColumns(samples.inputs(), order, start, count),
                pickColumns(samples.targets(), order, start, count));
    }

    private static double[] pickColumns(double[] all, int[] order, int start, int count) {
        int columns = all.length / order.length;
        double[] picked = new double[columns * count];
        for (int c = 0; c < columns; c++) {
            for (int i = 0; i < count; i++) {
                picked[c * count + i] = all[c * order.length + order[start + i]];
            }
        }
        return picked;
    }

    private void update(double[] parameters, double[] gradient, int batch) {
        beta1Power *= BETA_1;
        beta2Power *= BETA_2;
        for (int p = 0; p < parameters.length; p++) {
            double g = gradient[p] / batch + weightDecay * parameters[p];
            mean[p] = BETA_1 * mean[p] + (1 - BETA_1) * g;
            square[p] = BETA_2 * square[p] + (1 - BETA_2) * g * g;
            double m = mean[p] / (1 - beta1Power);
            double v = square[p] / (1 - beta2Power);
            parameters[p] -= STEP * m / (Math.sqrt(v) + EPSILON);
        }
    }
}
