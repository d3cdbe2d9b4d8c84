package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;

/**
 * Which neurons' curves hurt: {@code MSE(realised) - MSE(realised, neuron j ideal)}, by how much the mean squared error of
 * the first output falls when one neuron alone gets its ideal curve and all else stays. Negative where a curve that is
 * not ideal makes up for others. Exact at any depth; differences do not add up to the whole damage.
 */
public final class CurveDamage {
    private CurveDamage() {}

    /**
     * Computes the fall for every hidden neuron.
     *
     * @param kernel the calling thread's
     * @param realised network with the curves the neurons really have
     * @param ideal the curves it was trained with
     * @return new {@code [hidden layer][neuron]}, squared network units of the target; 0 where the curve is ideal
     */
    public static double[][] of(Kernel kernel, Network realised, Curves ideal, Samples samples) {
        Topology topology = realised.topology();
        double[] y = kernel.outputs(realised, samples);
        double now = meanSquare(y, samples);
        int last = topology.hidden().size() - 1;
        double[][] falls = new double[last + 1][];
        for (int layer = 0; layer <= last; layer++) {
            falls[layer] = new double[topology.neurons(layer)];
            double[] z = layer == last ? kernel.netInputs(realised, samples, layer) : new double[0];
            for (int j = 0; j < falls[layer].length; j++) {
                ActivationCurve own = ideal.curve(layer, j);
                if (!realised.curves().curve(layer, j).equals(own)) {
                    double[] mended = layer == last
                            ? withLast(realised, y, z, samples.count(), j, own)
                            : kernel.outputs(realised.with(realised.curves().with(layer, j, own)), samples);
                    falls[layer][j] = now - meanSquare(mended, samples);
                }
            }
        }
        return falls;
    }

    /** The first output when one neuron of the last hidden layer has another curve. */
    private static double[] withLast(
            Network network, double[] y, double[] z, int n, int neuron, ActivationCurve curve) {
        int last = network.topology().hidden().size() - 1;
        double weight = network.parameters()[network.topology().weightOffset(last + 1) + neuron];
        double[] before = new double[n];
        double[] after = new double[n];
        System.arraycopy(z, neuron * n, before, 0, n);
        System.arraycopy(z, neuron * n, after, 0, n);
        network.curves().curve(last, neuron).values(before, before, 0, n);
        curve.values(after, after, 0, n);
        double[] mended = new double[n];
        for (int i = 0; i < n; i++) {
            mended[i] = y[i] + weight * (after[i] - before[i]);
        }
        return mended;
    }

    private static double meanSquare(double[] y, Samples samples) {
        return ErrorSums.of(y, samples.targets(), samples.count()).meanSquare();
    }
}
