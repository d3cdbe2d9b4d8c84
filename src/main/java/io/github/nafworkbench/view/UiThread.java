package io.github.nafworkbench.view;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Drives the UI thread from another thread that may wait: for pictures and benchmarks. */
public final class UiThread {
    private static final long PATIENCE_SECONDS = 180;

    private UiThread() {}

    /** Starts the toolkit unless it runs, and keeps it running when windows close. */
    public static void start() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(true);
        }
        await(started);
        Platform.setImplicitExit(false);
    }

    /** Queues a task for the UI thread and returns at once. */
    public static void post(Runnable task) {
        Platform.runLater(task);
    }

    /** Runs a task on the UI thread and waits for its result. */
    public static <T> T call(Supplier<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        post(() -> {
            try {
                result.complete(task.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    /** Runs a task on the UI thread and waits until it is done. */
    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    /** Waits until an observable value meets a condition. */
    public static <T> void waitUntil(ObservableValue<T> value, Predicate<T> condition) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        post(() -> {
            if (condition.test(value.getValue())) {
                done.complete(true);
                return;
            }
            value.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends T> source, T old, T now) {
                    if (condition.test(now)) {
                        value.removeListener(this);
                        done.complete(true);
                    }
                }
            });
        });
        await(done);
    }

    /** Waits until that many frames have been laid out from now on. */
    public static void waitForFrames(int frames) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        post(() -> new AnimationTimer() {
            private int left = frames;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    done.complete(true);
                }
            }
        }.start());
        await(done);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("must not be interrupted while waiting for the window", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window must reach the state waited for", e);
        }
    }
}
