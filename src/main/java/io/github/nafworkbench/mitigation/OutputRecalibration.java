package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.SignalScales;
import java.util.Arrays;

/**
 * Two parameters an output, {@code y' = a y + b}, fitted by least squares to what the circuit puts out on the training
 * rows under its noise, but for noise that {@code a} does not scale; they go into the weights and bias of the output
 * layer.
 */
final class OutputRecalibration implements Mitigation {
    @Override
    public String code() {
        return "output-recalibration";
    }

    @Override
    public String label() {
        return "output recalibration (2 parameters)";
    }

    @Override
    public Outcome apply(Trial trial) {
        Network network = trial.circuit().realised();
        Topology topology = network.topology();
        double[][] line = lines(trial, network);
        if (Arrays.stream(line).flatMapToDouble(Arrays::stream).anyMatch(v -> !Double.isFinite(v))) {
            return new Outcome.NotApplicable(
                    "The output is the same for all training rows: there is nothing to scale.");
        }
        double[] parameters = network.parameters().clone();
        int last = topology.layers() - 1;
        for (int o = 0; o < topology.outputs(); o++) {
            for (int j = 0; j < topology.sources(last); j++) {
                parameters[topology.weightOffset(last) + o * topology.sources(last) + j] *= line[o][0];
            }
            int bias = topology.biasOffset(last) + o;
            parameters[bias] = line[o][0] * parameters[bias] + line[o][1];
        }
        return trial.applied(network.with(parameters), trial.noise());
    }

    /** {@code a} and {@code b} of every output. */
    private static double[][] lines(Trial trial, Network network) {
        Samples rows = trial.data().train();
        NoiseModel noise = trial.noise();
        int draws = noise.off() ? 1 : trial.settings().draws();
        int outputs = network.topology().outputs();
        // One for each draw and chunk of rows: the kernel may work on several chunks at a time.
        int chunks = (rows.count() + Kernel.CHUNK - 1) / Kernel.CHUNK;
        double[][][] sums = new double[draws * chunks][outputs][4];
        // Noise that a does not scale adds the same to the error whatever a is, and would only draw a towards 0.
        SignalScales scales = new SignalScales(trial.kernel(), network, rows, noise).withOutputWeights();
        NoiseDraws drawn = new NoiseDraws(
                noise, network.topology(), scales, trial.settings().seed());
        trial.kernel().disturbed(network, rows, drawn, Trial.FITTED_DRAW, draws, (r, first, y, size) -> {
            for (int o = 0; o < outputs; o++) {
                add(
                        y,
                        o * size,
                        rows.targets(),
                        o * rows.count() + first,
                        size,
                        sums[r * chunks + first / Kernel.CHUNK][o]);
            }
        });
        double[][] lines = new double[outputs][];
        for (int o = 0; o < outputs; o++) {
            double[] total = new double[4];
            for (double[][] part : sums) {
                for (int k = 0; k < 4; k++) {
                    total[k] += part[o][k];
                }
            }
            lines[o] = line(total, (double) draws * rows.count());
        }
        return lines;
    }

    private static void add(double[] y, int yFrom, double[] t, int tFrom, int size, double[] sums) {
        for (int s = 0; s < size; s++) {
            sums[0] += y[yFrom + s];
            sums[1] += t[tFrom + s];
            sums[2] += y[yFrom + s] * y[yFrom + s];
            sums[3] += y[yFrom + s] * t[tFrom + s];
        }
    }

    private static double[] line(double[] sums, double count) {
        double y = sums[0] / count;
        double t = sums[1] / count;
        double variance = sums[2] / count - y * y;
        double a = variance > 0 ? (sums[3] / count - y * t) / variance : Double.NaN;
        return new double[] {a, t - a * y};
    }
}
