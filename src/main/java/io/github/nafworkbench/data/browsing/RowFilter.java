package io.github.nafworkbench.data.browsing;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rows of one column are shown. */
public sealed interface RowFilter {
    /** Whether a row is shown. */
    boolean shows(int row);

    /** Cells that contain a text, whatever the case. */
    record Contains(Column column, String text) implements RowFilter {
        @Override
        public boolean shows(int row) {
            return column.text(row).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
        }
    }

    /** Numbers within bounds; a missing one is not. Bounds that are {@code open} are not within. */
    record Within(Column.Numbers column, double low, double high, boolean open) implements RowFilter {
        @Override
        public boolean shows(int row) {
            double value = column.values()[row];
            return open ? value > low && value < high : value >= low && value <= high;
        }
    }

    /** Cells without a value. */
    record Empty(Column column) implements RowFilter {
        @Override
        public boolean shows(int row) {
            return column.text(row).isBlank();
        }
    }

    /** What can be typed for numbers. */
    String FORMS = "Type a number, two numbers as in 1 to 5, > 2, >= 2, < 3, <= 3, or empty";

    /**
     * The filter that a user typed: for a column of text what cells contain, for numbers a value or a range; "empty"
     * for both.
     *
     * @throws InputException if it is not a range of numbers
     */
    static RowFilter of(Column column, String typed) throws InputException {
        String text = typed.strip();
        if (text.equalsIgnoreCase("empty")) {
            return new Empty(column);
        }
        return column instanceof Column.Numbers numbers ? NumberForm.read(numbers, text) : new Contains(column, text);
    }

    /** Reads ranges of numbers. */
    final class NumberForm {
        private static final String NUMBER = "([-+−]?[0-9.,]+(?:[eE][-+−]?[0-9]+)?)";
        private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|≥|≤|=)?\\s*" + NUMBER);
        private static final Pattern BETWEEN = Pattern.compile(NUMBER + "\\s*(?:to|\\.\\.|…|–)\\s*" + NUMBER);

        private NumberForm() {}

        private static RowFilter read(Column.Numbers column, String text) throws InputException {
            Matcher between = BETWEEN.matcher(text);
            if (between.matches()) {
                double a = number(column, text, between.group(1));
                double b = number(column, text, between.group(2));
                return new Within(column, Math.min(a, b), Math.max(a, b), false);
            }
            Matcher compared = COMPARED.matcher(text);
            if (!compared.matches()) {
                throw refused(column, text);
            }
            double value = number(column, text, compared.group(2));
            String sign = compared.group(1) == null ? "=" : compared.group(1);
            return switch (sign) {
                case ">" -> new Within(column, value, Double.POSITIVE_INFINITY, true);
                case "<" -> new Within(column, Double.NEGATIVE_INFINITY, value, true);
                case ">=", "≥" -> new Within(column, value, Double.POSITIVE_INFINITY, false);
                case "<=", "≤" -> new Within(column, Double.NEGATIVE_INFINITY, value, false);
                default -> new Within(column, value, value, false);
            };
        }

        private static double number(Column column, String text, String number) throws InputException {
            try {
                return Double.parseDouble(number.replace(',', '.').replace('−', '-'));
            } catch (NumberFormatException e) {
                throw refused(column, text);
            }
        }

        private static InputException refused(Column column, String text) {
            return new InputException("Filter of " + column.name(), "'" + text + "' is not a range of numbers", FORMS);
        }
    }
}
