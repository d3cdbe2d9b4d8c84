package io.github.nafworkbench.cli;

import java.io.IOException;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A moving bar on standard error, where that is a terminal. */
final class TerminalBar {
    /** What a whole bar is divided into. */
    static final int PARTS = 100;

    private static final int WIDTH = 78;
    private static final int UPDATE_MILLIS = 100;

    private TerminalBar() {}

    /** A bar to be closed; empty where standard error goes to a file or another program. */
    static Optional<ProgressBar> open(String task) {
        return onTerminal() ? Optional.of(bar(task)) : Optional.empty();
    }

    private static ProgressBar bar(String task) {
        return new ProgressBarBuilder()
                .setInitialMax(PARTS)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .setTaskName(task)
                .build();
    }

    /**
     * Whether standard error goes to a terminal. Java itself cannot tell; POSIX systems do by {@code test -t 2}.
     * Elsewhere lines do.
     */
    private static boolean onTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
