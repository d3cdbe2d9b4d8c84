package io.github.nafworkbench.network;

import io.github.nafworkbench.curve.ActivationCurve;

/**
 * The slow twin of {@link Kernel}: sample by sample, neuron by neuron, straight from {@code z = W h + b},
 * {@code h_j = f_j(z_j)}, {@code dy/dh^{l-1} = (dy/dh^l f'(z^l)) W^l}.
 */
public final class ReferenceNetwork {
    private final Network network;
    private final Topology topology;

    public ReferenceNetwork(Network network) {
        this.network = network;
        this.topology = network.topology();
    }

    /** Net inputs and outputs of every layer for one sample; the output layer's {@code h} is {@code y}. */
    private record Pass(double[] x, double[][] z, double[][] h) {
        double[] sources(int layer) {
            return layer == 0 ? x : h[layer - 1];
        }
    }

    private Pass pass(Samples samples, int row) {
        double[] x = new double[topology.inputs()];
        for (int i = 0; i < x.length; i++) {
            x[i] = samples.inputs()[i * samples.count() + row];
        }
        Pass pass = new Pass(x, new double[topology.layers()][], new double[topology.layers()][]);
        for (int layer = 0; layer < topology.layers(); layer++) {
            int neurons = topology.neurons(layer);
            pass.z[layer] = new double[neurons];
            pass.h[layer] = new double[neurons];
            for (int i = 0; i < neurons; i++) {
                double z = network.parameters()[topology.biasOffset(layer) + i];
                for (int j = 0; j < topology.sources(layer); j++) {
                    z += weight(layer, i, j) * pass.sources(layer)[j];
                }
                pass.z[layer][i] = z;
                pass.h[layer][i] = hidden(layer) ? curve(layer, i).value(z) : z;
            }
        }
        return pass;
    }

    private boolean hidden(int layer) {
        return layer < topology.layers() - 1;
    }

    private ActivationCurve curve(int layer, int neuron) {
        return network.curves().curve(layer, neuron);
    }

    private double weight(int layer, int neuron, int source) {
        return network.parameters()[topology.weightOffset(layer) + neuron * topology.sources(layer) + source];
    }

    /** {@code [output][row]}. */
    public double[] outputs(Samples samples) {
        return hidden(samples, topology.layers() - 1);
    }

    /** {@code [neuron][row]}. */
    public double[] hidden(Samples samples, int layer) {
        double[] all = new double[topology.neurons(layer) * samples.count()];
        for (int row = 0; row < samples.count(); row++) {
            double[] h = pass(samples, row).h[layer];
            for (int i = 0; i < h.length; i++) {
                all[i * samples.count() + row] = h[i];
            }
        }
        return all;
    }

    /** {@code [neuron][row]}. */
    public double[] netInputs(Samples samples, int layer) {
        double[] all = new double[topology.neurons(layer) * samples.count()];
        for (int row = 0; row < samples.count(); row++) {
            double[] z = pass(samples, row).z[layer];
            for (int i = 0; i < z.length; i++) {
                all[i * samples.count() + row] = z[i];
            }
        }
        return all;
    }

    public double squaredError(Samples samples) {
        double[] y = outputs(samples);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - samples.targets()[i]) * (y[i] - samples.targets()[i]);
        }
        return sum;
    }

    /** {@code dy_output / dh} as {@code [neuron][row]}. */
    public double[] sensitivities(Samples samples, int layer, int output) {
        double[] all = new double[topology.neurons(layer) * samples.count()];
        for (int row = 0; row < samples.count(); row++) {
            double[] g = sensitivities(pass(samples, row), layer, output);
            for (int i = 0; i < g.length; i++) {
                all[i * samples.count() + row] = g[i];
            }
        }
        return all;
    }

    private double[] sensitivities(Pass pass, int layer, int output) {
        double[] g = new double[topology.neurons(layer)];
        if (!hidden(layer)) {
            g[output] = 1;
            return g;
        }
        double[] after = sensitivities(pass, layer + 1, output);
        for (int j = 0; j < g.length; j++) {
            for (int i = 0; i < after.length; i++) {
                double slope = hidden(layer + 1) ? curve(layer + 1, i).slope(pass.z[layer + 1][i]) : 1;
                g[j] += after[i] * slope * weight(layer + 1, i, j);
            }
        }
        return g;
    }

    /** {@code dy/dp} as {@code [parameter][output * count + row]}. */
    public double[][] jacobian(Samples samples) {
        double[][] jacobian = new double[topology.parameters()][topology.outputs() * samples.count()];
        for (int row = 0; row < samples.count(); row++) {
            Pass pass = pass(samples, row);
            for (int output = 0; output < topology.outputs(); output++) {
                int column = output * samples.count() + row;
                for (int layer = 0; layer < topology.layers(); layer++) {
                    double[] g = sensitivities(pass, layer, output);
                    for (int i = 0; i < g.length; i++) {
                        double slope = hidden(layer) ? curve(layer, i).slope(pass.z[layer][i]) : 1;
                        jacobian[topology.biasOffset(layer) + i][column] = g[i] * slope;
                        for (int j = 0; j < topology.sources(layer); j++) {
                            int parameter = topology.weightOffset(layer) + i * topology.sources(layer) + j;
                            jacobian[parameter][column] = g[i] * slope * pass.sources(layer)[j];
                        }
                    }
                }
            }
        }
        return jacobian;
    }
}
