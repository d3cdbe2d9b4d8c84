package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives curves to the neurons where they do least harm. What a curve {@code f} costs on neuron {@code j} is {@code
 * <sum_k (dy_k/dh_j)^2 (f(z_j) - phi_j(z_j))^2>} over the samples: the mean square of what it adds to the outputs, to
 * leading order in the difference from the curve {@code phi_j} the neuron was trained with; exact, for one neuron alone,
 * in the last hidden layer. The sum over the neurons is the least there is ({@link Matching}); that the harm of several
 * neurons adds up is an approximation, as they may make up for each other.
 */
public final class BestMatch {
    private BestMatch() {}

    /**
     * The curves as they are given out; every one is given once before any is given again.
     *
     * @param kernel the calling thread's
     * @param trained network with the curves it was trained with
     * @param samples whose net inputs tell where a neuron works
     * @param curves at least one
     */
    public static Curves of(Kernel kernel, Network trained, Samples samples, List<? extends ActivationCurve> curves) {
        Topology topology = trained.topology();
        int neurons = topology.hiddenNeurons();
        int rounds = (neurons + curves.size() - 1) / curves.size();
        double[][] cost = repeated(costs(kernel, trained, samples, curves), rounds);
        int[] matched = Matching.of(cost);
        List<ActivationCurve> inOrder = new ArrayList<>();
        for (int curve : matched) {
            inOrder.add(curves.get(curve % curves.size()));
        }
        return Curves.inTurn(topology, inOrder);
    }

    private static double[][] repeated(double[][] cost, int times) {
        double[][] wide = new double[cost.length][];
        for (int i = 0; i < cost.length; i++) {
            int n = cost[i].length;
            wide[i] = new double[n * times];
            for (int t = 0; t < times; t++) {
                System.arraycopy(cost[i], 0, wide[i], t * n, n);
            }
        }
        return wide;
    }

    /**
     * What every curve costs on every neuron.
     *
     * @return new {@code [neuron, layer after layer][curve]}, squared network units of the targets
     */
    static double[][] costs(Kernel kernel, Network trained, Samples samples, List<? extends ActivationCurve> curves) {
        List<double[]> costs = new ArrayList<>();
        for (int layer = 0; layer < trained.topology().hidden().size(); layer++) {
            double[] z = kernel.netInputs(trained, samples, layer);
            List<double[]> slopes = new ArrayList<>();
            for (int output = 0; output < trained.topology().outputs(); output++) {
                slopes.add(kernel.sensitivities(trained, samples, layer, output));
            }
            for (int j = 0; j < trained.topology().neurons(layer); j++) {
                costs.add(costs(z, slopes, samples.count(), j, trained.curves().curve(layer, j), curves));
            }
        }
        return costs.toArray(double[][]::new);
    }

    private static double[] costs(
            double[] z,
            List<double[]> slopes,
            int n,
            int neuron,
            ActivationCurve own,
            List<? extends ActivationCurve> curves) {
        double[] at = new double[n];
        System.arraycopy(z, neuron * n, at, 0, n);
        double[] wanted = new double[n];
        own.values(at, wanted, 0, n);
        double[] weight = new double[n];
        for (double[] slope : slopes) {
            for (int i = 0; i < n; i++) {
                weight[i] += slope[neuron * n + i] * slope[neuron * n + i];
            }
        }
        double[] had = new double[n];
        double[] costs = new double[curves.size()];
        for (int c = 0; c < costs.length; c++) {
            curves.get(c).values(at, had, 0, n);
            for (int i = 0; i < n; i++) {
                costs[c] += weight[i] * (had[i] - wanted[i]) * (had[i] - wanted[i]) / n;
            }
        }
        return costs;
    }
}
