package io.github.nafworkbench.curve;

/**
 * How curves move with time and temperature: the curve {@code f} as made becomes {@code A f(g (z - theta))} with
 *
 * <pre>
 * A = (t/t0)^-nu from t0 on
 * g = T0/T
 * theta = c (T - T0) + d (1 - exp(-(t/tau)^beta))
 * </pre>
 *
 * <p>power-law drift, a gain inverse to the temperature as that of a differential pair is, a threshold that moves with
 * temperature, and bias stress as a stretched exponential. Thresholds in volts become network units by {@link #perUnit}.
 *
 * @param made {@code T0}, kelvin, at which the curve is as made
 * @param thresholdPerKelvin {@code c}, network units per kelvin
 * @param stress {@code d}, network units of the net input: where the threshold ends under bias
 * @param stressTime {@code tau}, seconds
 * @param stretching {@code beta}, above 0 and at most 1; typically 0.3 to 0.5
 * @param driftFrom {@code t0}, seconds
 * @param driftExponent {@code nu}
 */
public record CurveAging(
        double made,
        double thresholdPerKelvin,
        double stress,
        double stressTime,
        double stretching,
        double driftFrom,
        double driftExponent) {
    public CurveAging {
        if (!(made > 0 && stressTime > 0 && stretching > 0 && stretching <= 1 && driftFrom > 0)) {
            throw new IllegalArgumentException(
                    "temperature and times must be positive and stretching above 0 and at most 1, got " + made + ", "
                            + stressTime + ", " + driftFrom + " and " + stretching);
        }
        if (!Double.isFinite(made + stressTime + driftFrom + thresholdPerKelvin + stress + driftExponent)) {
            throw new IllegalArgumentException("all numbers of aging must be finite");
        }
    }

    /** The same with thresholds divided by the volts of one network unit of the net input. */
    public CurveAging perUnit(double volts) {
        return new CurveAging(
                made, thresholdPerKelvin / volts, stress / volts, stressTime, stretching, driftFrom, driftExponent);
    }

    /**
     * A curve after a time under bias at a temperature. As other weights undo an {@link AffineCurve}, they undo this.
     *
     * @param seconds since it was made, not negative
     * @param kelvin above 0
     */
    public AffineCurve aged(ActivationCurve fresh, double seconds, double kelvin) {
        if (!(seconds >= 0 && kelvin > 0)) {
            throw new IllegalArgumentException("time must not be negative and temperature must be above 0, got "
                    + seconds + " s and " + kelvin + " K");
        }
        double amplitude = StrictMath.pow(Math.max(1, seconds / driftFrom), -driftExponent);
        double gain = made / kelvin;
        double stressed = -StrictMath.expm1(-StrictMath.pow(seconds / stressTime, stretching));
        double threshold = thresholdPerKelvin * (kelvin - made) + stress * stressed;
        if (fresh instanceof AffineCurve affine) {
            return new AffineCurve(
                    affine.base(),
                    amplitude * affine.offset(),
                    amplitude * affine.amplitude(),
                    gain * affine.gain(),
                    threshold + affine.threshold() / gain);
        }
        return new AffineCurve(fresh, 0, amplitude, gain, threshold);
    }
}
