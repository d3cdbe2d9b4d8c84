package io.github.nafworkbench.network;

import java.util.Arrays;

/**
 * A multilayer perceptron in network units: topology, the curve of every hidden neuron, weights and biases.
 *
 * <p>{@code z = W h + b}, {@code h_j = f_j(z_j)}; the output layer is linear. Immutable by agreement: the parameter
 * array is never written after construction.
 *
 * @param parameters flat, laid out as {@link Topology} tells
 */
public record Network(Topology topology, Curves curves, double[] parameters) {
    public Network {
        if (parameters.length != topology.parameters()) {
            throw new IllegalArgumentException(
                    "parameters must be " + topology.parameters() + ", got " + parameters.length);
        }
        for (int l = 0; l < topology.hidden().size(); l++) {
            if (curves.layers().size() != topology.hidden().size()
                    || curves.layers().get(l).size() != topology.neurons(l)) {
                throw new IllegalArgumentException("every hidden neuron must have one curve");
            }
        }
    }

    /** This network with other curves and the same weights. */
    public Network with(Curves changed) {
        return new Network(topology, changed, parameters);
    }

    /** This network with other weights, which become its own and must not be written any more. */
    public Network with(double[] changed) {
        return new Network(topology, curves, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that
                && topology.equals(that.topology)
                && curves.equals(that.curves)
                && Arrays.equals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parameters);
    }
}
