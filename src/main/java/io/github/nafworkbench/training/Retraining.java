package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import java.util.function.BooleanSupplier;

/** The two networks that part ways when retraining starts. */
final class Retraining {
    final Course retrained;
    final Course control;
    private final Curves idealCurves;
    private State retrainedEnd = State.FINISHED;
    private boolean controlDue;
    /** Epochs that both have had. */
    int epochs;

    Retraining(Course retrained, Course control, Curves idealCurves) {
        this.retrained = retrained;
        this.control = control;
        this.idealCurves = idealCurves;
    }

    /**
     * One epoch of both; a control that has converged stays where it is. An epoch that brings no new weights does not
     * count, and the control does not get it either.
     */
    State epoch(Curves realised, BooleanSupplier pauseAsked) {
        if (!controlDue) {
            int before = retrained.epochs();
            retrainedEnd = retrained.epoch(realised, pauseAsked);
            controlDue = retrained.epochs() > before;
            if (!controlDue) {
                return retrainedEnd;
            }
        }
        if (control.epoch(idealCurves, pauseAsked) == State.PAUSED) {
            return State.PAUSED;
        }
        controlDue = false;
        epochs++;
        return retrainedEnd;
    }

    /** See {@link Course#confirmed}; the control is confirmed too, but tells no end of its own. */
    State confirmed() {
        control.confirmed();
        return retrained.confirmed();
    }
}
