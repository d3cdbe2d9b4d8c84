package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.reading.Progress;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far a piece of work is, as a moving bar on a terminal, once it has taken so long that one
 * wonders; elsewhere nothing. An interrupt of the thread cancels the work.
 */
final class WorkBar implements Progress, AutoCloseable {
    private static final long PATIENCE_NANOS = 300_000_000;

    private final String task;
    private final long begin = System.nanoTime();
    private boolean decided;
    private @Nullable ProgressBar bar;

    WorkBar(String task) {
        this.task = task;
    }

    @Override
    public synchronized void done(double share) {
        if (!decided && System.nanoTime() - begin > PATIENCE_NANOS) {
            decided = true;
            bar = TerminalBar.open(task).orElse(null);
        }
        if (bar != null) {
            bar.stepTo(Math.round(TerminalBar.PARTS * share));
        }
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
