package io.github.nafworkbench.curve;

/** The ends between which the outputs of a neuron stay, network units. */
public record Swing(double low, double high) {
    public double length() {
        return high - low;
    }

    /** One end and the other at chance. */
    public double end(boolean upper) {
        return upper ? high : low;
    }
}
