package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelThreadsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Topology TOPOLOGY = new Topology(4, List.of(7, 5), 2);
    private static final Network NETWORK = Examples.mixedNetwork(TOPOLOGY, 3);

    /** The squared error, the gradient, and the squared error by the gradient's pass. */
    private static List<double[]> results(Kernel kernel, Samples samples) {
        double[] gradient = new double[TOPOLOGY.parameters()];
        double error = kernel.squaredError(NETWORK, samples);
        double sameError = kernel.gradient(NETWORK, samples, gradient);
        return List.of(new double[] {error, sameError}, gradient);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 1024, 1025, 5000, 10_240})
    void results_are_the_same_bits_for_any_number_of_threads(int rows) {
        Samples samples = Examples.samples(rows, 4, 2, 11);
        List<double[]> alone = results(new Kernel(new OpenBlas()), samples);
        for (int threads : new int[] {2, 3, 5}) {
            Kernel crew = new Kernel(OpenBlas::new, threads);
            for (int repeat = 0; repeat < 3; repeat++) {
                List<double[]> together = results(crew, samples);
                assertThat(together.get(0)).as("errors, %d threads", threads).isEqualTo(alone.get(0));
                assertThat(together.get(1)).as("gradient, %d threads", threads).isEqualTo(alone.get(1));
            }
        }
        assertThat(alone.get(0)[0]).isEqualTo(alone.get(0)[1]);
    }

    @Test
    void a_chunked_gradient_is_the_sum_over_its_samples() {
        Samples samples = Examples.samples(2500, 4, 2, 12);
        double[] chunked = new double[TOPOLOGY.parameters()];
        new Kernel(PlainBlas::new, 2).gradient(NETWORK, samples, chunked);
        double[] one = new double[TOPOLOGY.parameters()];
        double[] sum = new double[TOPOLOGY.parameters()];
        Kernel kernel = new Kernel(new PlainBlas());
        for (int row = 0; row < samples.count(); row++) {
            kernel.gradient(NETWORK, row(samples, row), one);
            for (int p = 0; p < sum.length; p++) {
                sum[p] += one[p];
            }
        }
        for (int p = 0; p < sum.length; p++) {
            assertThat(Math.abs(chunked[p] - sum[p])).isLessThanOrEqualTo(1e-12 * samples.count());
        }
    }

    @Test
    void gradients_that_wait_to_be_added_take_no_more_memory_for_more_rows_and_change_no_bit() {
        Topology topology = new Topology(4, List.of(2000), 1);
        Network network = Examples.mixedNetwork(topology, 3);
        Samples samples = Examples.samples(12_000, 4, 1, 11);
        double[] expected = new double[topology.parameters()];
        new Kernel(new OpenBlas()).gradient(network, samples, expected);
        for (int threads : new int[] {1, 3}) {
            ChunkSums sums = new ChunkSums(new Crew<>(threads, () -> new Lane(new OpenBlas())), 1);
            double[] gradient = new double[topology.parameters()];
            ChunkSums.Loading loading = (pass, start, size) -> pass.load(samples, start, size);
            sums.gradient(network, samples, 1500 * threads * 2, gradient, loading);
            long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            sums.gradient(network, samples, samples.count(), gradient, loading);
            long taken = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertThat(taken).isLessThan((long) Double.BYTES * topology.parameters());
            assertThat(gradient).isEqualTo(expected);
        }
    }

    private static Samples row(Samples samples, int row) {
        double[] inputs = new double[4];
        double[] targets = new double[2];
        for (int i = 0; i < 4; i++) {
            inputs[i] = samples.inputs()[i * samples.count() + row];
        }
        for (int o = 0; o < 2; o++) {
            targets[o] = samples.targets()[o * samples.count() + row];
        }
        return new Samples(1, inputs, targets);
    }

    @Test
    void a_crew_does_every_task_once_and_tells_a_failure() {
        Crew<List<Integer>> crew = new Crew<>(3, ArrayList::new);
        int[] done = new int[100];
        crew.each(100, (scratch, index) -> done[index]++);
        assertThat(done).containsOnly(1);
        assertThatThrownBy(() -> crew.each(100, (scratch, index) -> {
                    throw new ArithmeticException("task " + index);
                }))
                .isInstanceOfAny(ArithmeticException.class, IllegalStateException.class);
        crew.each(100, (scratch, index) -> done[index]++);
        assertThat(done).containsOnly(2);
    }
}
