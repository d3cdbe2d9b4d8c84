package io.github.nafworkbench.data.reading;

import java.util.concurrent.CancellationException;

/** What long work tells about how far it is, and asks about whether to go on. Methods may be called on any thread. */
public interface Progress {
    /** Tells nobody and never ends the work. */
    Progress NONE = new Progress() {
        @Override
        public void done(double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Takes the share of the work that is done, 0 to 1, growing. */
    void done(double share);

    /** Whether the user wants no result any more. */
    boolean cancelled();

    /** The progress of one of several pieces of work of about the same length, counted from 0. */
    default Progress part(int piece, int pieces) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void done(double share) {
                whole.done((piece + share) / pieces);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /**
     * Tells how far the work is, unless it is cancelled.
     *
     * @throws CancellationException if it is cancelled; the one who cancelled expects it
     */
    default void step(double share) {
        if (cancelled()) {
            throw new CancellationException("cancelled by the user");
        }
        done(share);
    }
}
