package io.github.nafworkbench.view;

import java.util.Locale;

/** How numbers are written on the screen: three significant figures, the uncertainty to the same decimals. */
public final class Figures {
    private Figures() {}

    /** Three significant figures, plain between 1e-4 and 1e5, else with a power of ten; {@code "–"} when not finite. */
    public static String three(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e5)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        return String.format(Locale.ROOT, "%." + decimals(value) + "f", value);
    }

    /** Decimals that show three significant figures of a value. */
    public static int decimals(double value) {
        double size = Math.abs(value);
        if (size == 0 || !Double.isFinite(size)) {
            return 0;
        }
        int before = (int) Math.floor(Math.log10(size));
        // 9.996 shows as 10.0: rounding may add a figure in front.
        if (size >= 9.995 * Math.pow(10, before)) {
            before++;
        }
        return Math.max(0, 2 - before);
    }

    /**
     * An uncertainty with the sign, {@code "± 0.0011"}: to as many decimals as its value, or as many as its first
     * figure needs; empty when unknown.
     */
    public static String plusMinus(double uncertainty, double value) {
        if (!Double.isFinite(uncertainty) || !Double.isFinite(value)) {
            return "";
        }
        int decimals = Math.max(decimals(value), uncertainty == 0 ? 0 : decimals(uncertainty) - 2);
        return "± " + String.format(Locale.ROOT, "%." + decimals + "f", uncertainty);
    }
}
