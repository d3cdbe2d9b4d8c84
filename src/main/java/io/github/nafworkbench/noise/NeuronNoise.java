package io.github.nafworkbench.noise;

import io.github.nafworkbench.network.Disturbance;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;

/**
 * Draws of a {@link NoiseModel}: the numbers depend on (seed, layer, neuron, sample, draw) only, not on the noise
 * levels. Two models with the same seed so see common random numbers, scaled.
 *
 * <p>The part a neuron does not share merges additive and multiplicative noise exactly into one normal of standard
 * deviation {@code sqrt(additive^2 + (multiplicative h)^2)}. Holds scratch memory; one instance per thread.
 */
public final class NeuronNoise implements Disturbance {
    private final NoiseModel model;
    private final long seed;
    private double[] own = {};
    private double[] commonAdditive = {};
    private double[] commonMultiplicative = {};

    /** Noise of that model; {@code seed} fixes all its draws. */
    public NeuronNoise(NoiseModel model, long seed) {
        if (!model.equals(NoiseModel.neuronOutput(model.additive(), model.multiplicative(), model.common()))) {
            throw new IllegalArgumentException("noise must be plain noise on the neurons' outputs, got " + model);
        }
        this.model = model;
        this.seed = seed;
    }

    @Override
    public void apply(double[] signal, int neurons, int samples, int layer, long draw, int firstSample) {
        if (model.off()) {
            return;
        }
        if (own.length < samples) {
            own = new double[samples];
            commonAdditive = new double[samples];
            commonMultiplicative = new double[samples];
        }
        if (model.common() > 0) {
            RandomStream.of(seed, Purpose.ADDITIVE_NOISE_COMMON, layer, draw)
                    .normals(firstSample, commonAdditive, 0, samples);
            RandomStream.of(seed, Purpose.MULTIPLICATIVE_NOISE_COMMON, layer, draw)
                    .normals(firstSample, commonMultiplicative, 0, samples);
        }
        for (int i = 0; i < neurons; i++) {
            if (model.common() < 1) {
                RandomStream.of(seed, Purpose.NEURON_NOISE, layer, i, draw).normals(firstSample, own, 0, samples);
            }
            if (model.common() > 0) {
                addBoth(signal, i * samples, samples);
            } else {
                addOwn(signal, i * samples, samples);
            }
        }
    }

    /** Without a common part; a loop of its own because the compiler makes vector code of it. */
    private void addOwn(double[] signal, int from, int samples) {
        double additive = model.additive();
        double multiplicative = model.multiplicative();
        for (int s = 0; s < samples; s++) {
            double h = signal[from + s];
            double scaled = multiplicative * h;
            signal[from + s] = h + Math.sqrt(additive * additive + scaled * scaled) * own[s];
        }
    }

    private void addBoth(double[] signal, int from, int samples) {
        double additive = model.additive();
        double multiplicative = model.multiplicative();
        double commonShare = Math.sqrt(model.common());
        double ownShare = Math.sqrt(1 - model.common());
        for (int s = 0; s < samples; s++) {
            double h = signal[from + s];
            double scaled = multiplicative * h;
            double spread = Math.sqrt(additive * additive + scaled * scaled);
            double shared = additive * commonAdditive[s] + scaled * commonMultiplicative[s];
            signal[from + s] = h + ownShare * spread * own[s] + commonShare * shared;
        }
    }
}
