package io.github.nafworkbench.training;

import io.github.nafworkbench.training.TrainingSnapshot.State;
import org.jspecify.annotations.Nullable;

/** Which of several starts has come out best so far; never judged by test rows. */
final class Restarts {
    private final int starts;
    int done;
    private @Nullable Course best;
    private double bestScore = Double.POSITIVE_INFINITY;
    Trace bestTrace = Trace.EMPTY;
    State bestEnd = State.FINISHED;

    Restarts(int starts) {
        this.starts = starts;
    }

    /** Whether starts remain to be trained; never if there is only one. */
    boolean pending() {
        return starts > 1 && done < starts;
    }

    /** Takes note of a start that has been trained. */
    void finished(Course course, Trace trace, State end) {
        done++;
        double score = course.score();
        if (best == null || score < bestScore) {
            best = course;
            bestScore = Double.isNaN(score) ? Double.POSITIVE_INFINITY : score;
            bestTrace = trace;
            bestEnd = end;
        }
    }

    /** The best start. */
    Course best(Course otherwise) {
        return best == null ? otherwise : best;
    }
}
