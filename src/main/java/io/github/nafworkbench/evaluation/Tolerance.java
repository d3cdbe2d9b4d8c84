package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.noise.NoiseSource;
import java.util.OptionalDouble;

/**
 * How much noise a network bears, always the three together: {@code RMSE(sigma) = sqrt(clean^2 + sigma^2 G^2)}.
 *
 * @param clean RMSE without noise, in the target's unit
 * @param gain noise gain {@code G}, in target units per unit of noise level; 0 when noise does not reach the output
 */
public record Tolerance(Rmse clean, double gain) {
    /** The noise gain for one source of noise alone, from the coefficients of the formula. */
    public static Tolerance of(Rmse clean, Prediction prediction, NoiseSource source) {
        return new Tolerance(clean, prediction.gain(source));
    }

    /** The level that doubles the error, {@code sigma_2x = sqrt(3) clean / G}; empty when the gain is 0. */
    public OptionalDouble doublingLevel() {
        return gain > 0 ? OptionalDouble.of(Math.sqrt(3) * clean.value() / gain) : OptionalDouble.empty();
    }

    /** Standard error of {@link #doublingLevel} from that of the clean error, the gain taken as known. */
    public double doublingStandardError() {
        return Math.sqrt(3) * clean.standardError() / gain;
    }
}
