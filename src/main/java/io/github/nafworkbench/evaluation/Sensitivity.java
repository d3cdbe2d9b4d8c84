package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoisePlace;
import java.util.Arrays;

/**
 * How one output follows each signal, {@code c = dy/ds}, sample by sample; all {@code [element][row]}. Works out
 * what it is asked for on the calling thread, and keeps what the network itself gives.
 */
final class Sensitivity {
    private final Kernel kernel;
    private final Network network;
    private final Samples rows;
    private final int output;
    private final double[][] gradients;
    private final double[][] outputs;
    private final double[][] netInputs;

    Sensitivity(Kernel kernel, Network network, TestRows tested) {
        this.kernel = kernel;
        this.network = network;
        this.rows = tested.test();
        this.output = tested.output();
        int hidden = network.topology().hidden().size();
        this.gradients = new double[hidden][];
        this.outputs = new double[hidden][];
        this.netInputs = new double[hidden][];
    }

    /** {@code dy/dh} of a hidden layer, kept. */
    private double[] gradient(int layer) {
        if (gradients[layer] == null) {
            gradients[layer] = kernel.sensitivities(network, rows, layer, output);
        }
        return gradients[layer];
    }

    /** {@code h} of a hidden layer, kept. */
    private double[] hidden(int layer) {
        if (outputs[layer] == null) {
            outputs[layer] = kernel.hidden(network, rows, layer);
        }
        return outputs[layer];
    }

    /** {@code z} of a hidden layer, kept. */
    private double[] netInput(int layer) {
        if (netInputs[layer] == null) {
            netInputs[layer] = kernel.netInputs(network, rows, layer);
        }
        return netInputs[layer];
    }

    /** Layers that have noise at a place: the inputs or the read-out are one. */
    int layers(NoisePlace place) {
        return switch (place) {
            case INPUT, READ_OUT -> 1;
            case NET_INPUT, NEURON_OUTPUT -> network.topology().hidden().size();
            case WEIGHT -> network.topology().layers();
        };
    }

    /**
     * What unit noise of each input, neuron or output does to the output: {@code dy/ds}, times the signal if
     * multiplicative. Of the read-out only that output.
     */
    double[] of(NoisePlace place, NoiseKind kind, int layer) {
        double[] c =
                switch (place) {
                    case INPUT -> byInputs();
                    case NET_INPUT -> byNetInputs(layer);
                    case NEURON_OUTPUT -> gradient(layer).clone();
                    case READ_OUT -> byNetInputs(network.topology().layers() - 1);
                    case WEIGHT -> throw new IllegalArgumentException("place must be a signal, got " + place);
                };
        if (kind == NoiseKind.MULTIPLICATIVE) {
            double[] signal = signal(place, layer);
            for (int k = 0; k < c.length; k++) {
                c[k] *= signal[k];
            }
        }
        return c;
    }

    /** {@code dy/dz = g f'(z)} of a hidden layer; for the output layer 1 for the output itself, else 0. */
    double[] byNetInputs(int layer) {
        Topology topology = network.topology();
        int n = rows.count();
        if (layer == topology.layers() - 1) {
            double[] c = new double[topology.outputs() * n];
            Arrays.fill(c, output * n, (output + 1) * n, 1);
            return c;
        }
        double[] c = gradient(layer).clone();
        double[] z = netInput(layer);
        double[] slope = new double[z.length];
        double[] ignored = new double[z.length];
        for (int i = 0; i < topology.neurons(layer); i++) {
            network.curves().curve(layer, i).valuesAndSlopes(z, ignored, slope, i * n, (i + 1) * n);
        }
        for (int k = 0; k < c.length; k++) {
            c[k] *= slope[k];
        }
        return c;
    }

    private double[] byInputs() {
        double[] delta = byNetInputs(0);
        int n = rows.count();
        int inputs = network.topology().inputs();
        double[] c = new double[inputs * n];
        for (int i = 0; i < network.topology().neurons(0); i++) {
            for (int j = 0; j < inputs; j++) {
                double w = network.parameters()[i * inputs + j];
                for (int s = 0; s < n; s++) {
                    c[j * n + s] += w * delta[i * n + s];
                }
            }
        }
        return c;
    }

    /**
     * What unit noise of all weights that lead to a neuron does to the output:
     * {@code (dy/dz_i)^p sum_j (s_ij x_j)^p} with {@code s_ij} the scale, or the weight itself if multiplicative.
     *
     * @param power 1 for noise that all weights have in common, 2 for the variance of independent noise
     */
    double[] ofWeights(NoiseKind kind, int layer, double scale, int power) {
        Topology topology = network.topology();
        double[] delta = byNetInputs(layer);
        double[] x = layer == 0 ? rows.inputs() : hidden(layer - 1);
        int n = rows.count();
        int sources = topology.sources(layer);
        double[] all = new double[delta.length];
        for (int i = 0; i < topology.neurons(layer); i++) {
            for (int j = 0; j < sources; j++) {
                double w = network.parameters()[topology.weightOffset(layer) + i * sources + j];
                double s = kind == NoiseKind.ADDITIVE ? scale : w;
                for (int row = 0; row < n; row++) {
                    double product = s * x[j * n + row];
                    all[i * n + row] += power == 1 ? product : product * product;
                }
            }
            for (int k = i * n; k < (i + 1) * n; k++) {
                all[k] *= power == 1 ? delta[k] : delta[k] * delta[k];
            }
        }
        return all;
    }

    /** What unit noise of every weight of a layer does to the output, {@code [weight][row]}. */
    double[] ofEveryWeight(NoiseKind kind, int layer, double scale) {
        Topology topology = network.topology();
        double[] delta = byNetInputs(layer);
        double[] x = layer == 0 ? rows.inputs() : hidden(layer - 1);
        int n = rows.count();
        int sources = topology.sources(layer);
        double[] all = new double[topology.neurons(layer) * sources * n];
        for (int k = 0; k < topology.neurons(layer) * sources; k++) {
            double w = network.parameters()[topology.weightOffset(layer) + k];
            double s = kind == NoiseKind.ADDITIVE ? scale : w;
            for (int row = 0; row < n; row++) {
                all[k * n + row] = s * delta[k / sources * n + row] * x[k % sources * n + row];
            }
        }
        return all;
    }

    int rows() {
        return rows.count();
    }

    private double[] signal(NoisePlace place, int layer) {
        return switch (place) {
            case INPUT -> rows.inputs();
            case NET_INPUT -> netInput(layer);
            case NEURON_OUTPUT -> hidden(layer);
            case READ_OUT -> kernel.outputs(network, rows);
            case WEIGHT -> throw new IllegalArgumentException("place must be a signal, got " + place);
        };
    }
}
