package io.github.nafworkbench.noise;

/** Where noise enters, in the order in which a signal passes. */
public enum NoisePlace {
    /** The network's inputs: sensors and their converters. */
    INPUT,
    /** The weights of every layer, the read-out's too; biases are left alone. */
    WEIGHT,
    /** The net input of a hidden neuron, before its curve. */
    NET_INPUT,
    /** The output of a hidden neuron, after its curve. */
    NEURON_OUTPUT,
    /** The output of the network. */
    READ_OUT
}
