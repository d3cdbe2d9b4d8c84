package io.github.nafworkbench.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that makes a network in hardware differ from the one that was trained, but for its curves. A signal passes, layer
 * by layer:
 *
 * <pre>
 * x' = Q(x) + noise                            inputs
 * W' = drift(Q(W) + noise(chip, programming)) + noise(read)
 * z' = W' x' + b + noise                       net inputs
 * h' = Q(f(z') + noise), or the value of a neuron at fault
 * y' = W' h' + b + noise                       read-out
 * </pre>
 *
 * <p>Several sources at one place are each worked out from the signal without any of them, and added.
 *
 * @param sources of noise; a place may have several, a source of level 0 does nothing
 * @param reads how often the circuit is read for one output, which is their mean; noise that lasts longer than a read
 *     is the same in all of them
 */
public record NoiseModel(
        List<NoiseSource> sources,
        Quantisation quantisation,
        Optional<Drift> drift,
        Faults faults,
        Chips chips,
        int reads) {
    /** Most reads. */
    public static final int MOST_READS = 1000;

    /** No noise; holds the two sources of {@link #neuronOutput} at level 0. */
    public static final NoiseModel NONE = neuronOutput(0, 0, 0);

    public NoiseModel {
        sources = List.copyOf(sources);
        if (reads < 1 || reads > MOST_READS) {
            throw new IllegalArgumentException("reads must be from 1 to " + MOST_READS + ", got " + reads);
        }
    }

    /** Noise alone. */
    public static NoiseModel of(NoiseSource... sources) {
        return new NoiseModel(List.of(sources), Quantisation.NONE, Optional.empty(), Faults.NONE, Chips.EVERY_DRAW, 1);
    }

    /** Gaussian noise on the outputs of hidden neurons at every read: {@code h' = h (1 + m mu) + a alpha}. */
    public static NoiseModel neuronOutput(double additive, double multiplicative, double common) {
        return of(
                NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, additive)
                        .withCommon(common),
                NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.MULTIPLICATIVE, multiplicative)
                        .withCommon(common));
    }

    /** Whether the network is left as it is, to the last bit. */
    public boolean off() {
        return sources.stream().allMatch(NoiseSource::off)
                && quantisation.off()
                && drift.map(Drift::off).orElse(true)
                && faults.off();
    }

    /** The sources, and the rounding {@linkplain Quantisation#asNoise as noise}. */
    public List<NoiseSource> all() {
        return Stream.concat(sources.stream(), quantisation.asNoise().stream()).toList();
    }

    /** Level of the plain source of a kind on the neurons' outputs. */
    public double level(NoiseKind kind) {
        return plain(kind).level();
    }

    /** Level of the plain additive source on the neurons' outputs. */
    public double additive() {
        return level(NoiseKind.ADDITIVE);
    }

    /** Level of the plain multiplicative source on the neurons' outputs. */
    public double multiplicative() {
        return level(NoiseKind.MULTIPLICATIVE);
    }

    /** Common share of the plain additive source on the neurons' outputs. */
    public double common() {
        return plain(NoiseKind.ADDITIVE).common();
    }

    private NoiseSource plain(NoiseKind kind) {
        NoiseSource plain = NoiseSource.of(NoisePlace.NEURON_OUTPUT, kind, 0);
        return sources.stream().filter(plain::same).findFirst().orElse(plain);
    }

    /** This model with another level of the plain source of a kind on the neurons' outputs. */
    public NoiseModel with(NoiseKind kind, double level) {
        return with(plain(kind).withLevel(level));
    }

    /** This model with another common share of the plain sources on the neurons' outputs. */
    public NoiseModel withCommon(double share) {
        return with(plain(NoiseKind.ADDITIVE).withCommon(share))
                .with(plain(NoiseKind.MULTIPLICATIVE).withCommon(share));
    }

    /** This model with a source in place of the {@linkplain NoiseSource#same same} one, or besides the others. */
    public NoiseModel with(NoiseSource source) {
        List<NoiseSource> changed = new ArrayList<>(sources);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).same(source)) {
                changed.set(i, source);
                return withSources(changed);
            }
        }
        changed.add(source);
        return withSources(changed);
    }

    private NoiseModel withSources(List<NoiseSource> changed) {
        return new NoiseModel(changed, quantisation, drift, faults, chips, reads);
    }

    public NoiseModel with(Quantisation other) {
        return new NoiseModel(sources, other, drift, faults, chips, reads);
    }

    public NoiseModel with(Drift other) {
        return new NoiseModel(sources, quantisation, Optional.of(other), faults, chips, reads);
    }

    public NoiseModel with(Faults other) {
        return new NoiseModel(sources, quantisation, drift, other, chips, reads);
    }

    public NoiseModel with(Chips other) {
        return new NoiseModel(sources, quantisation, drift, faults, other, reads);
    }

    public NoiseModel withReads(int number) {
        return new NoiseModel(sources, quantisation, drift, faults, chips, number);
    }

    /** Whether draws are different devices or programmings of one: something lasts over all samples of a draw, not of all. */
    public boolean differsByDraw() {
        boolean chipsDiffer = !chips.locked();
        boolean lasts = sources.stream()
                .filter(source -> !source.off())
                .anyMatch(source -> source.lifetime() == Lifetime.PROGRAMMING
                        || (source.lifetime() == Lifetime.CHIP && chipsDiffer));
        boolean differ = !faults.off() || drift.map(d -> !d.off()).orElse(false);
        return lasts || (differ && chipsDiffer);
    }

    /** What is left of the variance of a source in the mean of all reads: {@code 1 / reads} of noise of every read. */
    public double varianceLeft(NoiseSource source) {
        return source.lifetime() == Lifetime.READ ? 1.0 / reads : 1;
    }
}
