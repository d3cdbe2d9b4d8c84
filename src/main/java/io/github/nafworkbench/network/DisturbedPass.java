package io.github.nafworkbench.network;

import java.util.Arrays;

/**
 * Runs a network forward under a disturbance, realisation by realisation. What a disturbance leaves alone before it
 * first acts is worked out once for all realisations.
 */
final class DisturbedPass {
    private final Disturbance disturbance;
    private final Kernel.Sink sink;
    private final Block block;
    private double[] start = {};
    private double[] mean = {};

    DisturbedPass(Block block, Disturbance disturbance, Kernel.Sink sink) {
        this.block = block;
        this.disturbance = disturbance;
        this.sink = sink;
    }

    void run(Network network, Samples samples, long firstDraw, int draws) {
        if (!disturbance.changesWeights()) {
            blocks(network, samples, firstDraw, 0, draws);
            return;
        }
        for (int r = 0; r < draws; r++) {
            blocks(disturbance.weights(network, firstDraw + r), samples, firstDraw, r, r + 1);
        }
    }

    /** Realisations {@code firstDraw + from ... firstDraw + to - 1}, told to the sink as {@code from ... to - 1}. */
    private void blocks(Network network, Samples samples, long firstDraw, int from, int to) {
        for (int first = 0; first < samples.count(); first += Block.SAMPLES) {
            int size = block.load(samples, first);
            double[] begin = begin(network);
            start = begin.clone();
            for (int r = from; r < to; r++) {
                sink.add(r, first, output(network, begin, firstDraw + r, first, size), size);
            }
        }
    }

    /** Outputs of one realisation, the mean of its reads. */
    private double[] output(Network network, double[] begin, long draw, int first, int size) {
        int reads = disturbance.reads();
        double[] y = block.output();
        if (mean.length != y.length) {
            mean = new double[y.length];
        }
        Arrays.fill(mean, 0);
        for (int k = 0; k < reads; k++) {
            System.arraycopy(start, 0, begin, 0, begin.length);
            realise(network, new Disturbance.Portion(draw, draw * reads + k, first, size));
            for (int i = 0; reads > 1 && i < y.length; i++) {
                mean[i] += y[i] / reads;
            }
        }
        return reads > 1 ? mean : y;
    }

    /** Brings the block to where the disturbance first acts, and gives the signal there. */
    private double[] begin(Network network) {
        if (disturbance.changesInputs()) {
            return block.signal[0];
        }
        block.netInput(network, 0);
        if (!disturbance.changesNetInputs()) {
            block.activate(network, 0, false);
        }
        return block.signal[1];
    }

    private void realise(Network network, Disturbance.Portion at) {
        int last = network.topology().layers() - 1;
        if (disturbance.changesInputs()) {
            disturbance.inputs(block.signal[0], at);
            block.netInput(network, 0);
        }
        for (int layer = 0; layer <= last; layer++) {
            double[] signal = block.signal[layer + 1];
            if (layer > 0) {
                block.netInput(network, layer);
            }
            if (disturbance.changesNetInputs()) {
                disturbance.netInputs(network, block.signal[layer], signal, layer, at);
            }
            boolean ready = layer == 0 && !disturbance.changesInputs() && !disturbance.changesNetInputs();
            if (layer < last && !ready) {
                block.activate(network, layer, false);
            }
            disturbance.outputs(signal, layer, at);
        }
    }
}
