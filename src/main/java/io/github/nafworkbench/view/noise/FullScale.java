package io.github.nafworkbench.view.noise;

import io.github.nafworkbench.curve.AnalyticCurve;
import java.util.OptionalDouble;

/** The swing of an ideal curve between its two limits, network units; the reference of "% FS". */
final class FullScale {
    private FullScale() {}

    /** Full scale of a curve; empty for curves without an upper limit. */
    static OptionalDouble of(AnalyticCurve curve) {
        return switch (curve) {
            case TANH -> OptionalDouble.of(2);
            case LOGISTIC -> OptionalDouble.of(1);
            case SOFTPLUS, LEAKY_RELU -> OptionalDouble.empty();
        };
    }
}
