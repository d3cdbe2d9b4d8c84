package io.github.nafworkbench.project;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Past, present and future states of a document. Edits of one gesture (a slider drag, a pen stroke) make one step.
 * Used by one thread.
 *
 * @param <T> immutable state, compared by {@code equals}
 */
public final class History<T> {
    private static final int MOST_STEPS = 500;

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private T present;
    private Object lastGesture = new Object();

    public History(T present) {
        this.present = present;
    }

    public T present() {
        return present;
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /**
     * Makes a new present; does nothing when it equals the present one.
     *
     * @param gesture edits in a row with the same object are one step back
     * @return whether anything changed
     */
    public boolean edit(Object gesture, T next) {
        if (next.equals(present)) {
            return false;
        }
        if (gesture != lastGesture) {
            past.push(present);
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
        }
        lastGesture = gesture;
        future.clear();
        present = next;
        return true;
    }

    /** Goes one step back if there is one; returns the present. */
    public T undo() {
        return move(past, future);
    }

    /** Goes one step forward if there is one; returns the present. */
    public T redo() {
        return move(future, past);
    }

    private T move(Deque<T> from, Deque<T> to) {
        if (!from.isEmpty()) {
            to.push(present);
            present = from.pop();
            lastGesture = new Object();
        }
        return present;
    }
}
