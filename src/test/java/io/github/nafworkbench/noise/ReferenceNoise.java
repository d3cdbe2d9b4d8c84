package io.github.nafworkbench.noise;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;

/** The slow twin of {@link NoiseDraws}: one sample at a time, one number at a time, straight from the definitions. */
public final class ReferenceNoise {
    private final NoiseModel model;
    private final Network network;
    private final Topology topology;
    private final SignalScales scales;
    private final long seed;
    private long read;

    public ReferenceNoise(NoiseModel model, Network network, SignalScales scales, long seed) {
        this.model = model;
        this.network = network;
        this.topology = network.topology();
        this.scales = scales;
        this.seed = seed;
    }

    /** The first output for one sample, the mean of all reads. */
    public double output(double[] x, int row, long draw) {
        double sum = 0;
        for (int k = 0; k < model.reads(); k++) {
            read = draw * model.reads() + k;
            sum += oneRead(x, row, draw);
        }
        return sum / model.reads();
    }

    private double oneRead(double[] x, int row, long draw) {
        double[] signal = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            signal[j] = model.quantisation().inputs() == 0
                    ? x[j]
                    : rounded(
                            x[j],
                            scales.input(j).low(),
                            scales.input(j).high(),
                            model.quantisation().inputs());
        }
        signal = noisy(signal, NoisePlace.INPUT, Purpose.INPUT_NOISE, 0, row, draw);
        for (int layer = 0; layer < topology.layers(); layer++) {
            boolean last = layer == topology.layers() - 1;
            double[] z = netInputs(signal, layer, row, draw);
            if (last) {
                signal = noisy(z, NoisePlace.READ_OUT, Purpose.READ_OUT_NOISE, layer, row, draw);
            } else {
                z = noisy(z, NoisePlace.NET_INPUT, Purpose.NET_INPUT_NOISE, layer, row, draw);
                for (int i = 0; i < z.length; i++) {
                    z[i] = network.curves().curve(layer, i).value(z[i]);
                }
                signal = noisy(z, NoisePlace.NEURON_OUTPUT, Purpose.NEURON_NOISE, layer, row, draw);
                for (int i = 0; i < signal.length; i++) {
                    signal[i] = atFault(signal[i], layer, i, draw);
                }
            }
        }
        return signal[0];
    }

    private double atFault(double h, int layer, int neuron, long draw) {
        double rounded = h;
        if (model.quantisation().outputs() > 0) {
            var swing = scales.swing(layer, neuron);
            rounded = rounded(h, swing.low(), swing.high(), model.quantisation().outputs());
        }
        RandomStream lot = RandomStream.of(
                model.chips().seed(),
                Purpose.FAULTS,
                layer,
                neuron,
                model.chips().locked() ? 0 : draw);
        if (lot.uniform(0) < model.faults().dead()) {
            return 0;
        }
        if (lot.uniform(0) < model.faults().dead() + model.faults().stuck()) {
            var swing = scales.swing(layer, neuron);
            return lot.uniform(1) < 0.5 ? swing.high() : swing.low();
        }
        return rounded;
    }

    private static double rounded(double value, double low, double high, int bits) {
        if (bits == 0) {
            return value;
        }
        double step = (high - low) / (Math.pow(2, bits) - 1);
        return low + step * Math.rint(Math.max(0, Math.min(high - low, value - low)) / step);
    }

    private double[] noisy(double[] signal, NoisePlace place, Purpose merged, int layer, int row, long draw) {
        double[] noisy = signal.clone();
        for (int i = 0; i < signal.length; i++) {
            double variance = 0;
            for (int k = 0; k < model.sources().size(); k++) {
                NoiseSource source = model.sources().get(k);
                if (source.place() != place) {
                    continue;
                }
                double sigma = source.level() * scales.of(source)[place == NoisePlace.READ_OUT ? 0 : layer][i];
                sigma *= source.kind() == NoiseKind.ADDITIVE ? 1 : signal[i];
                if (merges(source)) {
                    variance += (1 - source.common()) * sigma * sigma;
                } else {
                    noisy[i] += sigma * Math.sqrt(1 - source.common()) * number(source, k, row, draw, layer, i);
                }
                noisy[i] += sigma * Math.sqrt(source.common()) * common(source, k, row, draw, layer);
            }
            noisy[i] += Math.sqrt(variance)
                    * RandomStream.of(seed, merged, layer, i, read).normal(row);
        }
        return noisy;
    }

    private static boolean merges(NoiseSource source) {
        return source.distribution() == Distribution.GAUSSIAN && source.lifetime() == Lifetime.READ;
    }

    private double[] netInputs(double[] x, int layer, int row, long draw) {
        double[] z = new double[topology.neurons(layer)];
        for (int i = 0; i < z.length; i++) {
            z[i] = network.parameters()[topology.biasOffset(layer) + i];
            double variance = 0;
            double noise = 0;
            for (int j = 0; j < x.length; j++) {
                double w = lastingWeight(layer, i, j, draw);
                z[i] += w * x[j];
                for (int k = 0; k < model.sources().size(); k++) {
                    NoiseSource source = model.sources().get(k);
                    if (source.place() != NoisePlace.WEIGHT || source.lifetime() != Lifetime.READ) {
                        continue;
                    }
                    double sigma =
                            source.level() * (source.kind() == NoiseKind.ADDITIVE ? scales.of(source)[layer][0] : w);
                    noise += sigma * x[j] * Math.sqrt(source.common()) * common(source, k, row, draw, layer);
                    if (merges(source)) {
                        variance += (1 - source.common()) * sigma * sigma * x[j] * x[j];
                    } else {
                        double own = number(source, k, row, layer, i, draw, j);
                        noise += sigma * x[j] * Math.sqrt(1 - source.common()) * own;
                    }
                }
            }
            z[i] += noise
                    + Math.sqrt(variance)
                            * RandomStream.of(seed, Purpose.WEIGHT_READ_NOISE, layer, i, read)
                                    .normal(row);
        }
        return z;
    }

    private double lastingWeight(int layer, int neuron, int source, long draw) {
        int from = topology.weightOffset(layer);
        int number = neuron * topology.sources(layer) + source;
        double most = 0;
        for (int k = from; k < topology.biasOffset(layer); k++) {
            most = Math.max(most, Math.abs(network.parameters()[k]));
        }
        double w = rounded(
                network.parameters()[from + number],
                -most,
                most,
                model.quantisation().weights());
        double changed = w;
        for (int k = 0; k < model.sources().size(); k++) {
            NoiseSource s = model.sources().get(k);
            if (s.place() == NoisePlace.WEIGHT && s.lifetime() != Lifetime.READ) {
                double sigma = s.level() * (s.kind() == NoiseKind.ADDITIVE ? scales.of(s)[layer][0] : w);
                double own = number(
                        s,
                        RandomStream.of(seed(s), Purpose.STATIC_WEIGHT_NOISE, k, layer, neuron, draw(s, draw)),
                        source);
                changed += sigma
                        * (Math.sqrt(1 - s.common()) * own + Math.sqrt(s.common()) * common(s, k, 0, draw, layer));
            }
        }
        if (model.drift().isPresent()) {
            Drift drift = model.drift().get();
            double xi = RandomStream.of(
                            model.chips().seed(),
                            Purpose.DRIFT,
                            layer,
                            neuron,
                            model.chips().locked() ? 0 : draw)
                    .normal(source);
            changed *= Math.pow(drift.time() / drift.start(), -Math.abs(drift.mean() + drift.spread() * xi));
        }
        return changed;
    }

    private double common(NoiseSource source, int k, int row, long draw, int layer) {
        return number(
                source,
                RandomStream.of(seed(source), Purpose.COMMON_NOISE, k, layer, draw(source, draw)),
                at(source, row));
    }

    private double number(NoiseSource source, int k, int row, long draw, int layer, int i) {
        return number(
                source,
                RandomStream.of(seed(source), Purpose.SOURCE_NOISE, k, layer, i, draw(source, draw)),
                at(source, row));
    }

    private double number(NoiseSource source, int k, int row, int layer, int i, long draw, int j) {
        return number(
                source,
                RandomStream.of(seed(source), Purpose.SOURCE_NOISE, k, layer, i, draw(source, draw), j),
                at(source, row));
    }

    private static double number(NoiseSource source, RandomStream stream, long at) {
        return source.distribution() == Distribution.GAUSSIAN
                ? stream.normal(at)
                : Math.sqrt(3) * (2 * stream.uniform(at) - 1);
    }

    private static long at(NoiseSource source, int row) {
        return source.lifetime() == Lifetime.READ ? row : 0;
    }

    private long seed(NoiseSource source) {
        return source.lifetime() == Lifetime.CHIP ? model.chips().seed() : seed;
    }

    private long draw(NoiseSource source, long draw) {
        if (source.lifetime() == Lifetime.READ) {
            return read;
        }
        return source.lifetime() == Lifetime.CHIP && model.chips().locked() ? 0 : draw;
    }
}
