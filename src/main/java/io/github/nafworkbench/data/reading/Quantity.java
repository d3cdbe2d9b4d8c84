package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Units;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that holds more than a number: an uncertainty, as {@code 1.00(2)} or {@code 0.10 ± 0.01}, or a unit, as
 * {@code 300 K} or {@code 5%}.
 *
 * @param number as written, without what is behind it
 * @param uncertain whether there is an uncertainty
 * @param unit a known one; empty if there is none
 */
record Quantity(String number, boolean uncertain, String unit) {
    private static final int LONGEST = 80;
    private static final Pattern FORM = Pattern.compile("(?<number>[-+\u2212]?(?=[.,]?\\d)[\\d.,]++)"
            + "(?<digits>\\(\\d{1,4}(?:[.,]\\d{1,4})?\\))?"
            + "(?<exponent>[eE][-+\u2212]?\\d{1,5})?"
            + "(?<spread>\\s*(?:\u00b1|\\+/-)\\s*(?=[.,]?\\d)[\\d.,]++(?:[eE][-+\u2212]?\\d{1,5})?)?"
            + "(?<unit>\\s+\\S.*|%|\u00b0C?)?");

    /** Reads a stripped cell; empty if it is a mere number, or no number. */
    static Optional<Quantity> of(String cell) {
        if (cell.length() > LONGEST || cell.isEmpty() || !NumberText.startsLikeNumber(cell.charAt(0)) || bare(cell)) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(cell);
        if (!form.matches()) {
            return Optional.empty();
        }
        String unit = given(form, "unit").strip();
        boolean uncertain = !(given(form, "digits") + given(form, "spread")).isEmpty();
        boolean something = uncertain || !unit.isEmpty();
        return something && (unit.isEmpty() || Units.known(unit))
                ? Optional.of(new Quantity(form.group("number") + given(form, "exponent"), uncertain, unit))
                : Optional.empty();
    }

    private static String given(Matcher form, String group) {
        String text = form.group(group);
        return text == null ? "" : text;
    }

    /** Whether it has only signs of plain numbers, which is told sooner than by the pattern. */
    private static boolean bare(String cell) {
        return cell.chars().allMatch(sign -> (sign >= '0' && sign <= '9') || ".,-+eE".indexOf(sign) >= 0);
    }
}
