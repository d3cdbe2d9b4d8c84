package io.github.nafworkbench.workbench;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the user is told when work fails through no fault of the input. */
public final class Failure {
    /** What the user is told when {@link #outOfMemory}, to stand behind a colon. */
    public static final String OUT_OF_MEMORY = "memory ran out. Use fewer neurons, fewer rows or another trainer.";

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private Failure() {}

    /**
     * One sentence for the user; the whole goes to the log.
     *
     * @param what what failed, such as {@code "Training failed"}
     */
    static String sentence(String what, Throwable e) {
        LOG.error(what, e);
        return outOfMemory(e)
                ? what + ": " + OUT_OF_MEMORY
                : what + ": a fault of the program (" + e + "). What was done so far is kept; please report it.";
    }

    /** Whether memory ran out, on the thread that failed or on one that helped it. */
    public static boolean outOfMemory(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
