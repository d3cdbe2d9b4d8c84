package io.github.nafworkbench.curve.measured;

/**
 * Something about a curve that a user should look at; no point is changed or left out for it unsaid.
 *
 * @param sentence what, where by lines, and what is made of it
 */
public record CurveFlag(Kind kind, String sentence) {
    /** What it is about. */
    public enum Kind {
        /** The instrument held the output at a limit: the device does not saturate there. */
        COMPLIANCE("compliance plateau"),
        OVERFLOW("overflow"),
        MISSING("missing values"),
        REPEATED_X("repeated x"),
        NON_MONOTONE_X("x not monotone"),
        FEW_POINTS("few points"),
        OUTLIER("outlier");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As it is shown. */
        public String label() {
            return label;
        }
    }
}
