package io.github.nafworkbench.network;

import java.util.Arrays;
import java.util.Optional;

/** The gradient of the squared error of a network whose hidden outputs are noisy. Holds scratch; one instance per thread. */
public final class NoisyGradient {
    private final Blas blas;
    private Optional<SensitivityBlock> scratch = Optional.empty();

    public NoisyGradient(Blas blas) {
        this.blas = blas;
    }

    /**
     * {@code d(1/2 sum (y' - t)^2)/dp} with the outputs {@code y'} of the noisy pass, the noise held fixed.
     *
     * @param gradient {@code [parameter]}, overwritten
     * @return the sum of squared errors {@code sum (y' - t)^2}
     */
    public double gradient(Network network, Samples samples, HiddenNoise noise, double[] gradient) {
        return gradient(network, Batch.of(samples), noise, gradient);
    }

    /** The same over some samples, the numbers {@code chosen[from] ... chosen[to - 1]}; noise counts them from 0. */
    public double gradient(
            Network network, Samples samples, int[] chosen, int from, int to, HiddenNoise noise, double[] gradient) {
        return gradient(network, new Batch(samples, chosen, from, to - from), noise, gradient);
    }

    private double gradient(Network network, Batch batch, HiddenNoise noise, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        SensitivityBlock block = scratch.filter(old -> old.topology.equals(network.topology()))
                .orElseGet(() -> new SensitivityBlock(network.topology(), blas));
        scratch = Optional.of(block);
        for (int start = 0; start < batch.count(); start += Block.SAMPLES) {
            block.load(batch, start);
            for (int l = 0; l <= block.last(); l++) {
                block.forward(network, l, false);
                if (l < block.last()) {
                    int neurons = network.topology().neurons(l);
                    noise.disturb(block.signal[l + 1], block.slope[l], neurons, block.size, l, start);
                }
            }
            sum += error(block, batch, start);
            block.backward(network);
            for (int l = 0; l <= block.last(); l++) {
                block.addToWeights(l, block.delta[l], block.signal[l], gradient);
                block.addToBiases(l, block.delta[l], gradient);
            }
        }
        return sum;
    }

    private static double error(SensitivityBlock block, Batch batch, int start) {
        double[] y = block.signal[block.last() + 1];
        double[] e = block.delta[block.last()];
        int size = block.size;
        double sum = 0;
        for (int o = 0; o < block.topology.outputs(); o++) {
            batch.copy(batch.samples().targets(), o, start, e, o * size, size);
            for (int at = o * size; at < (o + 1) * size; at++) {
                e[at] = y[at] - e[at];
                sum += e[at] * e[at];
            }
        }
        return sum;
    }
}
