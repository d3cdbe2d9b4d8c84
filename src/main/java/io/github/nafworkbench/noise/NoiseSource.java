package io.github.nafworkbench.noise;

/**
 * One source of noise: {@code h' = h + sigma s xi} if additive, {@code h' = h (1 + sigma xi)} if multiplicative, with
 * {@code xi = sqrt(common) xi_layer + sqrt(1 - common) xi_own}, each of mean 0 and variance 1 (four-type scheme of
 * Semenova et al. 2019, arXiv:1907.09002). {@code s} is the reference scale. Common to a layer means: to all inputs, to
 * all neurons of one hidden layer, or to all weights into one layer.
 *
 * @param level standard deviation {@code sigma} in units of the reference scale
 * @param common share of the variance that all of a layer have in common, 0 to 1
 * @param scale of additive noise; multiplicative noise is relative to the signal itself and says {@code ABSOLUTE}
 */
public record NoiseSource(
        NoisePlace place,
        NoiseKind kind,
        double level,
        double common,
        Distribution distribution,
        ReferenceScale scale,
        Lifetime lifetime) {
    /** Largest level that is accepted. */
    public static final double MOST = 1000;

    public NoiseSource {
        if (!(level >= 0 && level <= MOST)) {
            throw new IllegalArgumentException("noise levels must be from 0 to " + MOST + ", got " + level);
        }
        if (!(common >= 0 && common <= 1)) {
            throw new IllegalArgumentException("common share must be from 0 to 1, got " + common);
        }
        if (kind == NoiseKind.MULTIPLICATIVE && scale != ReferenceScale.ABSOLUTE) {
            throw new IllegalArgumentException("multiplicative noise must have the scale ABSOLUTE, got " + scale);
        }
        if (scale == ReferenceScale.RANGE && place != NoisePlace.WEIGHT) {
            throw new IllegalArgumentException("the scale RANGE must be for weights, got " + place);
        }
    }

    /** Gaussian, independent, drawn at every read, in network units. */
    public static NoiseSource of(NoisePlace place, NoiseKind kind, double level) {
        return new NoiseSource(place, kind, level, 0, Distribution.GAUSSIAN, ReferenceScale.ABSOLUTE, Lifetime.READ);
    }

    /**
     * Uniform multiplicative noise on the neurons' outputs, {@code h' = h (1 + width (u - 1/2))} with {@code u} uniform
     * between 0 and 1: the level is {@code width / sqrt 12}.
     */
    public static NoiseSource group(double width) {
        return of(NoisePlace.NEURON_OUTPUT, NoiseKind.MULTIPLICATIVE, width / Math.sqrt(12))
                .with(Distribution.UNIFORM);
    }

    public NoiseSource withLevel(double sigma) {
        return new NoiseSource(place, kind, sigma, common, distribution, scale, lifetime);
    }

    public NoiseSource withCommon(double share) {
        return new NoiseSource(place, kind, level, share, distribution, scale, lifetime);
    }

    public NoiseSource with(Distribution other) {
        return new NoiseSource(place, kind, level, common, other, scale, lifetime);
    }

    public NoiseSource with(ReferenceScale other) {
        return new NoiseSource(place, kind, level, common, distribution, other, lifetime);
    }

    public NoiseSource with(Lifetime other) {
        return new NoiseSource(place, kind, level, common, distribution, scale, other);
    }

    public boolean off() {
        return level == 0;
    }

    /** Whether this is the same source but for level and common share. */
    public boolean same(NoiseSource other) {
        return withLevel(0).withCommon(0).equals(other.withLevel(0).withCommon(0));
    }
}
