package io.github.nafworkbench.export;

import java.math.BigDecimal;
import java.util.Locale;

/** How numbers are written in reports and figures: three significant figures, the uncertainty to the same decimals. */
public final class Numerals {
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e5;

    private Numerals() {}

    /** Three significant figures, plain between 1e-4 and 1e5, else with a power of ten; {@code "–"} when not finite. */
    public static String three(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return plain(value) ? fixed(value, decimals(value)) : minus(String.format(Locale.ROOT, "%.2e", value));
    }

    /** A value with its standard error, {@code "0.0295 ± 0.0018"}; the value alone when there is no error. */
    public static String withError(double value, double standardError) {
        if (!Double.isFinite(value) || !Double.isFinite(standardError)) {
            return three(value);
        }
        String error = plain(value) ? fixed(standardError, decimals(value)) : three(standardError);
        return three(value) + " ± " + error;
    }

    /** The number followed by its unit, if it has one. */
    public static String unit(String number, String unit) {
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** A round number of an axis, without zeros at its end. */
    static String tick(double value) {
        if (!plain(value)) {
            return String.format(Locale.ROOT, "%.0e", value)
                    .replaceFirst("e([+-])0?", "e$1")
                    .replace("e+", "e");
        }
        return minus(new BigDecimal(String.format(Locale.ROOT, "%.3g", value))
                .stripTrailingZeros()
                .toPlainString());
    }

    private static boolean plain(double value) {
        double size = Math.abs(value);
        return size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN);
    }

    private static String fixed(double value, int decimals) {
        return minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    private static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }

    /** Decimals that show three significant figures, after rounding: 9.996 is written 10.0. */
    private static int decimals(double value) {
        if (value == 0) {
            return 0;
        }
        BigDecimal rounded = new BigDecimal(String.format(Locale.ROOT, "%.2e", Math.abs(value)));
        int exponent = rounded.precision() - rounded.scale() - 1;
        return Math.max(0, 2 - exponent);
    }
}
