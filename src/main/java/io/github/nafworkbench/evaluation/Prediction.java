package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.Drift;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.SignalScales;
import java.util.ArrayList;
import java.util.List;

/**
 * The expected error of a network under noise by formula. Noise of standard deviation {@code sigma_j} on signal
 * {@code j} adds to the mean squared error, to leading order in the noise and for residuals that are small,
 *
 * <pre>(1 - common) sum_j sigma_j^2 [c_j^2] + common [(sum_j sigma_j c_j)^2]</pre>
 *
 * with {@code c_j} the derivative of the tested output by the signal (times the signal for multiplicative noise) and
 * {@code [..]} the mean over test rows; layers and sources add up. Noise of the weights is noise of variance
 * {@code sum_j sigma_ij^2 x_j^2} on the net input, rounding with step {@code D} is noise of variance {@code D^2/12}.
 * The mean of {@code K} reads has a {@code K}-th of what noise of every read adds.
 * Noise before a curve also shifts the mean output by {@code 1/2 sum_j sigma_j^2 d^2y/ds_j^2}, which adds
 * {@code [(y - t) sum_j sigma_j^2 d^2y/ds_j^2]}, of the same order in the noise but also proportional to the residuals
 * {@code y - t}; it is left out.
 * For noise that lasts longer than a read it is the expectation over programmings or chips. There is no formula for
 * drift, faults and noise of a locked chip: NaN. Immutable.
 */
public final class Prediction {
    private final double clean;
    private final double halfRange;
    private final Topology topology;
    private final List<NoiseTerm> terms;

    private Prediction(double clean, double halfRange, Topology topology, List<NoiseTerm> terms) {
        this.clean = clean;
        this.halfRange = halfRange;
        this.topology = topology;
        this.terms = List.copyOf(terms);
    }

    /**
     * What one source adds at one place.
     *
     * @param layer counted from 0; inputs are layer 0, the read-out is the last
     * @param element number of the input, neuron or output; weights count for the neuron they lead to
     * @param meanSquare squared target units; can be negative where common noise cancels
     */
    public record Contribution(NoiseSource source, int layer, int element, double meanSquare) {}

    /**
     * Works out the formula's coefficients on the test rows.
     *
     * @param noise tells the sources; their levels and common shares do not matter
     */
    public static Prediction of(Kernel kernel, Network network, TestRows rows, NoiseModel noise) {
        SignalScales scales = new SignalScales(kernel, network, rows.training(), noise);
        Sensitivity by = new Sensitivity(kernel, network, rows);
        List<NoiseTerm> terms = new ArrayList<>();
        for (NoiseSource source : noise.all()) {
            terms.add(NoiseTerm.of(source, scales.of(source), by));
        }
        ErrorSums sums = ErrorSums.of(kernel, network, rows);
        return new Prediction(sums.meanSquare(), rows.halfRange(), network.topology(), terms);
    }

    /** RMSE without noise, in the target's unit. */
    public double clean() {
        return halfRange * Math.sqrt(clean);
    }

    /**
     * Predicted RMSE under a model of the same sources, in the target's unit.
     *
     * @throws IllegalArgumentException if it has another source
     */
    public double rmse(NoiseModel noise) {
        return halfRange * Math.sqrt(Math.max(0, clean + excess(noise)));
    }

    /** Noise gain {@code G} of one source alone: target units per unit of its level, at its common share. */
    public double gain(NoiseSource source) {
        return halfRange * Math.sqrt(Math.max(0, term(source).under(source.withLevel(1))));
    }

    /** What noise adds to the mean squared error, squared network units. */
    private double excess(NoiseModel noise) {
        if (!known(noise)) {
            return Double.NaN;
        }
        double sum = 0;
        for (NoiseSource source : noise.all()) {
            if (!source.off()) {
                sum += noise.varianceLeft(source) * term(source).under(source);
            }
        }
        return sum;
    }

    /** Whether all that acts has a formula. */
    static boolean known(NoiseModel noise) {
        boolean lockedChip = noise.chips().locked()
                && noise.sources().stream().anyMatch(s -> !s.off() && s.lifetime() == Lifetime.CHIP);
        return noise.faults().off() && noise.drift().map(Drift::off).orElse(true) && !lockedChip;
    }

    private NoiseTerm term(NoiseSource source) {
        return terms.stream()
                .filter(t -> t.source().same(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("source must be predicted for, got " + source));
    }

    /**
     * Whether {@link #rmse} is exact at every level: one hidden layer, and noise that acts after its curves, but for
     * relative noise of the read-out beside other noise.
     */
    public boolean exact(NoiseModel noise) {
        List<NoiseSource> on = noise.all().stream().filter(s -> !s.off()).toList();
        boolean linear = noise.quantisation().off()
                && on.stream().allMatch(s -> s.place() == NoisePlace.NEURON_OUTPUT || s.place() == NoisePlace.READ_OUT);
        boolean product = on.size() > 1
                && on.stream().anyMatch(s -> s.place() == NoisePlace.READ_OUT && s.kind() == NoiseKind.MULTIPLICATIVE);
        boolean readOutOnly = on.stream().allMatch(s -> s.place() == NoisePlace.READ_OUT);
        return known(noise)
                && linear
                && !product
                && (readOutOnly || topology.hidden().size() == 1);
    }

    /** What every element adds under each source that is not off, in the order of the signal. */
    public List<Contribution> contributions(NoiseModel noise) {
        List<Contribution> all = new ArrayList<>();
        for (NoiseSource source : noise.all()) {
            if (source.off()) {
                continue;
            }
            NoiseTerm term = term(source);
            double unit = halfRange * halfRange * noise.varianceLeft(source);
            int first = source.place() == NoisePlace.READ_OUT ? topology.layers() - 1 : 0;
            for (int l = 0; l < term.own().size(); l++) {
                for (int i = 0; i < term.own().get(l).length; i++) {
                    all.add(new Contribution(source, first + l, i, unit * term.under(source, l, i)));
                }
            }
        }
        return all;
    }

    /**
     * Share of each hidden neuron in the squared error that noise adds, {@code [hidden layer][neuron]}, noise of its net
     * input and of the weights that lead to it counted as its own; all 0 without noise. With noise on hidden neurons
     * alone the shares add up to 1; they can be negative where common noise cancels.
     */
    public double[][] shares(NoiseModel noise) {
        double[][] shares = new double[topology.hidden().size()][];
        for (int layer = 0; layer < shares.length; layer++) {
            shares[layer] = new double[topology.neurons(layer)];
        }
        double total = 0;
        for (Contribution part : contributions(noise)) {
            total += part.meanSquare();
            if (part.source().place() != NoisePlace.INPUT && part.layer() < shares.length) {
                shares[part.layer()][part.element()] += part.meanSquare();
            }
        }
        for (double[] layer : shares) {
            for (int j = 0; j < layer.length; j++) {
                layer[j] = total > 0 ? layer[j] / total : 0;
            }
        }
        return shares;
    }
}
