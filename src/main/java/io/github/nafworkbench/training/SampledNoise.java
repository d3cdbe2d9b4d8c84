package io.github.nafworkbench.training;

import io.github.nafworkbench.network.HiddenNoise;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;

/**
 * Fresh noise on every hidden output of a mini-batch: {@code h' = h (1 + m xi) + a xi'}. Every draw is a function of
 * (seed, layer, neuron, step, place in the batch).
 */
record SampledNoise(NoiseLevels levels, long seed, long step) implements HiddenNoise {
    @Override
    public void disturb(double[] signal, double[] slope, int neurons, int samples, int layer, int firstSample) {
        double[] xi = new double[samples];
        for (int neuron = 0; neuron < neurons; neuron++) {
            int at = neuron * samples;
            if (levels.multiplicative() > 0) {
                draw(Purpose.MULTIPLICATIVE_NOISE_IN_TRAINING, layer, neuron, firstSample, xi);
                for (int s = 0; s < samples; s++) {
                    double factor = 1 + levels.multiplicative() * xi[s];
                    signal[at + s] *= factor;
                    slope[at + s] *= factor;
                }
            }
            if (levels.additive() > 0) {
                draw(Purpose.ADDITIVE_NOISE_IN_TRAINING, layer, neuron, firstSample, xi);
                for (int s = 0; s < samples; s++) {
                    signal[at + s] += levels.additive() * xi[s];
                }
            }
        }
    }

    private void draw(Purpose purpose, int layer, int neuron, int first, double[] xi) {
        RandomStream.of(seed, purpose, layer, neuron, step).normals(first, xi, 0, xi.length);
    }
}
