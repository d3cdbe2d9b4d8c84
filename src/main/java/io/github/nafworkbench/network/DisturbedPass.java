package io.github.nafworkbench.network;

/**
 * Runs a network forward under a disturbance, realisation by realisation. What a disturbance leaves alone before it
 * first acts is worked out once for all realisations.
 */
final class DisturbedPass {
    private final Disturbance disturbance;
    private final Kernel.Sink sink;
    private final Block block;
    private double[] start = {};

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
                System.arraycopy(start, 0, begin, 0, begin.length);
                Disturbance.Portion at = new Disturbance.Portion(firstDraw + r, first, size);
                realise(network, at);
                sink.add(r, first, block.output(), size);
            }
        }
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
