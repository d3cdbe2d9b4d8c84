package io.github.nafworkbench.data.reading;

/**
 * How a delimited text parts and writes its cells.
 *
 * @param separator the sign between cells, ASCII; {@link #BLANKS} for runs of spaces and tabs
 * @param quote the sign around cells that hold separators or line ends, ASCII; {@link #NONE} for none
 * @param comment what lines of comment begin with; empty for none
 * @param decimal point or comma
 */
record Dialect(char separator, char quote, String comment, char decimal) {
    /** As separator: runs of spaces and tabs. */
    static final char BLANKS = ' ';
    /** As quote: there is none. */
    static final char NONE = '\0';

    Dialect withDecimal(char sign) {
        return new Dialect(separator, quote, comment, sign);
    }

    /** The separator in words. */
    String separatorName() {
        return switch (separator) {
            case '\t' -> "tab";
            case BLANKS -> "blanks";
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '|' -> "bar";
            default -> "'" + separator + "'";
        };
    }
}
