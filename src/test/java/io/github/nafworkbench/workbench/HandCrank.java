package io.github.nafworkbench.workbench;

import io.github.nafworkbench.project.Project;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** A workbench whose threads are queues that a test empties, one by one or all until nothing is left to do. */
final class HandCrank {
    final Line ui = new Line();
    final Line trainer = new Line();
    final Line evaluator = new Line();
    final Line files = new Line();
    final Line studies = new Line();
    final Workbench workbench;
    /** Done whenever the engine looks at the clock, in the middle of its work. */
    Runnable onClock = () -> {};

    private long nanos;

    /** Every look at the clock finds 10 ms passed, so that every few epochs publish. */
    HandCrank(Project project) {
        workbench = new Workbench(project, new Threads(ui, trainer, evaluator, files, studies), this::clock);
    }

    private long clock() {
        onClock.run();
        return nanos += 10_000_000;
    }

    /** Does something once, at the given look at the clock from now. */
    void atClock(int look, Runnable what) {
        AtomicInteger left = new AtomicInteger(look);
        onClock = () -> {
            if (left.decrementAndGet() == 0) {
                what.run();
            }
        };
    }

    /** Lets every thread finish. */
    HandCrank settle() {
        // The self-test of the linear algebra is the evaluator's first task, and the trainer waits for it.
        boolean busy = true;
        while (busy) {
            busy = evaluator.turn() || ui.turn() || files.turn() || studies.turn() || trainer.turn();
        }
        return this;
    }

    /** One thread. */
    static final class Line implements Executor {
        private final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        /** Runs the next task; false if there was none. */
        boolean turn() {
            Runnable next = tasks.poll();
            if (next != null) {
                next.run();
            }
            return next != null;
        }

        /** Runs tasks until none is left. */
        void finish() {
            boolean busy = true;
            while (busy) {
                busy = turn();
            }
        }

        int waiting() {
            return tasks.size();
        }
    }
}
