package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Network;

/**
 * A trained network with all that is needed to use, test and retrain it.
 *
 * @param experiment how it was trained, on which data
 * @param data the same data, split and scaled as in training
 * @param network curves and weights
 * @param epochs trained so far
 */
public record TrainedModel(Experiment experiment, PreparedData data, Network network, int epochs) {}
