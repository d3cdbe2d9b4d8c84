package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import java.util.OptionalDouble;

/**
 * How much noise a network bears, always the three together: {@code RMSE(sigma) = sqrt(clean^2 + sigma^2 G^2)}.
 *
 * @param clean RMSE without noise, in the target's unit
 * @param gain noise gain {@code G}, in target units per unit of noise level; 0 when noise does not reach the output
 */
public record Tolerance(Rmse clean, double gain) {
    /** The noise gain for one kind of independent noise, from the coefficients of the formula. */
    public static Tolerance of(Rmse clean, Prediction prediction, NoiseKind kind) {
        double noisy = prediction.rmse(NoiseModel.NONE.with(kind, 1));
        return new Tolerance(clean, Math.sqrt(Math.max(0, noisy * noisy - prediction.clean())));
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
