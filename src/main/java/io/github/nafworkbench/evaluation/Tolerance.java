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

    /** The level at which noise adds as much as there is, {@code sigma_c = clean / G}; empty when the gain is 0. */
    public OptionalDouble criticalLevel() {
        return levelAt(Math.sqrt(2) * clean.value());
    }

    /** The level that doubles the error, {@code sigma_2x = sqrt(3) clean / G}; empty when the gain is 0. */
    public OptionalDouble doublingLevel() {
        return gain > 0 ? OptionalDouble.of(Math.sqrt(3) * clean.value() / gain) : OptionalDouble.empty();
    }

    /**
     * The level at which the error is a given one, {@code sqrt(rmse^2 - clean^2) / G}; empty when the gain is 0 or the
     * error is larger without noise.
     *
     * @param rmse in the target's unit
     */
    public OptionalDouble levelAt(double rmse) {
        double excess = rmse * rmse - clean.value() * clean.value();
        return gain > 0 && excess >= 0 ? OptionalDouble.of(Math.sqrt(excess) / gain) : OptionalDouble.empty();
    }

    /**
     * Area under the degradation curve, the mean of {@code ln(RMSE / clean)} over logarithmic levels:
     * {@code (Li2(-(low/sigma_c)^2) - Li2(-(high/sigma_c)^2)) / (4 ln(high/low))}; 0 when the gain is 0.
     */
    public double areaUnderDegradation(double low, double high) {
        if (!(low > 0 && high > low)) {
            throw new IllegalArgumentException("levels must be 0 < low < high, got " + low + " and " + high);
        }
        double perLevel = gain / clean.value();
        double fall = Dilogarithm.of(-(low * perLevel) * (low * perLevel))
                - Dilogarithm.of(-(high * perLevel) * (high * perLevel));
        return gain > 0 ? fall / (4 * StrictMath.log(high / low)) : 0;
    }

    /** Standard error of {@link #doublingLevel} from that of the clean error, the gain taken as known. */
    public double doublingStandardError() {
        return Math.sqrt(3) * clean.standardError() / gain;
    }
}
