package io.github.nafworkbench.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Medians of several samples after warming up, in milliseconds. */
final class Stopwatch {
    private static final double WARM_UP_MILLIS = 1500;
    private static final double SAMPLE_MILLIS = 120;
    private static final int SAMPLES = 9;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Stopwatch() {}

    /** Processor time of one call on the calling thread. */
    static double processorMillis(Runnable work) {
        return millis(work, THREADS::getCurrentThreadCpuTime);
    }

    /** Time of one call by the clock on the wall. */
    static double wallMillis(Runnable work) {
        return millis(work, System::nanoTime);
    }

    static double millis(Runnable work, LongSupplier clock) {
        // By the clock of the measurement: a thread that waits for others takes no processor time of its own.
        long start = clock.getAsLong();
        int calls = 0;
        while ((clock.getAsLong() - start) * 1e-6 < WARM_UP_MILLIS || calls < 3) {
            work.run();
            calls++;
        }
        double once = (clock.getAsLong() - start) * 1e-6 / calls;
        int together = (int) Math.max(1, SAMPLE_MILLIS / once);
        double[] samples = new double[once > 1000 ? 3 : SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            long before = clock.getAsLong();
            for (int k = 0; k < together; k++) {
                work.run();
            }
            samples[i] = (clock.getAsLong() - before) * 1e-6 / together;
        }
        Arrays.sort(samples);
        return samples[samples.length / 2];
    }

    /** Bytes of heap that one call takes on the calling thread, once warm. */
    static double allocatedBytes(Runnable work, int calls) {
        com.sun.management.ThreadMXBean counting = (com.sun.management.ThreadMXBean) THREADS;
        long thread = Thread.currentThread().getId();
        for (int i = 0; i < calls; i++) {
            work.run();
        }
        long before = counting.getThreadAllocatedBytes(thread);
        for (int i = 0; i < calls; i++) {
            work.run();
        }
        return (counting.getThreadAllocatedBytes(thread) - before) / (double) calls;
    }
}
