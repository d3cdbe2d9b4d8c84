package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseModel;

/** What came of a mitigation. */
public sealed interface Outcome {
    /**
     * It cannot be applied here.
     *
     * @param why one sentence for the user
     */
    record NotApplicable(String why) implements Outcome {}

    /**
     * It was applied.
     *
     * @param network the new network, with the curves of its devices
     * @param noise that acts on it, in more reads if that is the mitigation
     * @param parameters weights and biases that have to be built; without those that are 0 by construction
     * @param epochs of all training it took
     * @param remark one sentence for the user on what was chosen or went wrong; may be empty
     */
    record Applied(Network network, NoiseModel noise, int parameters, int epochs, String remark) implements Outcome {}

    /** A network that took no training. */
    static Applied applied(Network network, NoiseModel noise) {
        return new Applied(network, noise, network.topology().parameters(), 0, "");
    }

    /** A network that was trained. */
    static Applied trained(Trial.Trained trained, NoiseModel noise) {
        return new Applied(
                trained.network(),
                noise,
                trained.network().topology().parameters(),
                trained.epochs(),
                trained.trouble());
    }
}
