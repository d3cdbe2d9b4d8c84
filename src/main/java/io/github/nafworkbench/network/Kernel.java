package io.github.nafworkbench.network;

import java.util.function.Supplier;

/**
 * Runs a network forward and backward over samples, block by block.
 *
 * <p>Inside a block every signal is {@code [neuron][sample]}, so each neuron's curve is one tight loop. Blocks have a
 * fixed size; four make a chunk, and the sums of the chunks are added in a fixed order: results are the same bits on
 * every run and for any number of threads. Holds scratch memory; used by one thread, which others may help.
 */
public final class Kernel {
    /** Samples in a block, whose squared errors are added up by themselves. */
    public static final int BLOCK = Block.SAMPLES;

    /** Samples that one thread works through at a time; the sums of their blocks are added up by themselves. */
    public static final int CHUNK = 4 * BLOCK;

    private final Crew<Lane> crew;
    private final ChunkSums chunks;

    /** A kernel that works on the calling thread alone. */
    public Kernel(Blas blas) {
        this(() -> blas, 1);
    }

    /**
     * A kernel that works on the calling thread and on threads of its own, which end when idle.
     *
     * @param newBlas makes the dense operations of one thread
     * @param threads how many work, the calling one among them
     */
    public Kernel(Supplier<Blas> newBlas, int threads) {
        crew = new Crew<>(threads, () -> new Lane(newBlas.get()));
        chunks = new ChunkSums(crew);
    }

    private Block block(Topology topology) {
        return crew.own().block(topology);
    }

    /** The dense operations this kernel runs on. */
    public Blas blas() {
        return crew.own().blas();
    }

