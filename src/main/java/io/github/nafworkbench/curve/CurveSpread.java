package io.github.nafworkbench.curve;

import io.github.nafworkbench.data.InputException;

/**
 * How much the curves of one chip's neurons differ: standard deviations of the parameters of
 * {@code f(z) = o + A phi(g (z - theta))} with {@code o = s_o xi}, {@code A = 1 + s_A xi}, {@code g = exp(s_g xi)} and
 * {@code theta = s_theta xi}, {@code xi} standard normal, beside a smooth random shape added to {@code phi}.
 *
 * @param offset {@code s_o}, network units
 * @param amplitude {@code s_A}
 * @param gain {@code s_g}
 * @param threshold {@code s_theta}, network units of the net input
 * @param shape root mean square of the added shape, network units
 */
public record CurveSpread(double offset, double amplitude, double gain, double threshold, double shape) {
    /** Largest spread that is accepted. */
    public static final double MOST = 10;

    /** All neurons alike. */
    public static final CurveSpread NONE = new CurveSpread(0, 0, 0, 0, 0);

    public CurveSpread {
        check("offset", offset);
        check("amplitude", amplitude);
        check("gain", gain);
        check("threshold", threshold);
        check("shape", shape);
    }

    private static void check(String name, double spread) {
        if (!(spread >= 0 && spread <= MOST)) {
            throw new IllegalArgumentException("spread of " + name + " must be from 0 to " + MOST + ", got " + spread);
        }
    }

    /** Differences of shape alone. */
    public static CurveSpread ofShape(double rms) {
        return NONE.withShape(rms);
    }

    /** This spread with another shape. */
    public CurveSpread withShape(double rms) {
        return new CurveSpread(offset, amplitude, gain, threshold, rms);
    }

    /** Whether no curve is moved or stretched. */
    boolean keepsScale() {
        return offset == 0 && amplitude == 0 && gain == 0 && threshold == 0;
    }

    /**
     * Reads {@code name:spread} pairs such as {@code offset:0.1,gain:0.05,shape:0.1}; what is not named is 0.
     *
     * @throws InputException if a name is not known or a spread is out of range
     */
    public static CurveSpread parse(String text) throws InputException {
        CurveSpread spread = NONE;
        for (String pair : text.split(",", -1)) {
            int colon = pair.indexOf(':');
            try {
                spread = spread.with(
                        pair.substring(0, Math.max(0, colon)), Double.parseDouble(pair.substring(colon + 1)));
            } catch (IllegalArgumentException e) {
                throw new InputException(
                        "Dispersion '" + pair + "'",
                        "is not offset, amplitude, gain, threshold or shape with a spread from 0 to " + MOST,
                        "Write for example shape:0.1 or offset:0.1,gain:0.05");
            }
        }
        return spread;
    }

    private CurveSpread with(String name, double s) {
        return switch (name) {
            case "offset" -> new CurveSpread(s, amplitude, gain, threshold, shape);
            case "amplitude" -> new CurveSpread(offset, s, gain, threshold, shape);
            case "gain" -> new CurveSpread(offset, amplitude, s, threshold, shape);
            case "threshold" -> new CurveSpread(offset, amplitude, gain, s, shape);
            case "shape" -> withShape(s);
            default -> throw new IllegalArgumentException("name must be that of a parameter, got " + name);
        };
    }
}
