package io.github.nafworkbench.noise;

/**
 * Temporal Gaussian noise on the output of every hidden neuron, drawn anew for every neuron and sample:
 *
 * <pre>h' = h (1 + multiplicative * mu) + additive * alpha,
 * mu, alpha = sqrt(common) * xi_layer + sqrt(1 - common) * xi_neuron</pre>
 *
 * with independent standard normal {@code xi} (four-type scheme of Semenova et al. 2019, arXiv:1907.09002).
 *
 * @param additive standard deviation in network units; the full scale of a tanh neuron is 2
 * @param multiplicative standard deviation relative to the neuron's output
 * @param common share of the variance that all neurons of a layer have in common, from 0 to 1
 */
public record NoiseModel(double additive, double multiplicative, double common) {
    /** No noise. */
    public static final NoiseModel NONE = new NoiseModel(0, 0, 0);

    public NoiseModel {
        if (!(additive >= 0 && multiplicative >= 0 && additive <= MOST && multiplicative <= MOST)) {
            throw new IllegalArgumentException(
                    "noise levels must be from 0 to " + MOST + ", got " + additive + " and " + multiplicative);
        }
        if (!(common >= 0 && common <= 1)) {
            throw new IllegalArgumentException("common share must be from 0 to 1, got " + common);
        }
    }

    /** Largest level that is accepted. */
    public static final double MOST = 1000;

    public boolean off() {
        return additive == 0 && multiplicative == 0;
    }

    public double level(NoiseKind kind) {
        return kind == NoiseKind.ADDITIVE ? additive : multiplicative;
    }

    public NoiseModel with(NoiseKind kind, double level) {
        return kind == NoiseKind.ADDITIVE
                ? new NoiseModel(level, multiplicative, common)
                : new NoiseModel(additive, level, common);
    }

    public NoiseModel withCommon(double share) {
        return new NoiseModel(additive, multiplicative, share);
    }
}
