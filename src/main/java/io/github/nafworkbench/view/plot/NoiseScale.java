package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.view.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The axis of noise levels: logarithmic in the unit shown, with exact 0 at a place of its own left of the smallest
 * level.
 *
 * @param factor what one network unit is in the unit shown
 * @param unit shown
 * @param smallest positive level of the axis, network units
 */
record NoiseScale(double factor, String unit, double smallest) implements TickSource {
    private static final double GAP = 0.55;
    /** 9.95 and more shows as 10. */
    private static final double ROUNDED_UP = 0.0022;

    /** The axis for one kind of noise on neurons of one shape. */
    static NoiseScale of(NoiseKind kind, AnalyticCurve ideal, double smallest) {
        if (kind == NoiseKind.MULTIPLICATIVE) {
            return new NoiseScale(100, "%", smallest);
        }
        return switch (ideal) {
            case TANH -> new NoiseScale(50, "% FS", smallest);
            case LOGISTIC -> new NoiseScale(100, "% FS", smallest);
            case SOFTPLUS, LEAKY_RELU -> new NoiseScale(1, "units", smallest);
        };
    }

    /** Where a level is on the axis: the logarithm of what is shown, 0 at {@link #zero}. */
    double position(double level) {
        return level > 0 ? Math.max(zero(), Math.log10(factor * level)) : zero();
    }

    /** Where exact 0 is. */
    double zero() {
        return Math.log10(factor * smallest) - GAP;
    }

    /** A level as it is shown, with its unit. */
    String text(double level) {
        double shown = factor * level;
        if (shown == 0) {
            return "0 " + unit;
        }
        int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(shown) + ROUNDED_UP));
        return String.format(Locale.ROOT, "%." + decimals + "f %s", shown, unit);
    }

    /** The level as σ in network units or as a share, to stand behind {@link #text}; empty where that is the same. */
    String sigma(double level) {
        return factor == 1 || level == 0 ? "" : ", σ " + Figures.three(level);
    }

    @Override
    public List<Mark> marks(double low, double high, int most) {
        List<Mark> marks = new ArrayList<>();
        if (low <= zero() && high >= zero()) {
            marks.add(new Mark(zero(), "0"));
        }
        double first = Math.max(low, zero() + GAP);
        if (first < high) {
            for (double tick : Ticks.logarithmic(Math.pow(10, first), Math.pow(10, high), most - 1)) {
                marks.add(new Mark(Math.log10(tick), Ticks.text(tick)));
            }
        }
        if (!marks.isEmpty()) {
            Mark last = marks.remove(marks.size() - 1);
            marks.add(new Mark(last.value(), last.text() + " " + unit));
        }
        return marks;
    }
}
