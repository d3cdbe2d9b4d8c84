package io.github.nafworkbench.project;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.training.Experiment;
import java.util.List;

/**
 * One full assignment of curves to neurons, kept under a name.
 *
 * @param curves the curve every hidden neuron has on it
 */
public record Chip(String name, Curves curves) {
    /** Whether it has a curve for every hidden neuron of the experiment, and no more. */
    public boolean fits(Experiment experiment) {
        return neurons().equals(experiment.hidden());
    }

    /** Neurons of each hidden layer. */
    public List<Integer> neurons() {
        return curves.layers().stream().map(List::size).toList();
    }
}
