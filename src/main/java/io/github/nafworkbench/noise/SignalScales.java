package io.github.nafworkbench.noise;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reference scales of a noise model on one network, in network units: what {@link ReferenceScale} tells, measured
 * where it must be on the training rows. They hold for every level and common share. Immutable.
 */
public final class SignalScales {
    private final Map<NoiseSource, double[][]> scales = new HashMap<>();
    private final List<Swing> inputs;
    private final List<List<Swing>> swings;

    /**
     * Measures the scales that a model asks for.
     *
     * @param kernel the calling thread's
     * @param training rows to measure on
     */
    public SignalScales(Kernel kernel, Network network, Samples training, NoiseModel noise) {
        List<NoiseSource> sources = noise.all();
        boolean needed = noise.faults().stuck() > 0
                || sources.stream()
                        .anyMatch(s -> s.place() == NoisePlace.NEURON_OUTPUT && s.scale() == ReferenceScale.FULL_SCALE);
        boolean ofInputs =
                sources.stream().anyMatch(s -> s.place() == NoisePlace.INPUT && s.scale() == ReferenceScale.FULL_SCALE);
        inputs = ofInputs ? ranges(training.inputs(), training.count()) : List.of();
        swings = needed ? swings(kernel, network, training) : List.of();
        for (NoiseSource source : sources) {
            scales.put(key(source), scales(kernel, network, training, source));
        }
    }

    private SignalScales(SignalScales other, Map<NoiseSource, double[][]> scales) {
        this.scales.putAll(scales);
        inputs = other.inputs;
        swings = other.swings;
    }

    /**
     * These scales for the noise that grows with the weights of the output layer: 0 for additive noise of the read-out
     * and of the output layer's weights that is not relative to them.
     */
    public SignalScales withOutputWeights() {
        Map<NoiseSource, double[][]> growing = new HashMap<>();
        scales.forEach((source, scale) -> growing.put(source, fixed(source) ? withoutLast(scale) : scale));
        return new SignalScales(this, growing);
    }

    private static boolean fixed(NoiseSource source) {
        if (source.kind() == NoiseKind.MULTIPLICATIVE) {
            return false;
        }
        return switch (source.place()) {
            case READ_OUT -> source.scale() != ReferenceScale.RMS;
            case WEIGHT -> source.scale() == ReferenceScale.ABSOLUTE;
            default -> false;
        };
    }

    private static double[][] withoutLast(double[][] scale) {
        double[][] without = scale.clone();
        int last = scale.length - 1;
        without[last] = new double[scale[last].length];
        return without;
    }

    /**
     * Checks what a user may have asked for in vain.
     *
     * @throws InputException if the full scale of a curve without limits is needed
     */
    public static void check(Network network, NoiseModel noise) throws InputException {
        for (NoiseSource source : noise.sources()) {
            if (source.place() != NoisePlace.NEURON_OUTPUT || source.scale() != ReferenceScale.FULL_SCALE) {
                continue;
            }
            for (List<ActivationCurve> layer : network.curves().layers()) {
                for (ActivationCurve curve : layer) {
                    if (curve.swing().isEmpty()) {
                        throw new InputException(
                                "Noise scale",
                                "the curve " + curve.label() + " has no full scale",
                                "Choose the scale rms or absolute");
                    }
                }
            }
        }
    }

    /**
     * The scale of every input, neuron or output that a source acts on; for weights that of every layer.
     *
     * @return {@code [layer][input, neuron or output]}; one row for inputs and read-out, {@code [layer][0]} for weights
     */
    public double[][] of(NoiseSource source) {
        double[][] found = scales.get(key(source));
        if (found == null) {
            throw new IllegalArgumentException("scales must be made for this source, got " + source);
        }
        return found;
    }

    /** The swing of a hidden neuron: of its curve, or over the training rows if that has none. */
    public Swing swing(int layer, int neuron) {
        return swings.get(layer).get(neuron);
    }

    /** The range of an input over the training rows. */
    public Swing input(int input) {
        return inputs.get(input);
    }

    private static NoiseSource key(NoiseSource source) {
        return source.withLevel(0).withCommon(0);
    }

