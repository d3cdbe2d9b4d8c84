package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.Distribution;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.SignalScales;
import java.util.Arrays;
import java.util.List;

/**
 * How much single chips (or programmings) differ in what lasting noise adds to the mean squared error, to leading order.
 * The output differs by {@code sum_j c_j d_j} with independent {@code d_j} of variance 1, so that the excess is
 * {@code 2 [r c]^T d + d^T M d} with {@code M = [c c^T]} and the clean residual {@code r = y - t}:
 *
 * <pre>mean = tr M,   variance = 2 tr M^2 + (kurtosis - 3) sum_j M_jj^2 + 4 ||[r c]||^2</pre>
 *
 * <p>Exact where {@link Prediction#exact} is.
 *
 * @param mean expected excess, squared target units
 * @param standardDeviation of the excess between chips, squared target units
 * @param degreesOfFreedom {@code (tr M)^2 / tr M^2}: of how many equal squares the excess is as good as made; NaN
 *     without noise
 */
public record DeviceSpread(double mean, double standardDeviation, double degreesOfFreedom) {
    private static final double UNIFORM_EXCESS_KURTOSIS = -1.2;

    /** Independent numbers that the spread is worked out for at most: their pairs must fit into memory. */
    private static final int MOST_NUMBERS = 1500;

    /**
     * Whether there is a formula for all that differs between draws: nothing acts but lasting noise that {@link Prediction}
     * knows, of not too many things.
     */
    public static boolean known(Topology topology, NoiseModel noise) {
        List<NoiseSource> acting =
                noise.all().stream().filter(source -> !source.off()).toList();
        return Prediction.known(noise)
                && noise.quantisation().off()
                && acting.stream().allMatch(source -> source.lifetime() != Lifetime.READ)
                && acting.stream().mapToLong(s -> numbers(topology, s.place())).sum() <= MOST_NUMBERS;
    }

    /** What every element has of its own, and what a layer has in common. */
    private static long numbers(Topology topology, NoisePlace place) {
        return switch (place) {
            case INPUT -> topology.inputs() + 1;
            case READ_OUT -> topology.outputs() + 1;
            case WEIGHT -> topology.parameters();
            case NET_INPUT, NEURON_OUTPUT ->
                topology.hiddenNeurons() + topology.hidden().size();
        };
    }

    /** Works out the spread; needs memory for one number per noisy thing and test row, and per pair of these things. */
    public static DeviceSpread of(Kernel kernel, Network network, TestRows rows, NoiseModel noise) {
        SignalScales scales = new SignalScales(kernel, network, rows.training(), noise);
        Sensitivity by = new Sensitivity(kernel, network, rows);
        int n = rows.test().count();
        double[] all = {};
        double kurtosis = 0;
        for (NoiseSource source : noise.sources()) {
            if (source.off() || source.lifetime() == Lifetime.READ) {
                continue;
            }
            double[][] scale = scales.of(source);
            for (int layer = 0; layer < by.layers(source.place()); layer++) {
                double[] c = coordinates(source, scale[layer], by, layer);
                kurtosis += source.distribution() == Distribution.UNIFORM ? squaredNorms(c, n) : 0;
                int end = all.length;
                all = Arrays.copyOf(all, end + c.length);
                System.arraycopy(c, 0, all, end, c.length);
            }
        }
        return of(kernel, network, rows, all, UNIFORM_EXCESS_KURTOSIS * kurtosis);
    }

    /** What every independent number of mean 0 and variance 1 does to the output, {@code [number][row]}. */
    private static double[] coordinates(NoiseSource source, double[] scale, Sensitivity by, int layer) {
        boolean weight = source.place() == NoisePlace.WEIGHT;
        double[] c =
                weight ? by.ofEveryWeight(source.kind(), layer, scale[0]) : by.of(source.place(), source.kind(), layer);
        int n = by.rows();
        double[] all = new double[c.length + n];
        for (int k = 0; k < c.length; k++) {
            double one = source.level() * (weight ? 1 : scale[k / n]) * c[k];
            all[k] = Math.sqrt(1 - source.common()) * one;
            all[c.length + k % n] += Math.sqrt(source.common()) * one;
        }
        return all;
    }

    /** {@code sum_j [c_j^2]^2}. */
    private static double squaredNorms(double[] c, int n) {
        double sum = 0;
        for (int j = 0; j < c.length / n; j++) {
            double norm = 0;
            for (int k = j * n; k < (j + 1) * n; k++) {
                norm += c[k] * c[k] / n;
            }
            sum += norm * norm;
        }
        return sum;
    }

    private static DeviceSpread of(Kernel kernel, Network network, TestRows rows, double[] c, double excessKurtosis) {
        int n = rows.test().count();
        int numbers = c.length / n;
        double[] m = new double[numbers * numbers];
        if (numbers > 0) {
            kernel.blas().addOuterProduct(numbers, n, c, m);
        }
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < numbers; i++) {
            trace += m[i * numbers + i] / n;
            for (int j = 0; j <= i; j++) {
                double entry = m[i * numbers + j] / n;
                squares += (i == j ? 1 : 2) * entry * entry;
            }
        }
        double[] y = rows.predictions(kernel, network);
        double[] t = rows.targets();
        double cross = 0;
        for (int j = 0; j < numbers; j++) {
            double mean = 0;
            for (int s = 0; s < n; s++) {
                mean += (y[s] - t[s]) * c[j * n + s] / n;
            }
            cross += mean * mean;
        }
        double unit = rows.halfRange() * rows.halfRange();
        double variance = 2 * squares + excessKurtosis + 4 * cross;
        return new DeviceSpread(unit * trace, unit * Math.sqrt(Math.max(0, variance)), trace * trace / squares);
    }
}