    /**
     * Network outputs of all samples, in network units.
     *
     * @return new {@code [output][row]}
     */
    public double[] outputs(Network network, Samples samples) {
        double[] all = new double[network.topology().outputs() * samples.count()];
        Block block = block(network.topology());
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            int size = block.load(samples, start);
            block.forward(network, false);
            scatter(block.output(), size, all, samples.count(), start);
        }
        return all;
    }

    /**
     * Outputs of one hidden layer for all samples, in network units.
     *
     * @return new {@code [neuron][row]}
     */
    public double[] hidden(Network network, Samples samples, int layer) {
        return signals(network, samples, layer, false);
    }

    /**
     * Net inputs {@code z} of one hidden layer for all samples, in network units: where its curves are used.
     *
     * @return new {@code [neuron][row]}
     */
    public double[] netInputs(Network network, Samples samples, int layer) {
        return signals(network, samples, layer, true);
    }

    private double[] signals(Network network, Samples samples, int layer, boolean before) {
        double[] all = new double[network.topology().neurons(layer) * samples.count()];
        Block block = block(network.topology());
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            int size = block.load(samples, start);
            if (before) {
                for (int l = 0; l < layer; l++) {
                    block.netInput(network, l);
                    block.activate(network, l, false);
                }
                block.netInput(network, layer);
            } else {
                block.forward(network, false);
            }
            scatter(block.signal[layer + 1], size, all, samples.count(), start);
        }
        return all;
    }

    /**
     * Sum of squared errors {@code sum (y - t)^2} over samples and outputs, in squared network units.
     */
    public double squaredError(Network network, Samples samples) {
        return chunks.squaredError(network, samples);
    }

    /**
     * Sums of squared errors {@code sum (y - t)^2} over samples of every output, in squared network units.
     *
     * @return new {@code [output]}
     */
    public double[] squaredErrors(Network network, Samples samples) {
        double[] sums = new double[network.topology().outputs()];
        if (sums.length == 1) {
            sums[0] = squaredError(network, samples);
            return sums;
        }
        double[] y = outputs(network, samples);
        for (int o = 0; o < sums.length; o++) {
            for (int from = 0; from < samples.count(); from += CHUNK) {
                sums[o] += squaredErrors(y, samples, o * samples.count(), from);
            }
        }
        return sums;
    }

    /** Of one chunk, its blocks added up one by one. */
    private static double squaredErrors(double[] y, Samples samples, int row, int from) {
        double chunk = 0;
        for (int start = from; start < Math.min(from + CHUNK, samples.count()); start += BLOCK) {
            double block = 0;
            for (int i = row + start; i < row + Math.min(start + BLOCK, samples.count()); i++) {
                double error = y[i] - samples.targets()[i];
                block += error * error;
            }
            chunk += block;
        }
        return chunk;
    }

    /** Takes the outputs of realisations of a disturbed network, block by block. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one block of outputs of one realisation. Several threads may call at once; the blocks of one
         * {@link #CHUNK} of one realisation come from one thread, in the order of the samples.
         *
         * @param draw realisation, counted from 0
         * @param first number of the block's first sample
         * @param y {@code [output][sample]}, valid during the call only
         * @param size samples in the block
         */
        void add(int draw, int first, double[] y, int size);
    }

    /** Runs realisations {@code firstDraw ...} of a disturbed network over samples. */
    public void disturbed(
            Network network, Samples samples, Disturbance disturbance, long firstDraw, int draws, Sink sink) {
        new DisturbedRun(network, samples, disturbance, firstDraw, draws, sink).on(crew);
    }

    /**
     * Sum of squared errors and its gradient {@code d(1/2 sum (y - t)^2)/dp}.
     *
     * @param gradient {@code [parameter]}, overwritten
     * @return the sum of squared errors, in squared network units
     */
    public double gradient(Network network, Samples samples, double[] gradient) {
        return chunks.gradient(
                network, samples, samples.count(), gradient, (pass, start, size) -> pass.load(samples, start, size));
    }

    /**
     * Sum of squared errors and its gradient over some samples, the numbers {@code chosen[from] ... chosen[to - 1]}.
     *
     * @param gradient {@code [parameter]}, overwritten
     * @return the sum of squared errors, in squared network units
     */
    public double gradient(Network network, Samples samples, int[] chosen, int from, int to, double[] gradient) {
        return chunks.gradient(
                network,
                samples,
                to - from,
                gradient,
                (pass, start, size) -> pass.load(samples, chosen, from + start, size));
    }

    /**
     * Normal equations of the least-squares problem: with {@code J[p][i] = dy_i/dp}, adds {@code J J^T} and
     * {@code J (y - t)}. The Jacobian is made block by block and never stored whole.
     *
     * @param matrix {@code [parameter][parameter]}, lower triangle overwritten by {@code J J^T}
     * @param gradient {@code [parameter]}, overwritten by {@code J (y - t)}
     * @return the sum of squared errors, in squared network units
     */
    public double normalEquations(Network network, Samples samples, double[] matrix, double[] gradient) {
        Topology topology = network.topology();
        OuterProducts sums = crew.own().outerProducts(topology);
        sums.clear();
        double sum = 0;
        Block block = block(topology);
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            int size = block.load(samples, start);
            block.forward(network, true);
            sum += block.error();
            sums.add(network, block, size);
        }
        sums.write(matrix, gradient);
        return sum;
    }

    /**
     * Sensitivity of one output to every neuron of a hidden layer, {@code g = dy/dh}, for all samples.
     *
     * @return new {@code [neuron][row]}
     */
    public double[] sensitivities(Network network, Samples samples, int layer, int output) {
        Topology topology = network.topology();
        double[] all = new double[topology.neurons(layer) * samples.count()];
        Block block = block(topology);
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            int size = block.load(samples, start);
            block.forward(network, true);
            block.seed(output);
            for (int l = topology.layers() - 1; l > layer + 1; l--) {
                block.backward(network, l);
            }
            block.toSources(network, layer + 1);
            scatter(block.delta[layer], size, all, samples.count(), start);
        }
        return all;
    }

    private static void scatter(double[] block, int size, double[] all, int count, int start) {
        for (int row = 0; row * count < all.length; row++) {
            System.arraycopy(block, row * size, all, row * count + start, size);
        }
    }
}
