package io.github.nafworkbench.workbench;

/** Which neurons get the curves of a set. */
public enum Assignment {
    NONE("keep in the library only"),
    SELECTED("the first curve to the selected neurons"),
    IN_ORDER("to all neurons, in order"),
    RANDOM_BRANCH("to all neurons, in order, a random branch each"),
    RANDOM("to all neurons, at random"),
    MATCHED("to all neurons, best matched");

    private final String label;

    Assignment(String label) {
        this.label = label;
    }

    /** As it is shown. */
    public String label() {
        return label;
    }
}
