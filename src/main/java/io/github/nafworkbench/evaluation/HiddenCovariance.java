package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.SignalScales;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Covariance that noise gives the outputs {@code h} of the last hidden layer, averaged over rows. A source of standard
 * deviation {@code sigma_j} on signal {@code j} gives, with {@code d_kj = dh_k / d(signal j)}, times the signal if
 * multiplicative,
 *
 * <pre>C_kl = (1 - common) sum_j sigma_j^2 [d_kj d_lj] + common [(sum_j sigma_j d_kj)(sum_j sigma_j d_lj)]</pre>
 *
 * summed over layers and sources, so that an output layer {@code w} has the expected squared error
 * {@code [(w h + b - t)^2] + w C w^T}. Exact for noise after the curves of the last hidden layer, else the leading
 * order for small residuals {@code w h + b - t}: that noise before a curve shifts the mean of {@code h} is left out.
 */
public final class HiddenCovariance {
    /** Numbers in scratch. */
    private static final int SCRATCH = 4_000_000;

    private final Kernel kernel;
    private final Network network;
    private final Samples rows;
    private final SignalScales scales;
    private final int neurons;
    private final double[] sum;

    private HiddenCovariance(Kernel kernel, Network network, Samples rows, NoiseModel noise) {
        this.kernel = kernel;
        this.network = network;
        this.rows = rows;
        this.scales = new SignalScales(kernel, network, rows, noise);
        this.neurons = network.topology().sources(network.topology().layers() - 1);
        this.sum = new double[neurons * neurons];
    }

    /**
     * Works out the covariance.
     *
     * @param rows averaged over, network units; reference scales are measured on them too
     * @return new {@code [neuron][neuron]}; empty where there is no formula: faults, drift, a locked chip, noise or
     *     rounding of weights, and multiplicative noise of the read-out
     */
    public static Optional<double[]> of(Kernel kernel, Network network, Samples rows, NoiseModel noise) {
        if (!Prediction.known(noise)
                || noise.all().stream().anyMatch(s -> !s.off() && s.place() == NoisePlace.WEIGHT)
                || noise.all().stream()
                        .anyMatch(s ->
                                !s.off() && s.place() == NoisePlace.READ_OUT && s.kind() == NoiseKind.MULTIPLICATIVE)) {
            return Optional.empty();
        }
        HiddenCovariance covariance = new HiddenCovariance(kernel, network, rows, noise);
        for (NoiseSource source : noise.all()) {
            // Additive noise of the read-out adds the same whatever the output layer.
            if (!source.off() && source.place() != NoisePlace.READ_OUT) {
                covariance.add(source, source.level() * source.level() * noise.varianceLeft(source));
            }
        }
        return Optional.of(covariance.sum);
    }

    private void add(NoiseSource source, double variance) {
        int last = network.topology().hidden().size() - 1;
        boolean input = source.place() == NoisePlace.INPUT;
        for (int layer = 0; layer <= (input ? 0 : last); layer++) {
            if (source.place() == NoisePlace.NEURON_OUTPUT && layer == last) {
                addLastLayer(source, variance);
            } else {
                addThroughNetwork(source, layer, variance);
            }
        }
    }

    /** {@code d_kj} is 0 but for {@code j = k}: the signal itself if multiplicative, else 1. */
    private void addLastLayer(NoiseSource source, double variance) {
        int last = network.topology().hidden().size() - 1;
        double[] scale = scales.of(source)[last];
        double[] d = source.kind() == NoiseKind.MULTIPLICATIVE
                ? kernel.hidden(network, rows, last)
                : filled(neurons * rows.count());
        double[] squares = new double[neurons * neurons];
        for (int k = 0; k < d.length; k++) {
            d[k] *= scale[k / rows.count()];
        }
        kernel.blas().addOuterProduct(neurons, rows.count(), d, squares);
        double mean = variance / rows.count();
        addLower(squares, source.common() * mean);
        for (int k = 0; k < neurons; k++) {
            sum[k * neurons + k] += (1 - source.common()) * mean * squares[k * neurons + k];
        }
    }

    private static double[] filled(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void addThroughNetwork(NoiseSource source, int layer, double variance) {
        int elements = source.place() == NoisePlace.INPUT
                ? network.topology().inputs()
                : network.topology().neurons(layer);
        int together = Math.max(1, SCRATCH / (neurons * elements));
        double[] own = new double[neurons * neurons];
        double[] common = new double[neurons * neurons];
        for (int first = 0; first < rows.count(); first += together) {
            int[] some = IntStream.range(first, Math.min(rows.count(), first + together))
                    .toArray();
            Samples part = rows.pick(some);
            double[] d = new double[neurons * elements * some.length];
            double[] sums = new double[neurons * some.length];
            for (int k = 0; k < neurons; k++) {
                double[] dk = new Sensitivity(kernel, only(k), new TestRows(part, part, 1))
                        .of(source.place(), source.kind(), layer);
                for (int i = 0; i < dk.length; i++) {
                    dk[i] *= scales.of(source)[layer][i / some.length];
                    sums[k * some.length + i % some.length] += dk[i];
                }
                System.arraycopy(dk, 0, d, k * dk.length, dk.length);
            }
            kernel.blas().addOuterProduct(neurons, elements * some.length, d, own);
            kernel.blas().addOuterProduct(neurons, some.length, sums, common);
        }
        addLower(own, (1 - source.common()) * variance / rows.count());
        addLower(common, source.common() * variance / rows.count());
    }

    /** The network whose output is one neuron of the last hidden layer. */
    private Network only(int neuron) {
        Topology topology = network.topology();
        Topology one = new Topology(topology.inputs(), topology.hidden(), 1);
        double[] parameters = Arrays.copyOf(network.parameters(), one.parameters());
        int from = one.weightOffset(one.layers() - 1);
        Arrays.fill(parameters, from, parameters.length, 0);
        parameters[from + neuron] = 1;
        return new Network(one, network.curves(), parameters);
    }

    /** Adds a lower triangle and its mirror image. */
    private void addLower(double[] lower, double factor) {
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j <= i; j++) {
                double value = factor * lower[i * neurons + j];
                sum[i * neurons + j] += value;
                if (i != j) {
                    sum[j * neurons + i] += value;
                }
            }
        }
    }
}