    private double[][] scales(Kernel kernel, Network network, Samples training, NoiseSource source) {
        int hidden = network.topology().hidden().size();
        boolean full = source.scale() == ReferenceScale.FULL_SCALE;
        double[][] scale =
                switch (source.place()) {
                    case INPUT -> new double[][] {ones(network.topology().inputs())};
                    case READ_OUT -> new double[][] {ones(network.topology().outputs())};
                    case WEIGHT -> new double[hidden + 1][1];
                    case NET_INPUT, NEURON_OUTPUT -> new double[hidden][];
                };
        for (int layer = 0; layer < scale.length; layer++) {
            if (source.scale() == ReferenceScale.ABSOLUTE) {
                scale[layer] = ones(
                        scale[layer] != null
                                ? scale[layer].length
                                : network.topology().neurons(layer));
            } else if (source.place() == NoisePlace.WEIGHT) {
                scale[layer][0] = ofWeights(weights(network, layer), source.scale());
            } else if (source.scale() == ReferenceScale.RMS) {
                scale[layer] = rms(signal(kernel, network, training, source.place(), layer), training.count());
            } else if (full && source.place() == NoisePlace.INPUT) {
                scale[layer] = halves(inputs);
            } else if (full && source.place() == NoisePlace.READ_OUT) {
                scale[layer] = halves(ranges(training.targets(), training.count()));
            } else if (full && source.place() == NoisePlace.NET_INPUT) {
                double most = largest(kernel.netInputs(network, training, layer));
                scale[layer] = ones(network.topology().neurons(layer));
                Arrays.fill(scale[layer], most);
            } else if (full && source.place() == NoisePlace.NEURON_OUTPUT) {
                scale[layer] = halves(swings.get(layer));
            }
        }
        return scale;
    }

    /** {@code [element][row]}. */
    private static double[] signal(Kernel kernel, Network network, Samples rows, NoisePlace place, int layer) {
        return switch (place) {
            case INPUT -> rows.inputs();
            case NET_INPUT -> kernel.netInputs(network, rows, layer);
            case NEURON_OUTPUT -> kernel.hidden(network, rows, layer);
            case READ_OUT -> kernel.outputs(network, rows);
            case WEIGHT -> throw new IllegalArgumentException("place must be a signal, got " + place);
        };
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] weights(Network network, int layer) {
        return Arrays.copyOfRange(
                network.parameters(),
                network.topology().weightOffset(layer),
                network.topology().biasOffset(layer));
    }

    /** Largest absolute value. */
    static double largest(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }

    private static double ofWeights(double[] w, ReferenceScale scale) {
        return switch (scale) {
            case ABSOLUTE -> 1;
            case FULL_SCALE -> largest(w);
            case RMS -> rms(w, w.length)[0];
            case RANGE ->
                Arrays.stream(w).max().orElse(0) - Arrays.stream(w).min().orElse(0);
        };
    }

    /** Root mean square of every run of {@code count} values. */
    private static double[] rms(double[] values, int count) {
        double[] rms = new double[values.length / count];
        for (int i = 0; i < rms.length; i++) {
            double sum = 0;
            for (int s = i * count; s < (i + 1) * count; s++) {
                sum += values[s] * values[s];
            }
            rms[i] = Math.sqrt(sum / count);
        }
        return rms;
    }

    private static double[] halves(List<Swing> swings) {
        return swings.stream().mapToDouble(swing -> swing.length() / 2).toArray();
    }

    /** The range of every run of {@code count} values. */
    private static List<Swing> ranges(double[] values, int count) {
        List<Swing> ranges = new ArrayList<>();
        for (int from = 0; from < values.length; from += count) {
            ranges.add(range(Arrays.copyOfRange(values, from, from + count)));
        }
        return ranges;
    }

    private static List<List<Swing>> swings(Kernel kernel, Network network, Samples training) {
        List<List<Swing>> all = new ArrayList<>();
        for (int layer = 0; layer < network.topology().hidden().size(); layer++) {
            List<Swing> ranges = ranges(kernel.hidden(network, training, layer), training.count());
            List<Swing> swings = new ArrayList<>();
            for (int neuron = 0; neuron < ranges.size(); neuron++) {
                swings.add(network.curves().curve(layer, neuron).swing().orElse(ranges.get(neuron)));
            }
            all.add(swings);
        }
        return all;
    }

    private static Swing range(double[] values) {
        return new Swing(
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }
}
