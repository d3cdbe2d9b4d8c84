package io.github.nafworkbench.training;

import io.github.nafworkbench.data.InputException;

/**
 * Strength of the noise that training is made aware of: {@code h' = h (1 + multiplicative xi) + additive xi'} on every
 * hidden output, network units.
 *
 * @param additive standard deviation
 * @param multiplicative relative standard deviation
 */
public record NoiseLevels(double additive, double multiplicative) {
    /** No noise. */
    public static final NoiseLevels NONE = new NoiseLevels(0, 0);

    private static final double MOST = 10;

    public boolean off() {
        return additive == 0 && multiplicative == 0;
    }

    void check(String where) throws InputException {
        if (!(additive >= 0 && additive <= MOST && multiplicative >= 0 && multiplicative <= MOST)) {
            throw new InputException(
                    where,
                    "must be from 0 to " + MOST + ", got additive " + additive + ", multiplicative " + multiplicative,
                    "Give a standard deviation such as 0.01");
        }
    }
}
