package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.AnalyticCurve;

/** The outputs that are drawn for neurons of one ideal shape, in network units. */
public record OutputRange(double low, double high) {
    /** Closely around the ideal curve for net inputs from -4 to 4, for small drawings. */
    public static OutputRange close(AnalyticCurve ideal) {
        return switch (ideal) {
            case TANH -> new OutputRange(-1.2, 1.2);
            case LOGISTIC -> new OutputRange(-0.1, 1.1);
            case SOFTPLUS, LEAKY_RELU -> new OutputRange(-0.2, 4.2);
        };
    }

    /** With room above and below for drawing, net inputs from -6 to 6. */
    public static OutputRange roomy(AnalyticCurve ideal) {
        return switch (ideal) {
            case TANH -> new OutputRange(-1.5, 1.5);
            case LOGISTIC -> new OutputRange(-0.25, 1.25);
            case SOFTPLUS, LEAKY_RELU -> new OutputRange(-1, 7);
        };
    }

    /** This range, made wider where needed to hold a value with a margin of a twentieth. */
    public OutputRange holding(double value) {
        double margin = (high - low) / 20;
        if (!Double.isFinite(value) || (value >= low && value <= high)) {
            return this;
        }
        return value < low ? new OutputRange(value - margin, high) : new OutputRange(low, value + margin);
    }

    public double span() {
        return high - low;
    }

    /** From 0 at the low end to 1 at the high end; beyond for outputs outside. */
    public double share(double output) {
        return (output - low) / (high - low);
    }
}
