package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.noise.NoiseModel;

/**
 * What may change at any moment without starting anew: the neurons' curves and the noise.
 *
 * @param drawn the curve of every neuron as drawn, imported, or left ideal
 * @param dispersion r.m.s. amplitude of the smooth random shape added to every neuron that is left ideal, network units
 * @param chip seed of that shape: one chip is one set of neurons
 * @param noise temporal noise of the hidden neurons
 */
public record Tuning(Curves drawn, double dispersion, long chip, NoiseModel noise) {
    /** Largest r.m.s. amplitude of dispersion, network units. */
    public static final double MOST_DISPERSION = 10;

    /** Ideal curves, no noise. */
    public static Tuning ideal(Experiment experiment) {
        return new Tuning(experiment.idealCurves(), 0, Experiment.DEFAULT_SEED, NoiseModel.NONE);
    }

    /** The curves the neurons really have. */
    public Curves realised() {
        return drawn.dispersed(dispersion, chip);
    }

    public Tuning withDrawn(Curves curves) {
        return new Tuning(curves, dispersion, chip, noise);
    }

    public Tuning withDispersion(double rms) {
        return new Tuning(drawn, rms, chip, noise);
    }

    public Tuning withChip(long seed) {
        return new Tuning(drawn, dispersion, seed, noise);
    }

    public Tuning withNoise(NoiseModel model) {
        return new Tuning(drawn, dispersion, chip, model);
    }
}
