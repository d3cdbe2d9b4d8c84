package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The expected squared error of a network under noise by formula, in the target's unit:
 *
 * <pre>MSE = MSE0 + a^2 ((1-r) S_add + r C_add) + m^2 ((1-r) S_mul + r C_mul)
 * S_add = sum_l [sum_j g_j^2]         C_add = sum_l [(sum_j g_j)^2]
 * S_mul = sum_l [sum_j (g_j h_j)^2]   C_mul = sum_l [(sum_j g_j h_j)^2]</pre>
 *
 * with {@code g_j = dy/dh_j} and {@code [..]} the mean over samples. Exact at any level for one hidden layer; for
 * more layers the leading order for small noise. Immutable.
 *
 * @param clean MSE0, squared target units
 * @param exact whether the network has one hidden layer
 * @param neurons {@code [hidden layer][neuron]}, what each neuron adds per unit of squared level
 */
public record Prediction(double clean, boolean exact, List<List<Gain>> neurons) {
    /**
     * What one neuron adds to the squared error per unit of squared noise level, in squared target units. The common
     * terms share each layer's {@code (sum_j c_j)^2} as {@code c_j sum_k c_k}; they can be negative.
     */
    public record Gain(double additive, double additiveCommon, double multiplicative, double multiplicativeCommon) {
        double under(NoiseModel noise) {
            double r = noise.common();
            double a = noise.additive() * noise.additive();
            double m = noise.multiplicative() * noise.multiplicative();
            return a * ((1 - r) * additive + r * additiveCommon)
                    + m * ((1 - r) * multiplicative + r * multiplicativeCommon);
        }
    }

    /**
     * Works out the formula's coefficients on the given samples.
     *
     * @param halfRange one network unit of the target in its own unit
     */
    public static Prediction of(Kernel kernel, Network network, Samples samples, double halfRange) {
        Topology topology = network.topology();
        double unit = halfRange * halfRange / samples.count();
        List<List<Gain>> neurons = new ArrayList<>();
        for (int layer = 0; layer < topology.hidden().size(); layer++) {
            double[] g = kernel.sensitivities(network, samples, layer, 0);
            double[] h = kernel.hidden(network, samples, layer);
            neurons.add(gains(g, h, topology.neurons(layer), samples.count(), unit));
        }
        double[] y = kernel.outputs(network, samples);
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            double error = y[i] - samples.targets()[i];
            sum += error * error;
        }
        return new Prediction(unit * sum, topology.hidden().size() == 1, neurons);
    }

    private static List<Gain> gains(double[] g, double[] h, int count, int samples, double unit) {
        double[] sumG = new double[samples];
        double[] sumGh = new double[samples];
        for (int i = 0; i < g.length; i++) {
            sumG[i % samples] += g[i];
            sumGh[i % samples] += g[i] * h[i];
        }
        List<Gain> gains = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            double additive = 0;
            double additiveCommon = 0;
            double multiplicative = 0;
            double multiplicativeCommon = 0;
            for (int s = 0; s < samples; s++) {
                double gj = g[j * samples + s];
                double gh = gj * h[j * samples + s];
                additive += gj * gj;
                additiveCommon += gj * sumG[s];
                multiplicative += gh * gh;
                multiplicativeCommon += gh * sumGh[s];
            }
            gains.add(new Gain(
                    unit * additive, unit * additiveCommon, unit * multiplicative, unit * multiplicativeCommon));
        }
        return gains;
    }

    /** Predicted RMSE under a noise model, in the target's unit. */
    public double rmse(NoiseModel noise) {
        double mse = clean;
        for (List<Gain> layer : neurons) {
            for (Gain gain : layer) {
                mse += gain.under(noise);
            }
        }
        return Math.sqrt(Math.max(0, mse));
    }

    /**
     * Share of each neuron in the squared error that noise adds, {@code [hidden layer][neuron]}; all 0 without noise.
     * Shares add up to 1 and can be negative where common noise cancels.
     */
    public double[][] shares(NoiseModel noise) {
        double[][] shares = new double[neurons.size()][];
        double total = 0;
        for (int layer = 0; layer < shares.length; layer++) {
            shares[layer] =
                    neurons.get(layer).stream().mapToDouble(g -> g.under(noise)).toArray();
            for (double share : shares[layer]) {
                total += share;
            }
        }
        for (double[] layer : shares) {
            for (int j = 0; j < layer.length; j++) {
                layer[j] = total > 0 ? layer[j] / total : 0;
            }
        }
        return shares;
    }
}
