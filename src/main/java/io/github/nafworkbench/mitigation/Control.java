package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Network;

/**
 * A network trained as long as a mitigation trains, but without it.
 *
 * @param what in words for the user, e.g. {@code "trained on as long without the penalty"}
 * @param network with the curves it is to be tested with
 */
public record Control(String what, Network network) {}
