package io.github.nafworkbench.network;

import java.util.List;

/**
 * Number of inputs, neurons of each hidden layer, and outputs. The output layer is linear.
 *
 * <p>Layers are counted from 0: layers {@code 0 .. hidden.size() - 1} are hidden, the last one is the output layer.
 * Parameters are one flat array, layer after layer: weights {@code [neuron][source]} row-major, then biases
 * {@code [neuron]}.
 */
public record Topology(int inputs, List<Integer> hidden, int outputs) {
    public Topology {
        hidden = List.copyOf(hidden);
        if (inputs < 1 || outputs < 1 || hidden.isEmpty() || hidden.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException(
                    "topology must have inputs, a hidden layer and outputs, each of at least 1, got " + inputs + " "
                            + hidden + " " + outputs);
        }
    }

    /** Hidden layers plus the output layer. */
    public int layers() {
        return hidden.size() + 1;
    }

    /** Neurons of a layer. */
    public int neurons(int layer) {
        return layer == hidden.size() ? outputs : hidden.get(layer);
    }

    /** Signals that feed a layer: the inputs, or the neurons of the layer before. */
    public int sources(int layer) {
        return layer == 0 ? inputs : hidden.get(layer - 1);
    }

    /** Where the weights of a layer start in the flat parameter array. */
    public int weightOffset(int layer) {
        int offset = 0;
        for (int l = 0; l < layer; l++) {
            offset += neurons(l) * (sources(l) + 1);
        }
        return offset;
    }

    /** Where the biases of a layer start in the flat parameter array. */
    public int biasOffset(int layer) {
        return weightOffset(layer) + neurons(layer) * sources(layer);
    }

    /** Number of weights and biases. */
    public int parameters() {
        return weightOffset(layers());
    }

    /** Hidden neurons of all layers together. */
    public int hiddenNeurons() {
        return hidden.stream().mapToInt(Integer::intValue).sum();
    }

    /** E.g. {@code "19 → 20 → 1"}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(inputs);
        hidden.forEach(n -> text.append(" → ").append(n));
        return text.append(" → ").append(outputs).toString();
    }
}
