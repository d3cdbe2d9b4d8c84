package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.PreparedData;

/**
 * The rows that a network is tested on, with what is needed to put a noise level and an error into their units.
 *
 * @param test rows to test on, network units
 * @param training rows on which reference scales are measured, network units
 * @param halfRange one network unit of the target in its own unit
 */
public record TestRows(Samples test, Samples training, double halfRange) {
    public static TestRows of(PreparedData data) {
        return new TestRows(data.test(), data.train(), data.targetHalfRange());
    }
}
