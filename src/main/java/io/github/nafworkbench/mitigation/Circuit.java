package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.TrainedModel;

/**
 * A trained network as it is built.
 *
 * @param model the network with the curves it was trained with, and its data
 * @param devices what its neurons really are
 * @param noise that acts
 */
public record Circuit(TrainedModel model, Devices devices, NoiseModel noise) {
    /** The trained weights with the curves of the devices. */
    public Network realised() {
        return model.network().with(devices.curves(1));
    }

    /** Whether the devices are not what the network was trained with. */
    boolean curvesDiffer() {
        return !devices.curves(1).equals(model.network().curves());
    }
}
