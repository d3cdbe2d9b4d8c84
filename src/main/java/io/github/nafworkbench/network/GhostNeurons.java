package io.github.nafworkbench.network;

import io.github.nafworkbench.curve.ActivationCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One more neuron in every hidden layer that receives nothing and puts out {@code f(0)} and the noise that its layer has
 * in common. Its weight {@code -s sum_j W_kj} to every neuron {@code k} of the next layer takes a share {@code s} of the
 * common additive noise out again, and the bias takes out {@code f(0)}: the function stays as it is (Semenova and Brunner
 * 2022, arXiv:2204.09461).
 */
public final class GhostNeurons {
    private GhostNeurons() {}

    /**
     * The network with a ghost neuron as the last one of every hidden layer.
     *
     * @param ghosts curve of the ghost neuron of each hidden layer
     * @param share of the common noise that is taken out, 0 to 1
     */
    public static Network of(Network network, List<ActivationCurve> ghosts, double share) {
        Topology old = network.topology();
        Topology all =
                new Topology(old.inputs(), old.hidden().stream().map(n -> n + 1).toList(), old.outputs());
        double[] parameters = new double[all.parameters()];
        for (int layer = 0; layer < old.layers(); layer++) {
            int sources = old.sources(layer);
            for (int i = 0; i < old.neurons(layer); i++) {
                int from = old.weightOffset(layer) + i * sources;
                int to = all.weightOffset(layer) + i * all.sources(layer);
                System.arraycopy(network.parameters(), from, parameters, to, sources);
                int bias = all.biasOffset(layer) + i;
                parameters[bias] = network.parameters()[old.biasOffset(layer) + i];
                if (layer > 0) {
                    double sum = IntStream.range(from, from + sources)
                            .mapToDouble(p -> network.parameters()[p])
                            .sum();
                    parameters[to + sources] = -share * sum;
                    parameters[bias] += share * sum * ghosts.get(layer - 1).value(0);
                }
            }
        }
        return new Network(all, curves(network, ghosts), parameters);
    }

    private static Curves curves(Network network, List<ActivationCurve> ghosts) {
        List<List<ActivationCurve>> layers = new ArrayList<>();
        for (int layer = 0; layer < ghosts.size(); layer++) {
            List<ActivationCurve> curves =
                    new ArrayList<>(network.curves().layers().get(layer));
            curves.add(ghosts.get(layer));
            layers.add(curves);
        }
        return new Curves(layers);
    }
}
