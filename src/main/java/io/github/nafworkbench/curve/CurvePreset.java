package io.github.nafworkbench.curve;

import java.util.List;

/**
 * How much devices of one technology differ: typical, to be edited. Ranges, because makers and sizes differ.
 *
 * @param name for a list
 * @param leastVolts least standard deviation of the threshold, volts
 * @param mostVolts greatest
 * @param leastAmplitude least relative standard deviation of the current, which is that of the amplitude
 * @param mostAmplitude greatest
 * @param source where the numbers come from
 */
public record CurvePreset(
        String name, double leastVolts, double mostVolts, double leastAmplitude, double mostAmplitude, String source) {
    /** What is known. */
    public static final List<CurvePreset> ALL = List.of(
            new CurvePreset(
                    "CMOS, 180 nm, gates of 1 µm²",
                    0.003,
                    0.005,
                    0.01,
                    0.01,
                    "Pelgrom's law, σ = A/√(WL), with 3 to 5 mV µm for the threshold and 1 % µm for the current factor; "
                            + "typical, editable"),
            new CurvePreset(
                    "Organic transistors at 2 to 3 V",
                    0.02,
                    0.1,
                    0.05,
                    0.2,
                    "threshold 20 to 100 mV, mobility 5 to 20 %, without a single source; typical, editable"),
            new CurvePreset(
                    "Printed resistors and electrolyte-gated transistors",
                    0,
                    0,
                    0.05,
                    0.1,
                    "5 to 10 %, without a single source; typical, editable"));

    /**
     * The smallest spread of this technology.
     *
     * @param voltsPerUnit volts of one network unit of the net input, about 0.07 for a subthreshold pair; positive
     */
    public CurveSpread least(double voltsPerUnit) {
        return new CurveSpread(0, leastAmplitude, 0, leastVolts / voltsPerUnit, 0);
    }

    /** The largest; see {@link #least}. */
    public CurveSpread most(double voltsPerUnit) {
        return new CurveSpread(0, mostAmplitude, 0, mostVolts / voltsPerUnit, 0);
    }
}
