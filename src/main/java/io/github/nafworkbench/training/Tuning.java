package io.github.nafworkbench.training;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.noise.NoiseModel;

/**
 * What may change at any moment without starting anew: the neurons' curves and the noise.
 *
 * @param drawn the curve of every neuron as drawn, imported, or left ideal
 * @param dispersion how much the curves differ of all neurons that are left ideal
 * @param chip seed of these differences: one chip is one set of neurons
 * @param noise temporal noise of the hidden neurons
 */
public record Tuning(Curves drawn, CurveSpread dispersion, long chip, NoiseModel noise) {
    /** Ideal curves, no noise. */
    public static Tuning ideal(Experiment experiment) {
        return new Tuning(experiment.idealCurves(), CurveSpread.NONE, Experiment.DEFAULT_SEED, NoiseModel.NONE);
    }

    /** The curves the neurons really have. */
    public Curves realised() {
        return drawn.dispersed(dispersion, chip);
    }

    public Tuning withDrawn(Curves curves) {
        return new Tuning(curves, dispersion, chip, noise);
    }

    public Tuning withDispersion(CurveSpread spread) {
        return new Tuning(drawn, spread, chip, noise);
    }

    /** Another r.m.s. amplitude of the differences of shape, network units; the other differences stay. */
    public Tuning withShape(double rms) {
        return withDispersion(dispersion.withShape(rms));
    }

    public Tuning withChip(long seed) {
        return new Tuning(drawn, dispersion, seed, noise);
    }

    public Tuning withNoise(NoiseModel model) {
        return new Tuning(drawn, dispersion, chip, model);
    }
}
