package io.github.nafworkbench.mitigation;

import java.util.Optional;

/**
 * One way to make a circuit err less under the noise and with the curves it has. Chooses whatever it has to choose by
 * training rows, never by test rows. A new one is a class and a line in {@link Mitigations}.
 */
public interface Mitigation {
    /** Name in files and on the command line, e.g. {@code "affine-remapping"}. */
    String code();

    /** Name for people, e.g. {@code "affine re-mapping"}. */
    String label();

    /** Applies it on the calling thread, or says in a sentence why it cannot be. */
    Outcome apply(Trial trial);

    /** What it is compared with where it trains: training of the same length without it. */
    default Optional<Control> control(Trial trial) {
        return Optional.empty();
    }
}
