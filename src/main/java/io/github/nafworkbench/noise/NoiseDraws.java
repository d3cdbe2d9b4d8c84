package io.github.nafworkbench.noise;

import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.network.Disturbance;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.NormalNoise;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Draws of a {@link NoiseModel} on one network. The numbers depend on (seed, source, layer, neuron, sample, draw) only,
 * not on the levels: two models of the same sources so see common random numbers, scaled. Used by several threads at
 * once.
 */
public final class NoiseDraws implements Disturbance {
    private final NoiseModel model;
    private final SignalScales scales;
    private final int layers;
    private final SignalNoise input;
    private final SignalNoise[] netInput;
    private final SignalNoise[] output;
    private final WeightRead[] weightRead;
    private final StaticWeights staticWeights;
    private final boolean readsWeights;
    private final boolean changesInputs;
    private final boolean changesNetInputs;

    /**
     * Prepares draws.
     *
     * @param scales made for this network and a model of the same sources
     * @param seed fixes all draws but those of the chip
     */
    public NoiseDraws(NoiseModel model, Topology topology, SignalScales scales, long seed) {
        this.model = model;
        this.scales = scales;
        this.layers = topology.layers();
        input = new SignalNoise(Purpose.INPUT_NOISE, 0, topology.inputs(), seed);
        netInput = new SignalNoise[layers - 1];
        output = new SignalNoise[layers];
        for (int l = 0; l < layers; l++) {
            Purpose after = l < layers - 1 ? Purpose.NEURON_NOISE : Purpose.READ_OUT_NOISE;
            output[l] = new SignalNoise(after, l, topology.neurons(l), seed);
            if (l < layers - 1) {
                netInput[l] = new SignalNoise(Purpose.NET_INPUT_NOISE, l, topology.neurons(l), seed);
            }
        }
        weightRead = new WeightRead[layers];
        List<StaticWeights.Entry> lasting = new ArrayList<>();
        List<List<WeightRead.Entry>> reads = new ArrayList<>();
        for (int l = 0; l < layers; l++) {
            reads.add(new ArrayList<>());
        }
        for (int k = 0; k < model.sources().size(); k++) {
            NoiseSource source = model.sources().get(k);
            if (!source.off()) {
                SourceNumbers numbers = new SourceNumbers(source, k, model.chips(), seed);
                add(source, numbers, lasting, reads);
            }
        }
        Arrays.setAll(weightRead, l -> new WeightRead(reads.get(l), l, topology.neurons(l), seed));
        readsWeights = !reads.get(0).isEmpty();
        staticWeights = new StaticWeights(model, lasting);
        changesInputs = !input.off() || model.quantisation().inputs() > 0;
        changesNetInputs = readsWeights || Arrays.stream(netInput).anyMatch(noise -> !noise.off());
    }

    private void add(
            NoiseSource source,
            SourceNumbers numbers,
            List<StaticWeights.Entry> lasting,
            List<List<WeightRead.Entry>> reads) {
        double[][] scale = scales.of(source);
        switch (source.place()) {
            case INPUT -> input.add(source, numbers, scale[0]);
            case READ_OUT -> output[layers - 1].add(source, numbers, scale[0]);
            case NET_INPUT -> {
                for (int l = 0; l < layers - 1; l++) {
                    netInput[l].add(source, numbers, scale[l]);
                }
            }
            case NEURON_OUTPUT -> {
                for (int l = 0; l < layers - 1; l++) {
                    output[l].add(source, numbers, scale[l]);
                }
            }
            case WEIGHT -> {
                if (source.lifetime() == Lifetime.READ) {
                    for (int l = 0; l < layers; l++) {
                        reads.get(l).add(new WeightRead.Entry(source, numbers, scale[l][0]));
                    }
                } else {
                    lasting.add(new StaticWeights.Entry(source, numbers, scale));
                }
            }
        }
    }

    @Override
    public int reads() {
        return model.reads();
    }

    @Override
    public boolean changesWeights() {
        return !staticWeights.off();
    }

    @Override
    public boolean changesInputs() {
        return changesInputs;
    }

    @Override
    public boolean changesNetInputs() {
        return changesNetInputs;
    }

    @Override
    public Optional<NormalNoise> normalNoise() {
        boolean onlyThere = layers == 2
                && !changesWeights()
                && !changesInputs()
                && !changesNetInputs()
                && output[1].off()
                && model.quantisation().outputs() == 0
                && model.faults().off();
        return onlyThere && output[0].normalOnly() ? Optional.of(output[0]) : Optional.empty();
    }

    @Override
    public Network weights(Network network, long draw) {
        return changesWeights() ? staticWeights.of(network, draw) : network;
    }

    @Override
    public void inputs(double[] x, Portion at) {
        int bits = model.quantisation().inputs();
        for (int i = 0; bits > 0 && i < input.neurons(); i++) {
            Swing swing = scales.input(i);
            Quantisation.round(x, i * at.size(), (i + 1) * at.size(), swing.low(), swing.length(), bits);
        }
        input.apply(x, at);
    }

    @Override
    public void netInputs(Network network, double[] sources, double[] z, int layer, Portion at) {
        if (readsWeights) {
            weightRead[layer].apply(network, sources, z, at);
        }
        if (layer < layers - 1) {
            netInput[layer].apply(z, at);
        }
    }

    @Override
    public void outputs(double[] h, int layer, Portion at) {
        output[layer].apply(h, at);
        if (layer == layers - 1) {
            return;
        }
        int bits = model.quantisation().outputs();
        for (int i = 0; bits > 0 && i < output[layer].neurons(); i++) {
            Swing swing = scales.swing(layer, i);
            Quantisation.round(h, i * at.size(), (i + 1) * at.size(), swing.low(), swing.length(), bits);
        }
        if (!model.faults().off()) {
            breakDown(h, layer, at);
        }
    }

    private void breakDown(double[] h, int layer, Portion at) {
        for (int i = 0; i < output[layer].neurons(); i++) {
            RandomStream lot = RandomStream.of(
                    model.chips().seed(),
                    Purpose.FAULTS,
                    layer,
                    i,
                    model.chips().number(at.draw()));
            double u = lot.uniform(0);
            int from = i * at.size();
            if (u < model.faults().dead()) {
                Arrays.fill(h, from, from + at.size(), 0);
            } else if (u < model.faults().dead() + model.faults().stuck()) {
                Arrays.fill(h, from, from + at.size(), scales.swing(layer, i).end(lot.uniform(1) < 0.5));
            }
        }
    }
}
