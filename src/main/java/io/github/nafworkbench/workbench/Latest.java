package io.github.nafworkbench.workbench;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values to another thread, newest only: a value that has not been taken yet is replaced by the next one.
 *
 * @param <T> immutable value
 */
final class Latest<T> implements Consumer<T> {
    private final AtomicReference<@Nullable T> pending = new AtomicReference<>();
    private final Executor executor;
    private final Consumer<T> sink;

    Latest(Executor executor, Consumer<T> sink) {
        this.executor = executor;
        this.sink = sink;
    }

    @Override
    public void accept(T value) {
        if (pending.getAndSet(value) == null) {
            executor.execute(this::deliver);
        }
    }

    /** Whether a newer value waits: what is being done for the last one may stop. */
    boolean waiting() {
        return pending.get() != null;
    }

    private void deliver() {
        T value = pending.getAndSet(null);
        if (value != null) {
            sink.accept(value);
        }
    }
}
