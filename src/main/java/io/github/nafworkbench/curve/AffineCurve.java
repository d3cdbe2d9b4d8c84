package io.github.nafworkbench.curve;

import java.util.Optional;

/**
 * A curve of another offset, amplitude, gain and threshold than its base: {@code f(z) = o + A phi(g (z - theta))}.
 *
 * @param base {@code phi}, not itself affine
 * @param offset {@code o}, network units; nominally 0
 * @param amplitude {@code A}, nominally 1
 * @param gain {@code g}, nominally 1
 * @param threshold {@code theta}, network units of the net input; nominally 0
 */
public record AffineCurve(ActivationCurve base, double offset, double amplitude, double gain, double threshold)
        implements ActivationCurve {
    public AffineCurve {
        if (base instanceof AffineCurve) {
            throw new IllegalArgumentException("base must not be affine itself, got " + base.label());
        }
        if (!Double.isFinite(offset + amplitude + gain + threshold)) {
            throw new IllegalArgumentException("offset, amplitude, gain and threshold must be finite, got " + offset
                    + ", " + amplitude + ", " + gain + " and " + threshold);
        }
    }

    @Override
    public String label() {
        return base.label() + ", offset, gain";
    }

    /** What the base gets for a net input: {@code g (z - theta)}. */
    public double argument(double z) {
        return gain * (z - threshold);
    }

    @Override
    public Optional<Swing> swing() {
        return base.swing()
                .map(swing -> new Swing(
                        offset + Math.min(amplitude * swing.low(), amplitude * swing.high()),
                        offset + Math.max(amplitude * swing.low(), amplitude * swing.high())));
    }

    @Override
    public boolean known(double z) {
        return base.known(argument(z));
    }

    @Override
    public void values(double[] z, double[] h, int from, int to) {
        arguments(z, h, from, to);
        base.values(h, h, from, to);
        outputs(h, from, to);
    }

    @Override
    public void valuesAndSlopes(double[] z, double[] h, double[] slope, int from, int to) {
        arguments(z, h, from, to);
        base.valuesAndSlopes(h, h, slope, from, to);
        outputs(h, from, to);
        double factor = amplitude * gain;
        for (int i = from; i < to; i++) {
            slope[i] *= factor;
        }
    }

    /** {@code A g^2 phi''(g (z - theta))}. */
    @Override
    public void curvatures(double[] z, double[] curvature, int from, int to) {
        arguments(z, curvature, from, to);
        base.curvatures(curvature, curvature, from, to);
        double factor = amplitude * gain * gain;
        for (int i = from; i < to; i++) {
            curvature[i] *= factor;
        }
    }

    private void arguments(double[] z, double[] h, int from, int to) {
        for (int i = from; i < to; i++) {
            h[i] = gain * (z[i] - threshold);
        }
    }

    private void outputs(double[] h, int from, int to) {
        for (int i = from; i < to; i++) {
            h[i] = offset + amplitude * h[i];
        }
    }
}
