package io.github.nafworkbench.data.reading;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * Reads numbers from bytes: optional sign, digits with one decimal mark, exponent by {@code e} or {@code d}; no digit
 * grouping, no units, no infinities. Every value is the double nearest to what is written. Used by one thread; the
 * fields tell of the last number.
 */
public final class NumberScan {
    private static final long EXACT = 1L << 53;
    /** Below this, one more digit fits into a long. */
    private static final long ROOM = Long.MAX_VALUE / 10 - 100;

    /** Powers of ten that are exact as double. */
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final byte[] text;
    private final byte decimal;

    /** The number; NaN if it is too large for a double. */
    double value;
    /** Whether it is written with a decimal mark. */
    boolean marked;

    /**
     * Reads from a text that has a sign which belongs to no number after its end.
     *
     * @param decimal point or comma
     */
    public NumberScan(byte[] text, char decimal) {
        this.text = text;
        this.decimal = (byte) decimal;
    }

    /**
     * Reads the number that begins at {@code p}.
     *
     * @return the place after it, or -1 if there is none
     */
    public int scan(int p) {
        int i = p;
        byte sign = text[i];
        boolean negative = sign == '-';
        if (negative || sign == '+') {
            i++;
        }
        long mantissa = 0;
        int begin = i;
        int digit;
        while ((digit = text[i] - '0') >= 0 && digit <= 9) {
            mantissa = mantissa < ROOM ? 10 * mantissa + digit : Long.MAX_VALUE;
            i++;
        }
        int digits = i - begin;
        int fraction = 0;
        marked = false;
        if (text[i] == decimal && (decimal == '.' || isDigit(text[i + 1]))) {
            marked = true;
            int point = ++i;
            while ((digit = text[i] - '0') >= 0 && digit <= 9) {
                mantissa = mantissa < ROOM ? 10 * mantissa + digit : Long.MAX_VALUE;
                i++;
            }
            fraction = i - point;
            digits += fraction;
        }
        if (digits == 0) {
            return -1;
        }
        int exponent = 0;
        int letter = text[i] | 0x20;
        if (letter == 'e' || letter == 'd') {
            int after = exponentEnd(i + 1);
            if (after < 0) {
                return -1;
            }
            exponent = exponent(i + 1, after);
            i = after;
        }
        value = value(p, i, negative, mantissa, exponent - fraction);
        return i;
    }

    /** The number read last; NaN if it is too large for a double. */
    public double value() {
        return value;
    }

    private static boolean isDigit(byte sign) {
        return sign >= '0' && sign <= '9';
    }

    private int exponentEnd(int p) {
        int i = text[p] == '-' || text[p] == '+' ? p + 1 : p;
        int begin = i;
        while (isDigit(text[i])) {
            i++;
        }
        return i > begin ? i : -1;
    }

    /** The exponent, limited to +-99999. */
    private int exponent(int p, int end) {
        int exponent = 0;
        for (int i = isDigit(text[p]) ? p : p + 1; i < end; i++) {
            exponent = Math.min(99_999, 10 * exponent + (text[i] - '0'));
        }
        return text[p] == '-' ? -exponent : exponent;
    }

    /** Correctly rounded: by one operation, by a quotient with its remainder, or, in rarer cases, by the library. */
    private double value(int from, int to, boolean negative, long mantissa, int power) {
        double size = Double.NaN;
        if (mantissa < EXACT && Math.abs(power) < TENS.length) {
            size = power < 0 ? mantissa / TENS[-power] : mantissa * TENS[power];
        } else if (mantissa < Long.MAX_VALUE && power <= 0 && -power < TENS.length) {
            size = quotient(mantissa, TENS[-power]);
        }
        if (!Double.isNaN(size)) {
            return negative ? -size : size;
        }
        byte[] plain = new byte[to - from];
        for (int i = 0; i < plain.length; i++) {
            byte sign = text[from + i];
            plain[i] = sign == decimal ? (byte) '.' : (sign | 0x20) == 'd' ? (byte) 'e' : sign;
        }
        double number = JavaDoubleParser.parseDouble(plain);
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
