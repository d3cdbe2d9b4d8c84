package io.github.nafworkbench.view.bench;

import io.github.nafworkbench.view.UiThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Asks the UI thread for an answer every few milliseconds. How long an answer takes bounds the longest task, and holds
 * the waiting for a core besides; the processor time that the thread used from one answer to the next bounds the work
 * of the tasks between.
 */
final class UiThreadProbe {
    private static final long PAUSE_MILLIS = 3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Latencies answers = new Latencies("UI thread busy at a stretch");
    private final Latencies work = new Latencies("UI thread's processor time from one answer to the next");
    private long worked;
    private volatile boolean stopped;

    /** Starts asking. */
    void begin() {
        UiThread.run(() -> worked = threads.getCurrentThreadCpuTime());
        Thread thread = new Thread(this::ask, "probe");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops asking; returns what was measured. On the thread that began. */
    List<Latencies> end() {
        stopped = true;
        return UiThread.call(() -> List.of(answers, work));
    }

    private void ask() {
        try {
            while (!stopped) {
                long asked = System.nanoTime();
                UiThread.post(() -> note(asked));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(long asked) {
        if (!stopped) {
            answers.add((System.nanoTime() - asked) * 1e-6);
            long now = threads.getCurrentThreadCpuTime();
            work.add((now - worked) * 1e-6);
            worked = now;
        }
    }
}
