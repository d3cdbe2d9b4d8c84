package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions told by the name of a file: {@code p1V} and {@code m1.1V} are the ends of the sweep, 1 and -1.1 V,
 * {@code T300K} and {@code 27C} the temperature, {@code Vd=0.65V} and {@code 10mVsteps} what they say.
 */
final class FileNameConditions {
    private static final Pattern END = Pattern.compile("([pm])(\\d+(?:[.p]\\d+)?)([mun]?[VA])");
    private static final Pattern TEMPERATURE =
            Pattern.compile("(?:T=?)?(-?\\d+(?:\\.\\d+)?)(K|C|degC)|T=?(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern STEP = Pattern.compile("(\\d+(?:\\.\\d+)?)([mu]?V)[ _]?steps?");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[_ ();,\\[\\]{}]+|(?<![0-9eE=])-");

    private FileNameConditions() {}

    static List<Condition> of(String file) {
        List<Condition> found = new ArrayList<>();
        String base = CurveNames.base(file);
        Matcher step = STEP.matcher(base);
        if (step.find()) {
            found.add(Condition.of("sweep step", Double.parseDouble(step.group(1)), step.group(2)));
        }
        int ends = 0;
        for (String word : BETWEEN_WORDS.splitAsStream(base).toList()) {
            Matcher end = END.matcher(word);
            Matcher temperature = TEMPERATURE.matcher(word);
            if (end.matches()) {
                found.add(end("sweep end " + ++ends, end));
            } else if (temperature.matches()) {
                boolean unit = temperature.group(1) != null;
                double value = Double.parseDouble(unit ? temperature.group(1) : temperature.group(3));
                String name = !unit ? "" : temperature.group(2).equals("K") ? "K" : "\u00b0C";
                found.add(Condition.of("T", value, name));
            } else {
                found.addAll(Condition.in(word));
            }
        }
        return found;
    }

    private static Condition end(String name, Matcher end) {
        double size = Double.parseDouble(end.group(2).replace('p', '.'));
        return Condition.of(name, end.group(1).equals("m") ? -size : size, end.group(3));
    }

    /** A part of a name as a condition: {@code p1V} is 1 V, {@code m1.1V} is -1.1 V, other texts stay as they are. */
    static Condition part(String name, String part) {
        Matcher end = END.matcher(part);
        if (end.matches()) {
            return end(name, end);
        }
        Matcher number =
                Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)([A-Za-z\u00b0]*)").matcher(part);
        return number.matches()
                ? Condition.of(name, Double.parseDouble(number.group(1)), Quantity.unit(number.group(2)))
                : new Condition(name, part, "");
    }
}
