package io.github.nafworkbench.workbench;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the user is told when work in the background fails through no fault of the input. */
final class Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private Failure() {}

    /**
     * One sentence for the user; the whole goes to the log.
     *
     * @param what what failed, such as {@code "Training failed"}
     */
    static String sentence(String what, Throwable e) {
        LOG.error(what, e);
        return e instanceof OutOfMemoryError
                ? what + ": memory ran out. Use fewer neurons, fewer rows or another trainer."
                : what + ": a fault of the program (" + e + "). What was done so far is kept; please report it.";
    }
}
