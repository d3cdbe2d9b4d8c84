package io.github.nafworkbench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads that share the tasks of one caller, each with scratch of its own. Which thread does which task is left to
 * chance, so tasks must write to places of their own. Idle threads end by themselves. Used by one thread.
 *
 * @param <S> scratch of one thread
 */
final class Crew<S> {
    private static final long IDLE_SECONDS = 5;

    private final List<S> scratch = new ArrayList<>();
    private final ThreadPoolExecutor threads;

    /** A crew of the calling thread and {@code size - 1} others. */
    Crew(int size, Supplier<S> newScratch) {
        for (int i = 0; i < size; i++) {
            scratch.add(newScratch.get());
        }
        int others = Math.max(1, size - 1);
        threads = new ThreadPoolExecutor(
                others, others, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Crew::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "engine");
        thread.setDaemon(true);
        return thread;
    }

    /** One task of many. */
    @FunctionalInterface
    interface Task<S> {
        void run(S scratch, int index);
    }

    /** How many threads work, the calling one among them. */
    int size() {
        return scratch.size();
    }

    /** The calling thread's scratch. */
    S own() {
        return scratch.get(0);
    }

    /** Does tasks {@code 0 .. count - 1} and returns when nobody is at work any more; a failure ends the rest. */
    void each(int count, Task<S> task) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(scratch.size(), count); i++) {
            S its = scratch.get(i);
            others.add(threads.submit(() -> work(its, next, count, task)));
        }
        try {
            work(own(), next, count, task);
        } finally {
            // Even after a failure, nobody must still be using the scratch.
            next.set(count);
            others.forEach(Crew::await);
        }
    }

    private static <S> void work(S scratch, AtomicInteger next, int count, Task<S> task) {
        for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
            task.run(scratch, index);
        }
    }

    private static void await(Future<?> other) {
        boolean interrupted = false;
        while (true) {
            try {
                other.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException | CancellationException e) {
                throw new IllegalStateException("a thread of the engine failed", e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
