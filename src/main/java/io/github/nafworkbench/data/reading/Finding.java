package io.github.nafworkbench.data.reading;

/**
 * One choice about a file as it was taken, with the reason.
 *
 * @param value in words or as the sign itself, e.g. {@code "semicolon"}
 * @param set whether the user set it; else it was detected
 * @param reason one sentence on why it was detected, or that it was set
 */
public record Finding(Subject subject, String value, boolean set, String reason) {
    /** What a choice is about, in the order in which they are shown. */
    public enum Subject {
        FORMAT("format"),
        PART("sheet or file"),
        ENCODING("encoding"),
        SEPARATOR("separator"),
        QUOTE("quote"),
        COMMENT("comment mark"),
        DECIMAL("decimal mark"),
        GROUPING("digit grouping"),
        HEADER("header"),
        UNITS("units row"),
        DATA("first data line"),
        MISSING("missing marks"),
        TARGET("target");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        /** As it is shown. */
        public String label() {
            return label;
        }
    }
}
