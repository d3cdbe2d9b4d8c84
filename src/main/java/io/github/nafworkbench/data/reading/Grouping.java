package io.github.nafworkbench.data.reading;

/** How the digits of large numbers are grouped by threes. */
public enum Grouping {
    NONE(""),
    /** {@code 1,234,567.8}. */
    COMMA(","),
    /** {@code 1.234.567,8}. */
    POINT("."),
    /** {@code 1 234 567,8}, also with a space that does not break the line. */
    SPACE(" "),
    /** {@code 1'234'567.8}. */
    APOSTROPHE("'");

    private final String sign;

    Grouping(String sign) {
        this.sign = sign;
    }

    /** The sign between the groups; empty for none. */
    public String sign() {
        return sign;
    }
}
