package io.github.nafworkbench.curve;

import io.github.nafworkbench.data.InputException;

/**
 * How much the curves of one chip's neurons differ: standard deviations of the parameters of
 * {@code f(z) = o + A phi(g (z - theta))} with {@code o = s_o xi}, {@code A = 1 + s_A xi}, {@code g = exp(s_g xi)} and
 * {@code theta = s_theta xi}, {@code xi} standard normal, beside a smooth random shape added to {@code phi} and a bent
 * argument of {@code phi}: far above the threshold it has {@code exp(2 a)} times the gain it has far below, {@code a = s_a
 * xi}, and it grows as {@code |z|^r}, {@code r = 1 + tanh(s_r xi)}; the slope at the threshold stays. {@link Dispersion}
 * has the formulas.
 *
 * @param offset {@code s_o}, network units
 * @param amplitude {@code s_A}
 * @param gain {@code s_g}
 * @param threshold {@code s_theta}, network units of the net input
 * @param shape root mean square of the added shape, network units
 * @param asymmetry {@code s_a}
 * @param saturation {@code s_r}
 * @param length correlation length of the added shape, network units of the net input, from 0.25 to 4; 0 for a shape of four
 *     sines
 */
public record CurveSpread(
        double offset,
        double amplitude,
        double gain,
        double threshold,
        double shape,
        double asymmetry,
        double saturation,
        double length) {
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
        check("asymmetry", asymmetry);
        check("saturation", saturation);
        if (length != 0 && !(length >= GaussianProcess.SHORTEST && length <= GaussianProcess.LONGEST)) {
            throw new IllegalArgumentException("correlation length must be 0 or from " + GaussianProcess.SHORTEST
                    + " to " + GaussianProcess.LONGEST + ", got " + length);
        }
    }

    /** Without asymmetry and differences of saturation, the shape of sines. */
    public CurveSpread(double offset, double amplitude, double gain, double threshold, double shape) {
        this(offset, amplitude, gain, threshold, shape, 0, 0, 0);
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
        return new CurveSpread(offset, amplitude, gain, threshold, rms, asymmetry, saturation, length);
    }

    /**
     * All spreads times one factor; the correlation length stays.
     *
     * @throws IllegalArgumentException if the factor is negative or a spread gets larger than {@value #MOST}
     */
    public CurveSpread scaled(double factor) {
        return new CurveSpread(
                factor * offset,
                factor * amplitude,
                factor * gain,
                factor * threshold,
                factor * shape,
                factor * asymmetry,
                factor * saturation,
                length);
    }

    /** Whether no curve is moved or stretched. */
    boolean keepsScale() {
        return offset == 0 && amplitude == 0 && gain == 0 && threshold == 0;
    }

    /** Whether curves differ by more than offset, amplitude, gain and threshold. */
    public boolean changesShape() {
        return shape > 0 || bends();
    }

    /** Whether arguments are bent. */
    boolean bends() {
        return asymmetry > 0 || saturation > 0;
    }

    /**
     * Reads {@code name:spread} pairs such as {@code offset:0.1,gain:0.05,shape:0.1}; what is not named is 0.
     *
     * @throws InputException if a name is not known, a spread is out of range, or there is a length without a shape
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
                        "is not offset, amplitude, gain, threshold, shape, asymmetry or saturation with a spread from 0 to "
                                + MOST + ", nor length with the correlation length of the shape, "
                                + GaussianProcess.SHORTEST + " to " + GaussianProcess.LONGEST,
                        "Write for example shape:0.1 or offset:0.1,gain:0.05");
            }
        }
        if (spread.length > 0 && spread.shape == 0) {
            throw new InputException(
                    "Dispersion '" + text + "'",
                    "has a correlation length but no shape",
                    "Write for example shape:0.1,length:1");
        }
        return spread;
    }

    /**
     * This spread with that of one parameter changed.
     *
     * @param name as {@link #parse} knows it
     */
    public CurveSpread with(String name, double s) {
        return switch (name) {
            case "offset" -> new CurveSpread(s, amplitude, gain, threshold, shape, asymmetry, saturation, length);
            case "amplitude" -> new CurveSpread(offset, s, gain, threshold, shape, asymmetry, saturation, length);
            case "gain" -> new CurveSpread(offset, amplitude, s, threshold, shape, asymmetry, saturation, length);
            case "threshold" -> new CurveSpread(offset, amplitude, gain, s, shape, asymmetry, saturation, length);
            case "shape" -> withShape(s);
            case "asymmetry" -> new CurveSpread(offset, amplitude, gain, threshold, shape, s, saturation, length);
            case "saturation" -> new CurveSpread(offset, amplitude, gain, threshold, shape, asymmetry, s, length);
            case "length" -> new CurveSpread(offset, amplitude, gain, threshold, shape, asymmetry, saturation, s);
            default -> throw new IllegalArgumentException("name must be that of a parameter, got " + name);
        };
    }
}
