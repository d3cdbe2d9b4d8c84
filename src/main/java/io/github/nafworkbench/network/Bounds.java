package io.github.nafworkbench.network;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.curve.TabulatedCurve;
import org.jspecify.annotations.Nullable;

/**
 * Sizes that no net input of a network exceeds on given samples, {@code |b_i| + sum_j |w_ij| reach_j}: where they are
 * small, curves need not look after net inputs far out. Scratch; one instance per thread.
 */
final class Bounds {
    /** Net inputs may be greater by the rounding of their sums. */
    private static final double ROUNDING = 1 + 1e-9;

    private final Topology topology;
    private final double[][] bounds;
    /** Sizes that no output of a hidden neuron exceeds. */
    private final double[][] reaches;

    private @Nullable Curves curves;

    Bounds(Topology topology) {
        this.topology = topology;
        int hidden = topology.layers() - 1;
        bounds = new double[hidden][];
        reaches = new double[hidden][];
        for (int l = 0; l < hidden; l++) {
            bounds[l] = new double[topology.neurons(l)];
            reaches[l] = new double[topology.neurons(l)];
        }
    }

    /** The bound of a hidden neuron's net input, infinite or not a number if there is none. */
    double of(int layer, int neuron) {
        return bounds[layer][neuron];
    }

    /** Finds the bounds of a network on samples. */
    @SuppressWarnings("ReferenceEquality") // the same curves are met at every step of a training
    void update(Network network, Samples samples) {
        if (curves != network.curves()) {
            updateReaches(network.curves());
            curves = network.curves();
        }
        double[] p = network.parameters();
        for (int l = 0; l < bounds.length; l++) {
            double[] reach = l == 0 ? samples.reach() : reaches[l - 1];
            int weight = topology.weightOffset(l);
            int bias = topology.biasOffset(l);
            for (int i = 0; i < bounds[l].length; i++) {
                double sum = Math.abs(p[bias + i]);
                for (int j = 0; j < reach.length; j++) {
                    sum += Math.abs(p[weight + i * reach.length + j]) * reach[j];
                }
                bounds[l][i] = ROUNDING * sum;
            }
        }
    }

    private void updateReaches(Curves changed) {
        for (int l = 0; l < reaches.length; l++) {
            for (int i = 0; i < reaches[l].length; i++) {
                reaches[l][i] = reach(changed.curve(l, i));
            }
        }
    }

    private static double reach(ActivationCurve curve) {
        boolean stays = curve instanceof AnalyticCurve
                || (curve instanceof AffineCurve affine && affine.base() instanceof AnalyticCurve)
                || (curve instanceof TabulatedCurve table && table.extrapolation() == Extrapolation.CONSTANT);
        return stays ? curve.swing().map(Bounds::size).orElse(Double.POSITIVE_INFINITY) : Double.POSITIVE_INFINITY;
    }

    private static double size(Swing swing) {
        return ROUNDING * Math.max(Math.abs(swing.low()), Math.abs(swing.high()));
    }
}
