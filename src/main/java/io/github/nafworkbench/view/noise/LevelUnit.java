package io.github.nafworkbench.view.noise;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.Tuning;
import io.github.nafworkbench.view.Figures;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the levels of one slider are written and typed. Levels themselves are in network units, or relative.
 *
 * @param name what the level is, which begins sentences on it
 * @param unit shown behind the number, {@code ""} for bare numbers
 * @param one level of one shown unit
 * @param percent level of one typed per cent; NaN where per cent has no meaning
 * @param signal r.m.s. signal that signal-to-noise ratios refer to; NaN where they have no meaning
 * @param most largest level that can be typed
 */
record LevelUnit(String name, String unit, double one, double percent, double signal, double most) {
    private static final double ENOB_OFFSET = 1.76;
    private static final double ENOB_SLOPE = 6.02;
    private static final Pattern TYPED =
            Pattern.compile("([-−]?[0-9]*[.,]?[0-9]+(?:e[-+−]?[0-9]+)?)\\s*(% ?fs|%|units?|db|bits?)?");

    /** Additive noise, in per cent of full scale, and of a full-scale sine for dB; in network units without one. */
    static LevelUnit additive(AnalyticCurve curve) {
        OptionalDouble scale = FullScale.of(curve);
        if (scale.isEmpty()) {
            return new LevelUnit("Additive noise", "units", 1, Double.NaN, Double.NaN, NoiseModel.MOST);
        }
        double fs = scale.getAsDouble();
        return new LevelUnit("Additive noise", "% FS", fs / 100, fs / 100, fs / 2 / Math.sqrt(2), NoiseModel.MOST);
    }

    /** Relative noise, in per cent of the neuron's own output, which ratios refer to as well. */
    static LevelUnit relative() {
        return new LevelUnit("Relative noise", "%", 0.01, 0.01, 1, NoiseModel.MOST);
    }

    /** The share of variance that is common to a layer, from 0 to 1. */
    static LevelUnit share() {
        return new LevelUnit("Common share", "", 1, 0.01, Double.NaN, 1);
    }

    /** R.m.s. of the random shape, in per cent of full scale; in network units without one. */
    static LevelUnit dispersion(AnalyticCurve curve) {
        double one = FullScale.of(curve).orElse(100) / 100;
        boolean scaled = FullScale.of(curve).isPresent();
        return new LevelUnit(
                "Curve dispersion",
                scaled ? "% FS" : "units",
                one,
                scaled ? one : Double.NaN,
                Double.NaN,
                Tuning.MOST_DISPERSION);
    }

    /** A level as it is shown: three significant figures and unit, or {@code "off"}. */
    String text(double level) {
        if (level == 0) {
            return "off";
        }
        String number = Figures.three(level / one);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** Signal-to-noise ratio and effective bits of a level; empty where they have no meaning. */
    String derived(double level) {
        if (Double.isNaN(signal) || level == 0) {
            return "";
        }
        double ratio = 20 * Math.log10(signal / level);
        return String.format(Locale.ROOT, "%.1f dB · %.1f bit", ratio, (ratio - ENOB_OFFSET) / ENOB_SLOPE);
    }

    /** A level as the command line takes it: in network units, or as a share; empty where it is shown so anyway. */
    String inEngine(double level) {
        if (level == 0 || one == 1) {
            return "";
        }
        boolean relative = unit.equals("%");
        return text(level) + " = " + Figures.three(level) + (relative ? " of the output" : " network units");
    }

    /**
     * A typed level: {@code 0.5%}, {@code 5e-3} (network units or relative), {@code 46 dB}, {@code 8.2 bit}, or
     * {@code off}.
     *
     * @throws InputException if the text is none of these, or the level negative or too large
     */
    double parse(String text) throws InputException {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (typed.equals("off")) {
            return 0;
        }
        Matcher parts = TYPED.matcher(typed);
        if (!parts.matches()) {
            throw refused(text, "is not a level");
        }
        double number = Double.parseDouble(parts.group(1).replace(',', '.').replace('−', '-'));
        String typedUnit = parts.group(2);
        double level = level(number, typedUnit == null ? "" : typedUnit);
        if (Double.isNaN(level)) {
            throw refused(text, "has a unit that this level does not have");
        }
        if (!(level >= 0 && level <= most)) {
            throw refused(text, "is not between off and " + text(most));
        }
        return level;
    }

    /** Forms that can be typed, for the prompt. */
    String forms() {
        String bare = unit.isEmpty() ? "0.25" : "5e-3";
        return (Double.isNaN(percent) ? "" : "0.5%, ")
                + bare
                + (Double.isNaN(signal) ? "" : ", 46 dB, 8.2 bit")
                + (unit.isEmpty() ? "" : " or off");
    }

    private double level(double number, String typedUnit) {
        return switch (typedUnit) {
            case "", "unit", "units" -> number;
            case "db" -> signal / Math.pow(10, number / 20);
            case "bit", "bits" -> signal / Math.pow(10, (number * ENOB_SLOPE + ENOB_OFFSET) / 20);
            default -> number * percent;
        };
    }

    private InputException refused(String text, String why) {
        return new InputException(name, "'" + text + "' " + why, "Type " + forms());
    }
}
