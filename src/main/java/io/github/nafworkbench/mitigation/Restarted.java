package io.github.nafworkbench.mitigation;

/** The control of mitigations that train from initial weights. */
final class Restarted {
    private Restarted() {}

    static Control control(Trial trial) {
        return Control.of(
                "trained from the same initial weights for " + trial.wholeLength() + " epochs without it",
                trial.afresh());
    }
}
