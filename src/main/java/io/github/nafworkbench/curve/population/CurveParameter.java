package io.github.nafworkbench.curve.population;

import java.util.function.ToDoubleFunction;

/** One of the four {@link CurveParameters}. */
public enum CurveParameter {
    OFFSET("offset", CurveParameters::offset),
    AMPLITUDE("amplitude", CurveParameters::amplitude),
    GAIN("gain", CurveParameters::gain),
    THRESHOLD("threshold", CurveParameters::threshold);

    private final String label;
    private final ToDoubleFunction<CurveParameters> value;

    CurveParameter(String label, ToDoubleFunction<CurveParameters> value) {
        this.label = label;
        this.value = value;
    }

    /** As it is shown, and its name on the command line. */
    public String label() {
        return label;
    }

    /** Its value among the parameters of a curve. */
    public double of(CurveParameters parameters) {
        return value.applyAsDouble(parameters);
    }
}
