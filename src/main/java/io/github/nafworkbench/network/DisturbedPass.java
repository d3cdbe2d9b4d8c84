package io.github.nafworkbench.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * Runs a network forward under a disturbance, realisation by realisation. What a disturbance leaves alone before it
 * first acts is worked out once for all realisations; where it only adds normal numbers that go straight to the output,
 * all else is. Scratch of one thread.
 */
final class DisturbedPass {
    private final Block block;
    private final Disturbance.Portion at;
    private final NoisyReadOut readOut;
    private double[] start = {};
    private double[] mean = {};

    DisturbedPass(Block block) {
        this.block = block;
        this.at = new Disturbance.Portion(block.blas());
        this.readOut = new NoisyReadOut(at.normals());
    }

    /**
     * Runs some of the realisations over some of the samples.
     *
     * @param from first of the samples, at the beginning of a block
     * @param to after the last of them
     * @param firstOf first of the realisations, as the sink counts them
     * @param end after the last of them
     */
    void run(DisturbedRun run, int from, int to, int firstOf, int end) {
        if (!run.disturbance().changesWeights()) {
            blocks(run, run.network(), from, to, firstOf, end);
            return;
        }
        for (int r = firstOf; r < end; r++) {
            Network network = run.disturbance().weights(run.network(), run.firstDraw() + r);
            blocks(run, network, from, to, r, r + 1);
        }
    }

    private void blocks(DisturbedRun run, Network network, int from, int to, int firstOf, int end) {
        Optional<NormalNoise> normal = run.disturbance().normalNoise();
        for (int first = from; first < to; first += Block.SAMPLES) {
            int size = block.load(run.samples(), first);
            if (normal.isPresent()) {
                straight(run, network, normal.get(), first, size, firstOf, end);
            } else {
                stepwise(run, network, first, size, firstOf, end);
            }
        }
    }

    private void straight(
            DisturbedRun run, Network network, NormalNoise noise, int first, int size, int firstOf, int end) {
        block.forward(network, false);
        readOut.begin(network, noise, block.signal[1], block.output(), size);
        for (int r = firstOf; r < end; r++) {
            readOut.realise(run.firstDraw() + r, run.disturbance().reads(), first, block.output());
            run.sink().add(r, first, block.output(), size);
        }
    }

    private void stepwise(DisturbedRun run, Network network, int first, int size, int firstOf, int end) {
        double[] begin = begin(run.disturbance(), network);
        if (start.length < begin.length) {
            start = new double[begin.length];
        }
        System.arraycopy(begin, 0, start, 0, begin.length);
        for (int r = firstOf; r < end; r++) {
            double[] y = output(run.disturbance(), network, begin, run.firstDraw() + r, first, size);
            run.sink().add(r, first, y, size);
        }
    }

    /** Outputs of one realisation, the mean of its reads. */
    private double[] output(Disturbance disturbance, Network network, double[] begin, long draw, int first, int size) {
        int reads = disturbance.reads();
        double[] y = block.output();
        if (mean.length != y.length) {
            mean = new double[y.length];
        }
        Arrays.fill(mean, 0);
        for (int k = 0; k < reads; k++) {
            System.arraycopy(start, 0, begin, 0, begin.length);
            at.move(draw, draw * reads + k, first, size);
            realise(disturbance, network);
            for (int i = 0; reads > 1 && i < y.length; i++) {
                mean[i] += y[i] / reads;
            }
        }
        return reads > 1 ? mean : y;
    }

    /** Brings the block to where the disturbance first acts, and gives the signal there. */
    private double[] begin(Disturbance disturbance, Network network) {
        if (disturbance.changesInputs()) {
            return block.signal[0];
        }
        block.netInput(network, 0);
        if (!disturbance.changesNetInputs()) {
            block.activate(network, 0, false);
        }
        return block.signal[1];
    }

    private void realise(Disturbance disturbance, Network network) {
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
