package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is worked out at every step is in memory that is there. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** A few small objects, before they are optimised away: less than the numbers of two neurons and a block. */
    private static final long MOST_BYTES = 4096;

    private static final Topology TOPOLOGY = new Topology(6, List.of(20, 15), 2);
    private static final NoiseLevels NOISE = new NoiseLevels(0.1, 0.2);

    static Stream<Training> trainings() {
        return Stream.of(
                Training.DEFAULT,
                Training.DEFAULT.withNoise(NOISE, NoiseLevels.NONE),
                Training.DEFAULT.withNoise(NoiseLevels.NONE, NOISE),
                Training.DEFAULT.withNoise(NOISE, NOISE),
                Training.DEFAULT.withLayers(TrainedLayers.LAST),
                Training.DEFAULT.withNoise(NOISE, NOISE).withLayers(new TrainedLayers(List.of(2))));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void a_step_takes_no_new_memory(Training training) {
        Network tanh = Examples.tanhNetwork(TOPOLOGY, 1);
        Network network = tanh.with(tanh.curves().dispersed(new CurveSpread(0.1, 0.1, 0.1, 0.1, 0), 1));
        Samples samples = Examples.samples(600, 6, 2, 1);
        Kernel kernel = new Kernel(new OpenBlas());
        NetworkObjective objective =
                new NetworkObjective(kernel, new NormalEquations(kernel.blas()), network, samples, training, 1);
        double[] at = objective.free(network);
        double[] gradient = new double[at.length];
        double[] matrix = new double[at.length * at.length];
        int[] order = IntStream.range(0, 600).map(i -> 599 - i).toArray();
        assertFrugal(() -> objective.loss(at));
        assertFrugal(() -> objective.gradient(at, gradient));
        assertFrugal(() -> objective.normalEquations(at, matrix, gradient));
        assertFrugal(() -> objective.batchGradient(at, order, 100, 400, 3, gradient));
    }

    private static void assertFrugal(Runnable step) {
        step.run();
        step.run();
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        step.run();
        long taken = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(taken).isLessThan(MOST_BYTES);
    }
}
