package io.github.nafworkbench.noise;

import io.github.nafworkbench.network.Disturbance;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The noise of one place on the signals of one layer. What neurons do not share of all Gaussian sources drawn at every
 * read is merged exactly into one normal of variance {@code sum_a sigma_a^2 + h^2 sum_m sigma_m^2}; all else is drawn
 * source by source. Holds scratch memory; one instance per thread.
 */
final class SignalNoise {
    private final Purpose purpose;
    private final int layer;
    private final long seed;
    private final List<Part> parts = new ArrayList<>();
    private final double[] additiveVariance;
    private final double[] multiplicativeVariance;
    private boolean merged;
    private double[] numbers = {};
    private double[] added = {};

    /** One source, with its standard deviation for every neuron. */
    private static final class Part {
        private final NoiseSource source;
        private final SourceNumbers numbers;
        private final double[] sigma;
        private final double ownShare;
        private final double commonShare;
        private double[] common = {};

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
        this.purpose = purpose;
        this.layer = layer;
        this.seed = seed;
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
        return additiveVariance.length;
    }

    boolean off() {
        return !merged && parts.isEmpty();
    }

    /** Disturbs {@code [neuron][sample]} in place. */
    void apply(double[] signal, Disturbance.Portion at) {
        if (off()) {
            return;
        }
        int size = at.size();
        if (numbers.length < size) {
            numbers = new double[size];
            added = new double[size];
        }
        for (Part part : parts) {
            if (part.commonShare > 0) {
                part.common = part.common.length < size ? new double[size] : part.common;
                part.numbers.common(layer, at, part.common);
            }
        }
        for (int neuron = 0; neuron < additiveVariance.length; neuron++) {
            if (merged) {
                RandomStream.of(seed, purpose, layer, neuron, at.read()).normals(at.first(), numbers, 0, size);
            }
            if (parts.isEmpty()) {
                addMerged(neuron, signal, neuron * size, size);
            } else {
                addAll(neuron, signal, neuron * size, at);
            }
        }
    }

    /** Without other parts; loops of their own because the compiler makes vector code of them. */
    private void addMerged(int neuron, double[] signal, int from, int size) {
        double additive = additiveVariance[neuron];
        double multiplicative = multiplicativeVariance[neuron];
        double[] xi = numbers;
        if (multiplicative == 0) {
            // A root for every sample would take half as long as its normal.
            double sigma = Math.sqrt(additive);
            for (int s = 0; s < size; s++) {
                signal[from + s] += sigma * xi[s];
            }
            return;
        }
        for (int s = 0; s < size; s++) {
            double h = signal[from + s];
            signal[from + s] = h + Math.sqrt(additive + multiplicative * h * h) * xi[s];
        }
    }

    private void addAll(int neuron, double[] signal, int from, Disturbance.Portion at) {
        int size = at.size();
        Arrays.fill(added, 0, size, 0);
        if (merged) {
            for (int s = 0; s < size; s++) {
                double h = signal[from + s];
                added[s] = Math.sqrt(additiveVariance[neuron] + multiplicativeVariance[neuron] * h * h) * numbers[s];
            }
        }
        for (Part part : parts) {
            if (part.ownShare > 0) {
                part.numbers.own(layer, neuron, at, numbers);
                part.add(neuron, part.ownShare, numbers, signal, from, size, added);
            }
            if (part.commonShare > 0) {
                part.add(neuron, part.commonShare, part.common, signal, from, size, added);
            }
        }
        for (int s = 0; s < size; s++) {
            signal[from + s] += added[s];
        }
    }
}
