package io.github.nafworkbench.view.bench;

import io.github.nafworkbench.view.UiThread;

/**
 * Asks the UI thread for an answer every few milliseconds: how long an answer takes is how long the task in work kept
 * the thread, so the longest answer bounds the longest task.
 */
final class UiThreadProbe {
    private static final long PAUSE_MILLIS = 3;

    private final Latencies answers = new Latencies("UI thread busy at a stretch");
    private volatile boolean stopped;

    /** Starts asking. */
    void begin() {
        Thread thread = new Thread(this::ask, "probe");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops asking; returns what was measured. On the thread that began. */
    Latencies end() {
        stopped = true;
        return answers;
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
        }
    }
}
