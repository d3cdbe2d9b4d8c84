package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.InputException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One question at a time, answered in the background: a newer one gives up the work for the older. Methods and
 * properties belong to the UI thread.
 *
 * @param <T> immutable answer
 */
public final class Inquiry<T> {
    private final Executor ui;
    private final Executor worker;
    private final String failure;
    private final AtomicLong newest = new AtomicLong();
    private final ReadOnlyObjectWrapper<Optional<T>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    Inquiry(Executor ui, Executor worker) {
        this(ui, worker, "Looking through the table failed");
    }

    /**
     * Asks nothing yet.
     *
     * @param failure what to tell when the work ends by a fault of the program
     */
    Inquiry(Executor ui, Executor worker, String failure) {
        this.ui = ui;
        this.worker = worker;
        this.failure = failure;
    }

    /** What is done to answer; on the worker's thread. */
    public interface Work<T> {
        /**
         * Answers.
         *
         * @param progress to be told the share done from time to time; throws when the answer is no longer wanted
         * @throws InputException if what the user asked for cannot be had
         */
        T answer(DoubleConsumer progress) throws InputException;
    }

    private record Done(long question, double share) {}

    /** Asks; the last answer stays until the new one comes. */
    public void ask(Work<T> work) {
        ask(work, () -> {});
    }

    /** Asks, and does something on the UI thread once the answer or trouble is here, unless it was given up. */
    void ask(Work<T> work, Runnable then) {
        long question = newest.incrementAndGet();
        busy.set(true);
        progress.set(0);
        Latest<Done> shares = new Latest<>(ui, this::show);
        worker.execute(() -> answer(question, work, shares, then));
    }

    /** Gives up what is asked; the last answer stays. */
    public void cancel() {
        newest.incrementAndGet();
        busy.set(false);
    }

    /** Gives up what is asked, and forgets the last answer. */
    public void clear() {
        cancel();
        trouble.set("");
        answer.set(Optional.empty());
    }

    /** The last answer; empty before the first, and after trouble. */
    public ReadOnlyObjectProperty<Optional<T>> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Whether an answer is on its way. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Share of the work that is done, 0 to 1. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Why there is no answer, one sentence; empty when there is nothing wrong. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    private void answer(long question, Work<T> work, Latest<Done> shares, Runnable then) {
        try {
            check(question);
            T found = work.answer(share -> {
                check(question);
                shares.accept(new Done(question, share));
            });
            ui.execute(() -> finish(question, Optional.of(found), "", then));
        } catch (CancellationException givenUp) {
            ui.execute(() -> finish(question, Optional.empty(), "", then));
        } catch (InputException e) {
            ui.execute(() -> finish(question, Optional.empty(), e.problem().sentence(), then));
        } catch (RuntimeException | Error e) {
            String sentence = Failure.sentence(failure, e);
            ui.execute(() -> finish(question, Optional.empty(), sentence, then));
        }
    }

    private void check(long question) {
        if (newest.get() != question) {
            throw new CancellationException("a newer question was asked");
        }
    }

    private void show(Done done) {
        if (newest.get() == done.question()) {
            progress.set(done.share());
        }
    }

    private void finish(long question, Optional<T> found, String sentence, Runnable then) {
        if (newest.get() == question) {
            busy.set(false);
            trouble.set(sentence);
            answer.set(found);
            then.run();
        }
    }
}
