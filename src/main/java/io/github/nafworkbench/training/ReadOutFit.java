package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.LayerEquations;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.Arrays;
import java.util.List;

/**
 * The output layer by linear least squares: the weights {@code w} and bias {@code b} of every output that minimise
 *
 * <pre>sum (t - w h - b)^2 + N w C w^T</pre>
 *
 * over {@code N} samples with outputs {@code h} of the last hidden layer. With the covariance {@code C} that noise gives
 * {@code h} this is {@code N} times the expected mean squared error, and for additive noise, {@code C = sigma^2 I},
 * ridge regression: {@code w = (Hc^T Hc + N sigma^2 I)^-1 Hc^T tc} with centred {@code h} and {@code t}.
 */
public final class ReadOutFit {
    /** The first step solves the equations, the others take out rounding, which squares make large. */
    private static final int STEPS = 4;

    private static final int ATTEMPTS = 8;
    private static final double LEAST_RIDGE = 1e-15;

    private ReadOutFit() {}

    /**
     * The network with that output layer; all else as it is.
     *
     * @param covariance {@code C}, {@code [neuron][neuron]} of the last hidden layer, symmetric; not modified
     */
    public static Network of(Kernel kernel, Network network, Samples samples, double[] covariance) {
        Topology topology = network.topology();
        int last = topology.layers() - 1;
        int from = topology.weightOffset(last);
        int free = topology.parameters() - from;
        double[] matrix = new double[free * free];
        new LayerEquations(kernel.blas(), List.of(last)).matrix(network, samples, free, matrix);
        addCovariance(topology, samples.count(), covariance, matrix);
        double[] gradient = new double[topology.parameters()];
        Network now = network;
        for (int step = 0; step < STEPS; step++) {
            kernel.gradient(now, samples, gradient);
            double[] down = down(now, samples.count(), covariance, gradient);
            if (!solve(kernel, matrix, down)) {
                return now;
            }
            double[] parameters = now.parameters().clone();
            for (int i = 0; i < free; i++) {
                parameters[from + i] += down[i];
            }
            now = now.with(parameters);
        }
        return now;
    }

    private static void addCovariance(Topology topology, int samples, double[] covariance, double[] matrix) {
        int n = topology.sources(topology.layers() - 1);
        int free = topology.outputs() * (n + 1);
        for (int o = 0; o < topology.outputs(); o++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[(o * n + i) * free + o * n + j] += samples * covariance[i * n + j];
                }
            }
        }
    }

    /** Minus half the gradient by weights and biases of the output layer. */
    private static double[] down(Network network, int samples, double[] covariance, double[] gradient) {
        Topology topology = network.topology();
        int last = topology.layers() - 1;
        int n = topology.sources(last);
        int from = topology.weightOffset(last);
        double[] down = new double[topology.parameters() - from];
        for (int i = 0; i < down.length; i++) {
            down[i] = -gradient[from + i];
        }
        for (int i = 0; i < topology.outputs() * n; i++) {
            int first = i / n * n;
            for (int j = 0; j < n; j++) {
                down[i] -= samples * covariance[i % n * n + j] * network.parameters()[from + first + j];
            }
        }
        return down;
    }

    /** Solves with as small an addition to the diagonal as neurons that do the same need. */
    private static boolean solve(Kernel kernel, double[] matrix, double[] right) {
        int n = right.length;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, matrix[i * n + i]);
        }
        double ridge = LEAST_RIDGE * largest;
        double[] given = right.clone();
        for (int attempt = 0; attempt < ATTEMPTS && Double.isFinite(ridge); attempt++) {
            double[] copy = matrix.clone();
            for (int i = 0; i < n; i++) {
                copy[i * n + i] += ridge;
            }
            System.arraycopy(given, 0, right, 0, n);
            if (kernel.blas().solvePositiveDefinite(n, copy, right)
                    && Arrays.stream(right).allMatch(Double::isFinite)) {
                return true;
            }
            ridge *= 10;
        }
        return false;
    }
}
