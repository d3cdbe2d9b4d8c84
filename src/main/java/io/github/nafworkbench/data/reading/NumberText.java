package io.github.nafworkbench.data.reading;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads the text of one cell as a number; kept apart from {@link NumberScan}, which reads the plain ones in bulk. */
final class NumberText {
    private static final char MINUS = '\u2212';
    private static final String SPACES = " \u00a0\u2009\u202f";

    private NumberText() {}

    /**
     * The nearest double to the number in a stripped cell; a typographic minus will do.
     *
     * @return {@code NaN} if the cell is not a finite number without grouping
     */
    static double plain(String cell, char decimal) {
        if (cell.isEmpty() || cell.length() > 1000) {
            return Double.NaN;
        }
        byte[] bytes = (cell.replace(MINUS, '-') + '\n').getBytes(StandardCharsets.UTF_8);
        NumberScan scan = new NumberScan(bytes, decimal);
        return scan.scan(0) == bytes.length - 1 ? scan.value : Double.NaN;
    }

    /**
     * The number in a stripped cell whose digits are grouped by threes.
     *
     * @return {@code NaN} if the cell is not a finite number with grouping
     */
    static double grouped(String cell, char decimal, Grouping grouping) {
        if (cell.length() > 1000 || !pattern(decimal, grouping).matcher(cell).matches()) {
            return Double.NaN;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            if (signs(grouping).indexOf(sign) < 0) {
                digits.append(sign);
            }
        }
        return plain(digits.toString(), decimal);
    }

    /** Whether a number may be meant both with a decimal mark and with grouped digits, such as {@code 1,234}. */
    static boolean ambiguous(String cell) {
        return AMBIGUOUS.matcher(cell).matches();
    }

    /** Whether a cell is a number by any convention, an uncertainty or unit behind it or not. */
    static boolean likeNumber(String cell) {
        return bareNumber(Quantity.of(cell).map(Quantity::number).orElse(cell));
    }

    private static boolean bareNumber(String cell) {
        if (cell.isEmpty() || !startsLikeNumber(cell.charAt(0))) {
            return false;
        }
        if (!Double.isNaN(plain(cell, '.')) || !Double.isNaN(plain(cell, ','))) {
            return true;
        }
        for (Grouping grouping : Grouping.values()) {
            if (grouping != Grouping.NONE
                    && (!Double.isNaN(grouped(cell, '.', grouping)) || !Double.isNaN(grouped(cell, ',', grouping)))) {
                return true;
            }
        }
        return false;
    }

    static boolean startsLikeNumber(char first) {
        return (first >= '0' && first <= '9')
                || first == '-'
                || first == '+'
                || first == '.'
                || first == ','
                || first == MINUS;
    }

    private static final Pattern AMBIGUOUS = Pattern.compile("[-+\u2212]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern POINT_COMMA = grouping(".", "\\,");
    private static final Pattern POINT_SPACE = grouping(".", SPACES);
    private static final Pattern POINT_APOSTROPHE = grouping(".", "'\u2019");
    private static final Pattern COMMA_POINT = grouping(",", "\\.");
    private static final Pattern COMMA_SPACE = grouping(",", SPACES);
    private static final Pattern COMMA_APOSTROPHE = grouping(",", "'\u2019");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private static Pattern grouping(String decimal, String signs) {
        return Pattern.compile("[-+\u2212]?[1-9]\\d{0,2}(?:[" + signs + "]\\d{3})+(?:[" + decimal
                + "]\\d*)?(?:[eE][-+\u2212]?\\d{1,5})?");
    }

    private static Pattern pattern(char decimal, Grouping grouping) {
        boolean point = decimal == '.';
        return switch (grouping) {
            case NONE -> NOTHING;
            case COMMA -> point ? POINT_COMMA : NOTHING;
            case POINT -> point ? NOTHING : COMMA_POINT;
            case SPACE -> point ? POINT_SPACE : COMMA_SPACE;
            case APOSTROPHE -> point ? POINT_APOSTROPHE : COMMA_APOSTROPHE;
        };
    }

    private static String signs(Grouping grouping) {
        return switch (grouping) {
            case SPACE -> SPACES;
            case APOSTROPHE -> "'\u2019";
            default -> grouping.sign();
        };
    }
}
