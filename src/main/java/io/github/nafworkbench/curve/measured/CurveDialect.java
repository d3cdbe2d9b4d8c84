package io.github.nafworkbench.curve.measured;

/**
 * How the lines of a curve file part and write numbers.
 *
 * @param separator {@link #BLANKS} for any number of blanks and tabs
 * @param decimal point or comma, never the separator
 */
public record CurveDialect(char separator, char decimal) {
    /** Cells are parted by any number of blanks. */
    public static final char BLANKS = ' ';

    public CurveDialect {
        if (separator == decimal) {
            throw new IllegalArgumentException("separator and decimal mark must differ, got " + decimal);
        }
    }

    /** The separator in words. */
    public String separatorName() {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            case BLANKS -> "blanks";
            default -> String.valueOf(separator);
        };
    }

    /** The decimal mark in words. */
    public String decimalName() {
        return decimal == '.' ? "point" : "comma";
    }
}
