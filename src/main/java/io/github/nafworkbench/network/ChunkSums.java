package io.github.nafworkbench.network;

import java.util.Arrays;

/**
 * Squared errors and gradients over samples, chunk by chunk, the sums of the chunks added in their order whoever worked
 * them out. Scratch of a {@link Kernel}.
 */
final class ChunkSums {
    /** 32 MB. */
    private static final int WAITING = 1 << 22;

    private final Crew<Lane> crew;
    private final int waiting;
    private double[] errors = {};
    private double[][] gradients = {};

    ChunkSums(Crew<Lane> crew) {
        this(crew, WAITING);
    }

    /**
     * With other memory.
     *
     * @param waiting most numbers in the gradients of chunks that wait to be added, or two gradients a thread if that is
     *     more
     */
    ChunkSums(Crew<Lane> crew, int waiting) {
        this.crew = crew;
        this.waiting = waiting;
    }

    /** Brings a block of samples to where they are worked on. */
    @FunctionalInterface
    interface Loading {
        void load(GradientPass pass, int start, int size);
    }

    double squaredError(Network network, Samples samples) {
        int chunks = prepareErrors(samples.count());
        crew.each(chunks, (lane, chunk) -> errors[chunk] = squaredError(lane, network, samples, chunk * Kernel.CHUNK));
        return sumOfErrors(chunks);
    }

    private static double squaredError(Lane lane, Network network, Samples samples, int from) {
        double sum = 0;
        GradientPass pass = lane.gradientPass(network.topology());
        pass.begin(network, samples);
        int end = Math.min(from + Kernel.CHUNK, samples.count());
        for (int start = from; start < end; start += Kernel.BLOCK) {
            pass.load(samples, start, Math.min(Kernel.BLOCK, end - start));
            sum += pass.squaredError(network);
        }
        return sum;
    }

    private int prepareErrors(int count) {
        int chunks = (count + Kernel.CHUNK - 1) / Kernel.CHUNK;
        if (errors.length < chunks) {
            errors = new double[chunks];
        }
        return chunks;
    }

    private double sumOfErrors(int chunks) {
        double sum = 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            sum += errors[chunk];
        }
        return sum;
    }

    /**
     * Adds up the gradient over so many samples.
     *
     * @param gradient {@code [parameter]}, overwritten
     * @return the sum of squared errors
     */
    double gradient(Network network, Samples samples, int count, double[] gradient, Loading loading) {
        if (count <= Kernel.CHUNK) {
            return gradient(crew.own(), network, samples, 0, count, gradient, loading);
        }
        int chunks = prepareErrors(count);
        int most = Math.min(chunks, Math.max(2 * crew.size(), waiting / gradient.length));
        prepareGradients(most, gradient.length);
        Arrays.fill(gradient, 0);
        for (int first = 0; first < chunks; first += most) {
            int begin = first;
            int here = Math.min(most, chunks - first);
            crew.each(here, (lane, i) -> {
                int from = (begin + i) * Kernel.CHUNK;
                int to = Math.min(count, from + Kernel.CHUNK);
                errors[begin + i] = gradient(lane, network, samples, from, to, gradients[i], loading);
            });
            for (int i = 0; i < here; i++) {
                add(gradients[i], gradient);
            }
        }
        return sumOfErrors(chunks);
    }

    private void prepareGradients(int count, int parameters) {
        if (gradients.length < count || gradients[0].length != parameters) {
            gradients = new double[count][parameters];
        }
    }

    private static double gradient(
            Lane lane, Network network, Samples samples, int from, int to, double[] gradient, Loading loading) {
        double sum = 0;
        GradientPass pass = lane.gradientPass(network.topology());
        pass.begin(network, samples);
        for (int start = from; start < to; start += Kernel.BLOCK) {
            loading.load(pass, start, Math.min(Kernel.BLOCK, to - start));
            sum += pass.add(network);
        }
        pass.write(gradient);
        return sum;
    }

    private static void add(double[] values, double[] sums) {
        for (int p = 0; p < sums.length; p++) {
            sums[p] += values[p];
        }
    }
}
