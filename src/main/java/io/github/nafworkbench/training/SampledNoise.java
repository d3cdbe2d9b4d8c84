package io.github.nafworkbench.training;

import io.github.nafworkbench.network.HiddenNoise;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.random.Normals;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;

/**
 * Fresh noise on every hidden output of a mini-batch: {@code h' = h (1 + m xi) + a xi'}. Every draw is a function of
 * (seed, layer, neuron, step, place in the batch). Holds scratch; one instance per thread.
 */
final class SampledNoise implements HiddenNoise {
    private final NoiseLevels levels;
    /** {@code [layer][neuron]} */
    private final RandomStream[][] multiplicative;

    private final RandomStream[][] additive;
    private final Normals normals = new Normals();
    private double[] xi = {};
    private long step;

    SampledNoise(NoiseLevels levels, Topology topology, long seed) {
        this.levels = levels;
        this.multiplicative = streams(topology, seed, Purpose.MULTIPLICATIVE_NOISE_IN_TRAINING);
        this.additive = streams(topology, seed, Purpose.ADDITIVE_NOISE_IN_TRAINING);
    }

    private static RandomStream[][] streams(Topology topology, long seed, Purpose purpose) {
        RandomStream[][] streams = new RandomStream[topology.layers() - 1][];
        for (int l = 0; l < streams.length; l++) {
            int layer = l;
            streams[l] = new RandomStream[topology.neurons(l)];
            Arrays.setAll(streams[l], neuron -> RandomStream.of(seed, purpose, layer, neuron));
        }
        return streams;
    }

    /** This noise, from now on of that step. */
    SampledNoise at(long number) {
        step = number;
        return this;
    }

    @Override
    public void disturb(double[] signal, double[] slope, int neurons, int samples, int layer, int firstSample) {
        int length = neurons * samples;
        if (xi.length < length) {
            xi = new double[length];
        }
        if (levels.multiplicative() > 0) {
            normals.fill(multiplicative[layer], step, firstSample, xi, samples);
            for (int k = 0; k < length; k++) {
                xi[k] = 1 + levels.multiplicative() * xi[k];
            }
            for (int k = 0; k < length; k++) {
                signal[k] *= xi[k];
            }
            for (int k = 0; k < length; k++) {
                slope[k] *= xi[k];
            }
        }
        if (levels.additive() > 0) {
            normals.fill(additive[layer], step, firstSample, xi, samples);
            for (int k = 0; k < length; k++) {
                signal[k] += levels.additive() * xi[k];
            }
        }
    }
}
