package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A hidden neuron whose tabulated curve is asked for more than the table holds.
 *
 * @param layer hidden layer, counted from 0
 * @param neuron within the layer, counted from 0
 * @param samples whose net input, without noise, is beyond the end knots
 * @param share of all samples, 0 to 1
 */
public record OutsideRange(int layer, int neuron, int samples, double share) {
    /** Every such neuron, in the order of the network. */
    public static List<OutsideRange> of(Kernel kernel, Network network, Samples samples) {
        List<OutsideRange> all = new ArrayList<>();
        int n = samples.count();
        for (int layer = 0; layer < network.topology().hidden().size(); layer++) {
            List<ActivationCurve> curves = network.curves().layers().get(layer);
            if (curves.stream().noneMatch(curve -> table(curve).isPresent())) {
                continue;
            }
            double[] z = kernel.netInputs(network, samples, layer);
            for (int neuron = 0; neuron < curves.size(); neuron++) {
                int outside = 0;
                for (int i = neuron * n; i < (neuron + 1) * n; i++) {
                    outside += curves.get(neuron).known(z[i]) ? 0 : 1;
                }
                if (outside > 0) {
                    all.add(new OutsideRange(layer, neuron, outside, outside / (double) n));
                }
            }
        }
        return all;
    }

    /**
     * Refuses a network with a curve that says {@link Extrapolation#REFUSE} and is asked for more than it holds.
     *
     * @param rows what the samples are, e.g. {@code "test rows"}
     * @throws InputException naming the neuron and how many samples
     */
    public static void check(Kernel kernel, Network network, Samples samples, String rows) throws InputException {
        for (OutsideRange outside : of(kernel, network, samples)) {
            TabulatedCurve table =
                    table(network.curves().curve(outside.layer, outside.neuron)).orElseThrow();
            if (table.extrapolation() == Extrapolation.REFUSE) {
                throw new InputException(
                        "Neuron " + (outside.neuron + 1) + " of layer " + (outside.layer + 1),
                        "the net input of " + outside.samples + " of " + samples.count() + " " + rows
                                + " is beyond the measured range of its curve " + table.label(),
                        "Measure the curve further out, or choose the extrapolation constant or linear");
            }
        }
    }

    private static Optional<TabulatedCurve> table(ActivationCurve curve) {
        ActivationCurve base = curve instanceof AffineCurve affine ? affine.base() : curve;
        return base instanceof TabulatedCurve table ? Optional.of(table) : Optional.empty();
    }
}
