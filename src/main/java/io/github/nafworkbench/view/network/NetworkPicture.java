package io.github.nafworkbench.view.network;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.workbench.NeuronId;
import java.util.List;
import java.util.Optional;

/**
 * Everything a drawing of the network shows. A value; parts that are the same object are the same.
 *
 * @param inputs names of the inputs
 * @param outputs names of the outputs
 * @param realised the curve of every hidden neuron
 * @param halos {@code [hidden layer][neuron]}, from 0 for none to {@link #MOST_HALO}
 * @param parameters weights and biases as {@link Topology} lays them out; empty before there are any
 * @param selection all selected neurons
 * @param selected the primary one
 */
record NetworkPicture(
        Topology topology,
        List<String> inputs,
        List<String> outputs,
        AnalyticCurve ideal,
        Curves realised,
        List<List<Integer>> halos,
        double[] parameters,
        List<NeuronId> selection,
        Optional<NeuronId> selected,
        Optional<NeuronId> hovered,
        boolean focused,
        Palette palette) {
    /** Steps of a halo: finer differences are not worth drawing again. */
    static final int MOST_HALO = 24;

    /** A share this many times the even one has the widest halo. */
    private static final double WIDEST = 3;

    /** The halo of a neuron with a share of the noise error among so many neurons. */
    static int halo(double share, int neurons) {
        return (int) Math.round(MOST_HALO * Math.max(0, Math.min(1, share * neurons / WIDEST)));
    }

    int halo(NeuronId id) {
        return id.layer() < halos.size() && id.neuron() < halos.get(id.layer()).size()
                ? halos.get(id.layer()).get(id.neuron())
                : 0;
    }

    boolean hasParameters() {
        return parameters.length == topology.parameters();
    }

    /** Weight from a source to a neuron; layers as in {@link Topology}. */
    double weight(int layer, int neuron, int source) {
        return parameters[topology.weightOffset(layer) + neuron * topology.sources(layer) + source];
    }

    /** Whether drawing this instead of another one would look the same, weights that are not drawn apart. */
    @SuppressWarnings("ReferenceEquality") // realised curves that changed are another object
    boolean looksLike(NetworkPicture other) {
        return topology.equals(other.topology)
                && inputs.equals(other.inputs)
                && outputs.equals(other.outputs)
                && ideal == other.ideal
                && realised == other.realised
                && halos.equals(other.halos)
                && (parameters == other.parameters || (!showsWeights() && !other.showsWeights()))
                && selection.equals(other.selection)
                && selected.equals(other.selected)
                && hovered.equals(other.hovered)
                && focused == other.focused
                && palette.equals(other.palette);
    }

    /** Whether any weight is drawn. */
    boolean showsWeights() {
        return hasParameters() && (smallNet() || selected.isPresent() || hovered.isPresent());
    }

    /** Whether all weights are drawn. */
    boolean smallNet() {
        return topology.parameters() <= 150;
    }
}
