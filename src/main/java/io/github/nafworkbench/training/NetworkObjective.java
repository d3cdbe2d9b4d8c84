package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.LayerEquations;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.NoiseGain;
import io.github.nafworkbench.network.NoisyGradient;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.Arrays;
import java.util.List;

/**
 * The loss of a network on training samples as a function of its trained parameters:
 * {@code F = 1/2 sum (y - t)^2 + 1/2 N decay |p|^2 + P}, with {@code N} samples and the noise penalty {@code P} of
 * {@link NoiseGain}. Weights and biases of layers that are not trained stay as they are.
 */
final class NetworkObjective implements Objective {
    private final Kernel kernel;
    private final Network template;
    private final Samples samples;
    private final double decay;
    private final NoiseLevels penalty;
    private final NoiseGain noiseGain;
    private final NoiseLevels sampled;
    private final SampledNoise sampledNoise;
    private final NoisyGradient noisyGradient;
    private final LayerEquations layerEquations;
    /** For every trained parameter its place among all. */
    private final int[] free;
    /** For every parameter its place among the trained ones, or -1. */
    private final int[] place;

    private final boolean whole;
    /** Where a loss is worked out if not all is trained: its weights are overwritten at every point. */
    private final Network point;

    private final NormalEquations equations;
    private double[] all = {};

    /**
     * The loss for a network's curves and untrained layers.
     *
     * @param equations scratch
     * @param samples trained on
     * @param seed of the sampled noise
     */
    NetworkObjective(
            Kernel kernel, NormalEquations equations, Network template, Samples samples, Training training, long seed) {
        this.kernel = kernel;
        this.equations = equations;
        this.template = template;
        this.samples = samples;
        this.decay = training.optimizer().decayInLoss(training.weightDecay());
        this.penalty = training.penalty();
        this.noiseGain = new NoiseGain(kernel.blas(), penalty.additive(), penalty.multiplicative());
        this.sampled = training.sampled();
        Topology topology = template.topology();
        this.sampledNoise = new SampledNoise(sampled, topology, seed);
        this.noisyGradient = new NoisyGradient(kernel.blas());
        List<Integer> layers = training.layers().of(topology);
        this.layerEquations = new LayerEquations(kernel.blas(), layers);
        this.free = new int[Math.toIntExact(training.layers().parameters(topology))];
        this.place = new int[topology.parameters()];
        Arrays.fill(place, -1);
        int next = 0;
        for (int layer : layers) {
            for (int p = topology.weightOffset(layer); p < topology.weightOffset(layer + 1); p++) {
                free[next] = p;
                place[p] = next++;
            }
        }
        this.whole = free.length == place.length;
        this.point = whole ? template : template.with(template.parameters().clone());
    }

    Curves curves() {
        return template.curves();
    }

    /** The trained parameters of a network; not to be written, as they may be the network's own. */
    double[] free(Network network) {
        if (whole) {
            return network.parameters();
        }
        return Arrays.stream(free).mapToDouble(p -> network.parameters()[p]).toArray();
    }

    /** The network with these trained parameters, which become its own if all are trained. */
    Network network(double[] at) {
        if (whole) {
            return template.with(at);
        }
        double[] parameters = template.parameters().clone();
        place(at, parameters);
        return template.with(parameters);
    }

    /** The same, valid until the next call. */
    private Network point(double[] at) {
        if (whole) {
            return template.with(at);
        }
        place(at, point.parameters());
        return point;
    }

    private void place(double[] at, double[] parameters) {
        for (int i = 0; i < free.length; i++) {
            parameters[free[i]] = at[i];
        }
    }

    @Override
    public int parameters() {
        return free.length;
    }

    @Override
    public int samples() {
        return samples.count();
    }

    @Override
    public int errors() {
        return samples.count() * template.topology().outputs();
    }

    @Override
    public NormalEquations equations() {
        return equations;
    }

    @Override
    public double loss(double[] at) {
        Network network = point(at);
        double noise = penalty.off() ? 0 : noiseGain.value(network, samples);
        return 0.5 * (kernel.squaredError(network, samples) + decayPerSquare() * Vectors.dot(at, at)) + noise;
    }

    @Override
    public double gradient(double[] at, double[] gradient) {
        Network network = point(at);
        double[] full = whole ? gradient : scratch();
        double squaredError = kernel.gradient(network, samples, full);
        double noise = penalty.off() ? 0 : noiseGain.addGradient(network, samples, full);
        pick(full, gradient);
        return withDecay(squaredError, noise, at, gradient);
    }

    @Override
    public double normalEquations(double[] at, double[] matrix, double[] gradient) {
        Network network = point(at);
        double[] full = whole ? gradient : scratch();
        double squaredError;
        if (whole) {
            squaredError = kernel.normalEquations(network, samples, matrix, gradient);
        } else {
            squaredError = kernel.gradient(network, samples, full);
            layerEquations.matrix(network, samples, free.length, matrix);
        }
        double noise = penalty.off() ? 0 : noiseGain.addNormalEquations(network, samples, full, matrix, place);
        pick(full, gradient);
        for (int i = 0; i < free.length; i++) {
            matrix[i * free.length + i] += decayPerSquare();
        }
        return withDecay(squaredError, noise, at, gradient);
    }

    @Override
    public double batchGradient(double[] at, int[] order, int from, int to, long step, double[] gradient) {
        Network network = point(at);
        double[] full = whole ? gradient : scratch();
        double twice = sampled.off()
                ? kernel.gradient(network, samples, order, from, to, full)
                : noisyGradient.gradient(network, samples, order, from, to, sampledNoise.at(step), full);
        if (!penalty.off()) {
            twice += 2 * noiseGain.addGradient(network, samples, order, from, to, full);
        }
        pick(full, gradient);
        int rows = to - from;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = gradient[i] / rows + decay * at[i];
        }
        return 0.5 * (twice / rows + decay * Vectors.dot(at, at));
    }

    private double[] scratch() {
        if (all.length == 0) {
            all = new double[place.length];
        }
        return all;
    }

    private void pick(double[] full, double[] gradient) {
        for (int i = 0; i < free.length && !whole; i++) {
            gradient[i] = full[free[i]];
        }
    }

    private double decayPerSquare() {
        return decay * samples.count();
    }

    private double withDecay(double squaredError, double noise, double[] at, double[] gradient) {
        for (int i = 0; i < at.length; i++) {
            gradient[i] += decayPerSquare() * at[i];
        }
        return 0.5 * (squaredError + decayPerSquare() * Vectors.dot(at, at)) + noise;
    }
}
