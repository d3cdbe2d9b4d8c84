package io.github.nafworkbench.view;

import io.github.nafworkbench.data.InputException;
import java.util.Locale;

/** Numbers as people type them. */
public final class Numbers {
    private Numbers() {}

    /**
     * A number between bounds, with a decimal point or comma.
     *
     * @param what its name, which begins the sentence when it cannot be taken
     * @throws InputException if the text is no number or outside the bounds
     */
    public static double real(String what, String text, double least, double most) throws InputException {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.').replace('−', '-'));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused(what, text, shortest(least), shortest(most));
        }
        throw refused(what, text, shortest(least), shortest(most));
    }

    /**
     * A whole number between bounds.
     *
     * @param what its name, which begins the sentence when it cannot be taken
     * @throws InputException if the text is no whole number or outside the bounds
     */
    public static long whole(String what, String text, long least, long most) throws InputException {
        try {
            long value = Long.parseLong(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused(what, text, Long.toString(least), Long.toString(most));
        }
        throw refused(what, text, Long.toString(least), Long.toString(most));
    }

    private static InputException refused(String what, String text, String least, String most) {
        return new InputException(
                what, "'" + text + "' is not a number from " + least + " to " + most, "The old value stays");
    }

    /** The shortest plain form of a number, e.g. {@code 0.2}, {@code 1e-5}, {@code 200}. */
    public static String shortest(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e7)) {
            String digits = String.format(Locale.ROOT, "%.3e", value);
            return digits.replaceFirst("\\.?0+e", "e")
                    .replaceFirst("e([+-])0*(\\d)", "e$1$2")
                    .replace("e+", "e");
        }
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
