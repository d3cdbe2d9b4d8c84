package io.github.nafworkbench.data;

import java.util.Set;

/**
 * Reads the text of one cell as a number. Accepts an optional sign (also the typographic minus), digits with one decimal
 * sign, and an exponent by {@code e} or {@code d}; no digit grouping, no units, no infinities.
 */
final class NumberCell {
    private static final Set<String> MISSING = Set.of("", "NA", "N/A", "NaN", "nan", "null", "?", "-");
    private static final long EXACT = 1L << 53;
    /** Below this, one more digit fits into a long. */
    private static final long ROOM = Long.MAX_VALUE / 10 - 100;

    /** Powers of ten that are exact as double. */
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private NumberCell() {}

    /** Whether a cell, already stripped, stands for a value that was not measured. */
    static boolean missing(String cell) {
        return cell.length() <= 4 && MISSING.contains(cell);
    }

    /**
     * The nearest double to the number in a cell, already stripped.
     *
     * @param decimal the decimal sign, {@code '.'} or {@code ','}
     * @return {@code NaN} if the cell is not a finite number
     */
    static double parse(String cell, char decimal) {
        int end = cell.length();
        int i = 0;
        boolean negative = false;
        if (i < end && (cell.charAt(i) == '-' || cell.charAt(i) == '+' || cell.charAt(i) == '\u2212')) {
            negative = cell.charAt(i) != '+';
            i++;
        }
        long mantissa = 0;
        int digits = 0;
        int fraction = 0;
        boolean pointSeen = false;
        for (; i < end; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                fraction += pointSeen ? 1 : 0;
                mantissa = mantissa < ROOM ? 10 * mantissa + (c - '0') : Long.MAX_VALUE;
            } else if (c == decimal && !pointSeen && (decimal == '.' || endsInDigit(cell, i))) {
                pointSeen = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        int exponent = 0;
        if (i < end) {
            exponent = exponent(cell, i);
            if (exponent == Integer.MIN_VALUE) {
                return Double.NaN;
            }
        }
        return value(cell, decimal, negative, mantissa, exponent - fraction);
    }

    /** A decimal comma needs a digit after it, so that a comma ending a cell is not taken for one. */
    private static boolean endsInDigit(String cell, int comma) {
        return comma + 1 < cell.length() && Character.isDigit(cell.charAt(comma + 1));
    }

    /** The exponent whose letter is at {@code at}, limited to +-99999; the least integer if it is malformed. */
    private static int exponent(String cell, int at) {
        char letter = Character.toLowerCase(cell.charAt(at));
        int i = at + 1;
        boolean negative = i < cell.length() && (cell.charAt(i) == '-' || cell.charAt(i) == '\u2212');
        if (negative || (i < cell.length() && cell.charAt(i) == '+')) {
            i++;
        }
        if ((letter != 'e' && letter != 'd') || i >= cell.length()) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < '0' || c > '9') {
                return Integer.MIN_VALUE;
            }
            exponent = Math.min(99_999, 10 * exponent + (c - '0'));
        }
        return negative ? -exponent : exponent;
    }

    /** Correctly rounded: by one operation, by a quotient with its remainder, or, in rare cases, by the JDK. */
    private static double value(String cell, char decimal, boolean negative, long mantissa, int power) {
        double size = Double.NaN;
        if (mantissa < EXACT && Math.abs(power) < TENS.length) {
            size = power < 0 ? mantissa / TENS[-power] : mantissa * TENS[power];
        } else if (mantissa < Long.MAX_VALUE && power <= 0 && -power < TENS.length) {
            size = quotient(mantissa, TENS[-power]);
        }
        if (!Double.isNaN(size)) {
            return negative ? -size : size;
        }
        String plain = cell.replace(decimal, '.')
                .replace('\u2212', '-')
                .replace('d', 'e')
                .replace('D', 'e');
        double number = Double.parseDouble(plain);
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /** {@code dividend / divisor} correctly rounded, or {@code NaN} when too close to a tie to tell. */
    private static double quotient(long dividend, double divisor) {
        double high = dividend;
        double low = dividend - (long) high;
        double first = high / divisor;
        double rest = (Math.fma(-first, divisor, high) + low) / divisor;
        double sum = first + rest;
        double lost = Math.abs(rest - (sum - first));
        double half = 0.5 * Math.ulp(sum);
        return Math.abs(lost - half) < 1e-6 * half || Math.abs(lost - 0.5 * half) < 1e-6 * half ? Double.NaN : sum;
    }
}
