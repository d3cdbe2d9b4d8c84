package io.github.nafworkbench.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One network whose outputs are the means of those of others, exactly: their hidden layers side by side without weights
 * between them, {@code W = diag(W_1 .. W_K)}, and an output layer of {@code W = (W_1 .. W_K) / K} and the mean bias.
 */
public final class MeanNetwork {
    private MeanNetwork() {}

    /**
     * The mean of networks, {@code [member][neuron]} in every hidden layer.
     *
     * @param members of the same topology, at least one
     */
    public static Network of(List<Network> members) {
        Topology one = members.get(0).topology();
        if (members.stream().anyMatch(m -> !m.topology().equals(one))) {
            throw new IllegalArgumentException("members must have the same topology");
        }
        List<Integer> hidden =
                one.hidden().stream().map(n -> members.size() * n).toList();
        Topology all = new Topology(one.inputs(), hidden, one.outputs());
        double[] parameters = new double[all.parameters()];
        for (int k = 0; k < members.size(); k++) {
            for (int layer = 0; layer < one.layers() - 1; layer++) {
                copyHidden(members.get(k), k, layer, all, parameters);
            }
            addOutput(members.get(k), k, members.size(), all, parameters);
        }
        Curves curves = new Curves(IntStream.range(0, hidden.size())
                .mapToObj(layer -> members.stream()
                        .flatMap(m -> m.curves().layers().get(layer).stream())
                        .toList())
                .toList());
        return new Network(all, curves, parameters);
    }

    private static void copyHidden(Network member, int k, int layer, Topology all, double[] parameters) {
        Topology one = member.topology();
        int neurons = one.neurons(layer);
        int sources = one.sources(layer);
        int firstSource = layer == 0 ? 0 : k * sources;
        for (int i = 0; i < neurons; i++) {
            int row = all.weightOffset(layer) + (k * neurons + i) * all.sources(layer);
            System.arraycopy(
                    member.parameters(), one.weightOffset(layer) + i * sources, parameters, row + firstSource, sources);
        }
        System.arraycopy(
                member.parameters(), one.biasOffset(layer), parameters, all.biasOffset(layer) + k * neurons, neurons);
    }

    private static void addOutput(Network member, int k, int members, Topology all, double[] parameters) {
        Topology one = member.topology();
        int last = one.layers() - 1;
        int sources = one.sources(last);
        for (int o = 0; o < one.outputs(); o++) {
            for (int j = 0; j < sources; j++) {
                parameters[all.weightOffset(last) + o * all.sources(last) + k * sources + j] =
                        member.parameters()[one.weightOffset(last) + o * sources + j] / members;
            }
            parameters[all.biasOffset(last) + o] += member.parameters()[one.biasOffset(last) + o] / members;
        }
    }
}
