package io.github.nafworkbench.curve.population;

import java.util.Locale;

/** One of the four {@link CurveParameters}. */
public enum CurveParameter {
    OFFSET,
    AMPLITUDE,
    GAIN,
    THRESHOLD;

    /** As it is shown, and its name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its value among the parameters of a curve. */
    public double of(CurveParameters parameters) {
        return switch (this) {
            case OFFSET -> parameters.offset();
            case AMPLITUDE -> parameters.amplitude();
            case GAIN -> parameters.gain();
            case THRESHOLD -> parameters.threshold();
        };
    }
}
