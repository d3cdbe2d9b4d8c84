package io.github.nafworkbench.evaluation;

import java.util.OptionalDouble;

/**
 * What retraining with the realised curves brought, from four test errors of the same data in the target's unit.
 *
 * @param ideal trained network with its ideal curves
 * @param realised the same weights with the realised curves
 * @param retrained weights retrained with the realised curves
 * @param control weights trained for as many further epochs with the ideal curves
 */
public record Recovery(Rmse ideal, Rmse realised, Rmse retrained, Rmse control) {
    /** Below this ratio of realised to ideal error there is no damage to speak of and no recovered fraction. */
    public static final double LEAST_DAMAGE = 1.05;

    /**
     * Recovered fraction {@code (realised - retrained) / (realised - ideal)}; 1 is full repair. Empty when
     * {@code realised <= 1.05 ideal}.
     */
    public OptionalDouble recoveredFraction() {
        if (!(realised.value() > LEAST_DAMAGE * ideal.value())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((realised.value() - retrained.value()) / (realised.value() - ideal.value()));
    }

    /** Excess error ratio {@code retrained / control - 1}; 0 is as good as ideal curves with the same training. */
    public OptionalDouble excessErrorRatio() {
        return control.value() > 0
                ? OptionalDouble.of(retrained.value() / control.value() - 1)
                : OptionalDouble.empty();
    }
}
