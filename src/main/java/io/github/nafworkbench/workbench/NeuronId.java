package io.github.nafworkbench.workbench;

import java.util.List;

/** A hidden neuron; both counted from 0. */
public record NeuronId(int layer, int neuron) {
    /** Whether a network with so many neurons in each hidden layer has it. */
    boolean within(List<Integer> hidden) {
        return layer < hidden.size() && neuron < hidden.get(layer);
    }

    /** How it is called on the screen, counted from 1: {@code "neuron 8"}, or {@code "neuron 2.8"} of several layers. */
    public String label(boolean severalLayers) {
        return "neuron " + (severalLayers ? (layer + 1) + "." : "") + (neuron + 1);
    }
}
