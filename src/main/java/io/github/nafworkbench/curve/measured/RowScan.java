package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.Units;
import io.github.nafworkbench.data.reading.NumberScan;
import io.github.nafworkbench.data.reading.PlainText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of one line at a time. A number may be quoted, have a unit behind it ({@code 100 nA} is 1e-7), or be
 * one of the words for an overflow. Used by one thread; the fields tell of the last line.
 */
final class RowScan {
    static final byte NUMBER = 0;
    /** No content, or a mark of a missing value. */
    static final byte EMPTY = 1;

    static final byte TEXT = 2;

    /** What instruments of one maker write for a value beyond their range. */
    static final double OVERFLOW = 9.91e37;

    private static final int LONGEST = 40;
    private static final char MINUS = '\u2212';
    /** The first byte of a typographic minus in UTF-8. */
    private static final byte MINUS_BYTE = (byte) 0xE2;

    private static final Set<String> MISSING = Set.of("nan", "na", "n/a", "-", "--", "---", "null", "none", "?");
    private static final Set<String> OVERFLOWS =
            Set.of("overflow", "ovfl", "ovld", "over", "overrange", "ovrflw", "inf", "+inf", "infinity", "-inf");
    private static final Pattern WITH_UNIT = Pattern.compile("(\\S+?) ?([A-Za-z\u00b5\u03bc\u03a9\u2126]{1,4})");

    private final PlainText text;
    private final byte[] bytes;
    private final CurveDialect dialect;
    private final NumberScan scan;
    private final boolean blanks;
    private final byte separator;

    /** Number of cells, an empty one after a last separator included. */
    int cells;

    int numbers;
    int texts;
    double[] values = new double[16];
    byte[] kinds = new byte[16];
    int[] from = new int[16];
    int[] to = new int[16];

    RowScan(PlainText text, CurveDialect dialect) {
        this.text = text;
        this.bytes = text.bytes();
        this.dialect = dialect;
        this.scan = new NumberScan(bytes, dialect.decimal());
        this.blanks = dialect.separator() == CurveDialect.BLANKS;
        this.separator = (byte) dialect.separator();
    }

    /** Reads the line between two places. */
    void scan(int begin, int end) {
        cells = 0;
        numbers = 0;
        texts = 0;
        int p = begin;
        while (p <= end && cells < Cells.MOST) {
            while (p < end && (bytes[p] == ' ' || (bytes[p] == '\t' && separator != '\t'))) {
                p++;
            }
            if (p >= end && (blanks || cells == 0)) {
                break;
            }
            p = cell(p, end) + 1;
        }
    }

    /** Whether no cell has content. */
    boolean blank() {
        return numbers + texts == 0;
    }

    private int cell(int p, int end) {
        grow();
        int close = p < end && bytes[p] == '"' ? closing(p, end) : -1;
        int stop = close < 0 ? p : close + 1;
        while (stop < end && !(bytes[stop] == separator || (blanks && bytes[stop] == '\t'))) {
            stop++;
        }
        int first = close < 0 ? p : p + 1;
        int last = close < 0 ? stop : close;
        while (first < last && bytes[first] == ' ') {
            first++;
        }
        while (last > first && (bytes[last - 1] == ' ' || bytes[last - 1] == '\t')) {
            last--;
        }
        from[cells] = first;
        to[cells] = last;
        kinds[cells] = kind(first, last);
        numbers += kinds[cells] == NUMBER ? 1 : 0;
        texts += kinds[cells] == TEXT ? 1 : 0;
        cells++;
        return stop;
    }

    private int closing(int p, int end) {
        for (int i = p + 1; i < end; i++) {
            if (bytes[i] == '"') {
                return i;
            }
        }
        return -1;
    }

    private byte kind(int first, int last) {
        values[cells] = Double.NaN;
        if (first == last) {
            return EMPTY;
        }
        int after = scan.scan(first);
        if (after == last) {
            values[cells] = Double.isNaN(scan.value()) ? OVERFLOW : scan.value();
            return NUMBER;
        }
        boolean digit = bytes[last - 1] >= '0' && bytes[last - 1] <= '9';
        boolean plain = digit && bytes[first] != MINUS_BYTE;
        return plain || last - first > LONGEST ? TEXT : unusual(text.text(first, last));
    }

    private byte unusual(String cell) {
        String small = cell.toLowerCase(Locale.ROOT);
        if (MISSING.contains(small)
                || (cell.charAt(0) == '#' && cell.length() > 1 && small.matches("#[a-z/0]+[!?]?"))) {
            return EMPTY;
        }
        if (OVERFLOWS.contains(small)) {
            values[cells] = small.charAt(0) == '-' ? -OVERFLOW : OVERFLOW;
            return NUMBER;
        }
        double value = Double.NaN;
        if (cell.indexOf(MINUS) >= 0) {
            value = number(cell.replace(MINUS, '-'), dialect.decimal());
        } else if (Character.isLetter(cell.charAt(cell.length() - 1))) {
            value = withUnit(cell);
        }
        values[cells] = value;
        return Double.isNaN(value) ? TEXT : NUMBER;
    }

    private double withUnit(String cell) {
        char first = cell.charAt(0);
        Matcher matcher = WITH_UNIT.matcher(cell);
        if (first >= 'A' || !matcher.matches() || !Units.known(matcher.group(2))) {
            return Double.NaN;
        }
        double number = number(matcher.group(1), dialect.decimal());
        return SiUnit.of(Quantity.unit(matcher.group(2)))
                .map(unit -> number * unit.factor())
                .orElse(Double.NaN);
    }

    /** The number a whole text is, or NaN. */
    static double number(String cell, char decimal) {
        byte[] ended = (cell + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        NumberScan scan = new NumberScan(ended, decimal);
        return !cell.isEmpty() && scan.scan(0) == ended.length - 1 ? scan.value() : Double.NaN;
    }

    private void grow() {
        if (cells == values.length) {
            values = Arrays.copyOf(values, 2 * cells);
            kinds = Arrays.copyOf(kinds, 2 * cells);
            from = Arrays.copyOf(from, 2 * cells);
            to = Arrays.copyOf(to, 2 * cells);
        }
    }

    /** The content of a cell of the last line. */
    String content(int cell) {
        return text.text(from[cell], Math.min(to[cell], from[cell] + 200));
    }
}
