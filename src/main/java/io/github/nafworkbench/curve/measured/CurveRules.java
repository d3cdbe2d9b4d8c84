package io.github.nafworkbench.curve.measured;

import java.util.List;
import java.util.Optional;

/**
 * What a user may set about how a curve file is read; what is empty is detected. A column is named as in the header, or by
 * its number counted from 1.
 *
 * @param separator {@link CurveDialect#BLANKS} for blanks
 * @param decimal point or comma
 * @param headerLine line of the names, counted from 1
 * @param x the swept column
 * @param y the columns that are curves; empty to detect them
 * @param family the column whose values tell the curves apart
 */
public record CurveRules(
        Optional<Character> separator,
        Optional<Character> decimal,
        Optional<Integer> headerLine,
        Optional<String> x,
        List<String> y,
        Optional<String> family) {
    /** Everything is detected. */
    public static final CurveRules DETECT = new CurveRules(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public CurveRules {
        y = List.copyOf(y);
    }

    /** These rules with another separator and decimal mark. */
    public CurveRules with(CurveDialect dialect) {
        return new CurveRules(
                Optional.of(dialect.separator()), Optional.of(dialect.decimal()), headerLine, x, y, family);
    }

    /** These rules with another separator; empty to detect it. */
    public CurveRules withSeparator(Optional<Character> sign) {
        return new CurveRules(sign, decimal, headerLine, x, y, family);
    }

    /** These rules with another decimal mark; empty to detect it. */
    public CurveRules withDecimal(Optional<Character> mark) {
        return new CurveRules(separator, mark, headerLine, x, y, family);
    }

    /** These rules with the names on another line; empty to detect it. */
    public CurveRules withHeaderLine(Optional<Integer> line) {
        return new CurveRules(separator, decimal, line, x, y, family);
    }

    /** These rules with another swept column; empty to detect it. */
    public CurveRules withX(Optional<String> column) {
        return new CurveRules(separator, decimal, headerLine, column, y, family);
    }

    /** These rules with other columns as curves. */
    public CurveRules withY(List<String> columns) {
        return new CurveRules(separator, decimal, headerLine, x, columns, family);
    }

    /** These rules with another column that tells the curves apart; empty to detect it. */
    public CurveRules withFamily(Optional<String> column) {
        return new CurveRules(separator, decimal, headerLine, x, y, column);
    }

    /** Whether a name that a user gave means a column. */
    static boolean means(String given, CurveTable table, int column) {
        ColumnHead head = table.heads().get(column);
        return given.equals(head.name())
                || given.equals(head.quantity().label())
                || given.equals(head.name() + head.trace())
                || given.equals(Integer.toString(column + 1));
    }
}
