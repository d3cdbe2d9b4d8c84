package io.github.nafworkbench.network;

import java.util.Arrays;
import java.util.Optional;

/** The gradient of the squared error of a network whose hidden outputs are noisy. Holds scratch; one
 * instance per thread. */
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
        Arrays.fill(gradient, 0);
        double sum = 0;
        SensitivityBlock block = scratch.filter(old -> old.topology.equals(network.topology()))
                .orElseGet(() -> new SensitivityBlock(network.topology(), blas));
        scratch = Optional.of(block);
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            block.load(samples, start);
            for (int l = 0; l <= block.last(); l++) {
                block.forward(network, l, false);
                if (l < block.last()) {
                    int neurons = network.topology().neurons(l);
                    noise.disturb(block.signal[l + 1], block.slope[l], neurons, block.size, l, start);
                }
            }
            sum += error(block, samples, start);
            block.backward(network);
            for (int l = 0; l <= block.last(); l++) {
                block.addToWeights(l, block.delta[l], block.signal[l], gradient);
                block.addToBiases(l, block.delta[l], gradient);
            }
        }
        return sum;
    }

    private static double error(SensitivityBlock block, Samples samples, int start) {
        double[] y = block.signal[block.last() + 1];
        double[] e = block.delta[block.last()];
        double sum = 0;
        for (int o = 0; o < block.topology.outputs(); o++) {
            for (int s = 0; s < block.size; s++) {
                int at = o * block.size + s;
                e[at] = y[at] - samples.targets()[o * samples.count() + start + s];
                sum += e[at] * e[at];
            }
        }
        return sum;
    }
}
