package io.github.nafworkbench.noise;

import io.github.nafworkbench.network.Disturbance;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.random.Normals;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;

/** The random numbers of one noise source, by its distribution and lifetime: mean 0, variance 1. */
final class SourceNumbers {
    private static final double ROOT_3 = Math.sqrt(3);

    private final NoiseSource source;
    private final int number;
    private final Chips chips;
    private final long seed;

    /** Numbers of a source, which stands at place {@code number} in its model. */
    SourceNumbers(NoiseSource source, int number, Chips chips, long seed) {
        this.source = source;
        this.number = number;
        this.chips = chips;
        this.seed = seed;
    }

    /** The numbers that all of a layer have in common, one a sample, written to the beginning of {@code out}. */
    void common(int layer, Disturbance.Portion at, double[] out) {
        fill(RandomStream.of(seed(), Purpose.COMMON_NOISE, number, layer, number(at)), at, out);
    }

    /** The numbers of one neuron, one a sample. */
    void own(int layer, int neuron, Disturbance.Portion at, double[] out) {
        fill(RandomStream.of(seed(), Purpose.SOURCE_NOISE, number, layer, neuron, number(at)), at, out);
    }

    /** The numbers of one weight, one a sample. */
    void own(int layer, int neuron, int input, Disturbance.Portion at, double[] out) {
        fill(RandomStream.of(seed(), Purpose.SOURCE_NOISE, number, layer, neuron, number(at), input), at, out);
    }

    /**
     * One number for every weight of a layer, for a lifetime longer than a read.
     *
     * @param out {@code [neuron][source]}, overwritten
     */
    void weights(Topology topology, int layer, long draw, Normals normals, double[] out) {
        RandomStream[] streams = new RandomStream[topology.neurons(layer)];
        Arrays.setAll(streams, neuron -> RandomStream.of(seed(), Purpose.STATIC_WEIGHT_NOISE, number, layer, neuron));
        int sources = topology.sources(layer);
        if (source.distribution() == Distribution.GAUSSIAN) {
            normals.fill(streams, draw(draw), 0, out, sources);
            return;
        }
        for (int neuron = 0; neuron < streams.length; neuron++) {
            uniforms(streams[neuron].with(draw(draw)), 0, out, neuron * sources, sources);
        }
    }

    /** The number that all weights of a layer have in common, for a lifetime longer than a read. */
    double commonOfWeights(int layer, long draw, Normals normals) {
        double[] one = new double[1];
        fill(RandomStream.of(seed(), Purpose.COMMON_NOISE, number, layer, draw(draw)), normals, 0, one, 1);
        return one[0];
    }

    private long seed() {
        return source.lifetime() == Lifetime.CHIP ? chips.seed() : seed;
    }

    /** What keys the numbers of a stretch: its read, its draw, or its chip. */
    private long number(Disturbance.Portion at) {
        return source.lifetime() == Lifetime.READ ? at.read() : draw(at.draw());
    }

    private long draw(long draw) {
        return source.lifetime() == Lifetime.CHIP ? chips.number(draw) : draw;
    }

    private void fill(RandomStream stream, Disturbance.Portion at, double[] out) {
        if (source.lifetime() == Lifetime.READ) {
            fill(stream, at.normals(), at.first(), out, at.size());
        } else {
            fill(stream, at.normals(), 0, out, 1);
            Arrays.fill(out, 0, at.size(), out[0]);
        }
    }

    private void fill(RandomStream stream, Normals normals, long first, double[] out, int count) {
        if (source.distribution() == Distribution.GAUSSIAN) {
            normals.fill(stream, first, out, 0, count);
        } else {
            uniforms(stream, first, out, 0, count);
        }
    }

    private static void uniforms(RandomStream stream, long first, double[] out, int from, int count) {
        for (int i = 0; i < count; i++) {
            out[from + i] = ROOT_3 * (2 * stream.uniform(first + i) - 1);
        }
    }
}
