package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Network;

/**
 * A network trained as long as a mitigation trains, but without it.
 *
 * @param what in words for the user, e.g. {@code "trained on as long without the penalty"}
 * @param network with the curves it is to be tested with
 * @param trainings it took
 * @param epochs of all of them
 * @param trouble one sentence for the user if one did not end well, else empty
 */
public record Control(String what, Network network, int trainings, int epochs, String trouble) {
    /** A single training. */
    static Control of(String what, Trial.Trained trained) {
        return new Control(what, trained.network(), 1, trained.epochs(), trained.trouble());
    }

    /** Tested with other curves. */
    Control on(Curves curves) {
        return new Control(what, network.with(curves), trainings, epochs, trouble);
    }

    /** With further trouble to tell. */
    Control troubled(String sentence) {
        return new Control(what, network, trainings, epochs, (trouble + " " + sentence).strip());
    }
}
