package io.github.nafworkbench.data.reading;

import java.util.Optional;

/**
 * What the user set about how a text is written; what is empty is detected.
 *
 * @param encoding name of a character set, e.g. {@code "UTF-16LE"}
 * @param separator the sign between cells; {@link Dialect#BLANKS} for runs of spaces and tabs
 * @param quote the sign around cells; {@link Dialect#NONE} for none
 * @param comment what lines of comment begin with; empty for none
 * @param decimal point or comma
 */
public record DialectChoices(
        Optional<String> encoding,
        Optional<Character> separator,
        Optional<Character> quote,
        Optional<String> comment,
        Optional<Character> decimal,
        Optional<Grouping> grouping) {
    /** Everything is detected. */
    public static final DialectChoices DETECT = new DialectChoices(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public DialectChoices withEncoding(String chosen) {
        return new DialectChoices(Optional.of(chosen), separator, quote, comment, decimal, grouping);
    }

    public DialectChoices withSeparator(char chosen) {
        return new DialectChoices(encoding, Optional.of(chosen), quote, comment, decimal, grouping);
    }

    public DialectChoices withQuote(char chosen) {
        return new DialectChoices(encoding, separator, Optional.of(chosen), comment, decimal, grouping);
    }

    public DialectChoices withComment(String chosen) {
        return new DialectChoices(encoding, separator, quote, Optional.of(chosen), decimal, grouping);
    }

    public DialectChoices withDecimal(char chosen) {
        return new DialectChoices(encoding, separator, quote, comment, Optional.of(chosen), grouping);
    }

    public DialectChoices withGrouping(Grouping chosen) {
        return new DialectChoices(encoding, separator, quote, comment, decimal, Optional.of(chosen));
    }

    /** Detects again what a finding is about, if that is part of this. */
    DialectChoices detecting(Finding.Subject subject) {
        return new DialectChoices(
                subject == Finding.Subject.ENCODING ? Optional.empty() : encoding,
                subject == Finding.Subject.SEPARATOR ? Optional.empty() : separator,
                subject == Finding.Subject.QUOTE ? Optional.empty() : quote,
                subject == Finding.Subject.COMMENT ? Optional.empty() : comment,
                subject == Finding.Subject.DECIMAL ? Optional.empty() : decimal,
                subject == Finding.Subject.GROUPING ? Optional.empty() : grouping);
    }
}
