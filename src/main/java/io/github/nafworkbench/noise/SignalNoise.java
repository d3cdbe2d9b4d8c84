package io.github.nafworkbench.noise;

import io.github.nafworkbench.network.Disturbance;
import io.github.nafworkbench.network.NormalNoise;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The noise of one place on the signals of one layer. What neurons do not share of all Gaussian sources drawn at every
 * read is merged exactly into one normal of variance {@code sum_a sigma_a^2 + h^2 sum_m sigma_m^2}; all else is drawn
 * source by source. Used by several threads at once.
 */
final class SignalNoise implements NormalNoise {
    /** Numbers of the scratch in a portion; those from {@code COMMON} hold the common numbers of every part. */
    private static final int MERGED = 0;

    private static final int OWN = 1;
    private static final int ADDED = 2;
    private static final int COMMON = 3;

    private final int layer;
    private final RandomStream[] streams;
    private final List<Part> parts = new ArrayList<>();
    private final double[] additiveVariance;
    private final double[] multiplicativeVariance;
    private boolean merged;

    /** One source, with its standard deviation for every neuron. */
    private static final class Part {
        private final NoiseSource source;
        private final SourceNumbers numbers;
        private final double[] sigma;
        private final double ownShare;
        private final double commonShare;

        Part(NoiseSource source, SourceNumbers numbers, double[] sigma) {
            this.source = source;
            this.numbers = numbers;
            this.sigma = sigma;
            this.ownShare = merges(source) ? 0 : Math.sqrt(1 - source.common());
            this.commonShare = Math.sqrt(source.common());
        }

        void add(int neuron, double share, double[] xi, double[] signal, int from, int size, double[] added) {
            double scale = share * sigma[neuron];
            if (source.kind() == NoiseKind.ADDITIVE) {
                for (int s = 0; s < size; s++) {
                    added[s] += scale * xi[s];
                }
            } else {
                for (int s = 0; s < size; s++) {
                    added[s] += scale * signal[from + s] * xi[s];
                }
            }
        }
    }

    /** No noise yet, for that many neurons. */
    SignalNoise(Purpose purpose, int layer, int neurons, long seed) {
        this.layer = layer;
        this.streams = new RandomStream[neurons];
        Arrays.setAll(streams, neuron -> RandomStream.of(seed, purpose, layer, neuron));
        this.additiveVariance = new double[neurons];
        this.multiplicativeVariance = new double[neurons];
    }

    private static boolean merges(NoiseSource source) {
        return source.distribution() == Distribution.GAUSSIAN && source.lifetime() == Lifetime.READ;
    }

    /**
     * Adds a source.
     *
     * @param scale {@code [neuron]}, network units
     */
    void add(NoiseSource source, SourceNumbers of, double[] scale) {
        double[] sigma = Arrays.stream(scale).map(s -> s * source.level()).toArray();
        if (merges(source) && source.common() < 1) {
            merged = true;
            double[] variance = source.kind() == NoiseKind.ADDITIVE ? additiveVariance : multiplicativeVariance;
            for (int i = 0; i < sigma.length; i++) {
                variance[i] += (1 - source.common()) * sigma[i] * sigma[i];
            }
        }
        if (!merges(source) || source.common() > 0) {
            parts.add(new Part(source, of, sigma));
        }
    }

    int neurons() {
        return streams.length;
    }

    boolean off() {
        return !merged && parts.isEmpty();
    }

    /** Whether every neuron and sample sees one normal number of its own and nothing else. */
    boolean normalOnly() {
        return merged && parts.isEmpty();
    }

    @Override
    public RandomStream[] streams() {
        return streams;
    }

    @Override
    public void deviations(double[] h, double[] sigma, int samples) {
        for (int neuron = 0; neuron < streams.length; neuron++) {
            double additive = additiveVariance[neuron];
            double multiplicative = multiplicativeVariance[neuron];
            for (int k = neuron * samples; k < (neuron + 1) * samples; k++) {
                sigma[k] = Math.sqrt(additive + multiplicative * h[k] * h[k]);
            }
        }
    }

    /** Disturbs {@code [neuron][sample]} in place. */
    void apply(double[] signal, Disturbance.Portion at) {
        if (off()) {
            return;
        }
        int size = at.size();
        double[] numbers = at.room(MERGED, streams.length * size);
        if (merged) {
            at.normals().fill(streams, at.read(), at.first(), numbers, size);
        }
        for (int p = 0; p < parts.size(); p++) {
            if (parts.get(p).commonShare > 0) {
                parts.get(p).numbers.common(layer, at, at.room(COMMON + p, size));
            }
        }
        for (int neuron = 0; neuron < streams.length; neuron++) {
            if (parts.isEmpty()) {
                addMerged(neuron, signal, numbers, neuron * size, (neuron + 1) * size);
            } else {
                addAll(neuron, signal, numbers, at);
            }
        }
    }

    /** Without other parts; loops of their own because the compiler makes vector code of them. */
    private void addMerged(int neuron, double[] signal, double[] xi, int from, int to) {
        double additive = additiveVariance[neuron];
        double multiplicative = multiplicativeVariance[neuron];
        if (multiplicative == 0) {
            // A root for every sample would take half as long as its normal.
            double sigma = Math.sqrt(additive);
            for (int k = from; k < to; k++) {
                signal[k] += sigma * xi[k];
            }
            return;
        }
        for (int k = from; k < to; k++) {
            signal[k] += Math.sqrt(additive + multiplicative * signal[k] * signal[k]) * xi[k];
        }
    }

    private void addAll(int neuron, double[] signal, double[] xi, Disturbance.Portion at) {
        int size = at.size();
        int from = neuron * size;
        double[] own = at.room(OWN, size);
        double[] added = at.room(ADDED, size);
        Arrays.fill(added, 0, size, 0);
        if (merged) {
            for (int s = 0; s < size; s++) {
                double h = signal[from + s];
                added[s] = Math.sqrt(additiveVariance[neuron] + multiplicativeVariance[neuron] * h * h) * xi[from + s];
            }
        }
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            if (part.ownShare > 0) {
                part.numbers.own(layer, neuron, at, own);
                part.add(neuron, part.ownShare, own, signal, from, size, added);
            }
            if (part.commonShare > 0) {
                part.add(neuron, part.commonShare, at.room(COMMON + p, size), signal, from, size, added);
            }
        }
        for (int s = 0; s < size; s++) {
            signal[from + s] += added[s];
        }
    }
}
