package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The state of a run at one moment; a value that any thread may keep.
 *
 * @param run number of the run, ascending within a session
 * @param state what the run is doing
 * @param message one sentence for the user on how it ended, else empty
 * @param epochs epochs trained with the ideal curves
 * @param retrainedEpochs epochs retrained since with the realised curves
 * @param seconds time spent training
 * @param trained the network trained with its ideal curves
 * @param retrained the network after retraining with the realised curves, once there is one
 * @param control the network trained on with the ideal curves for as long as {@code retrained}
 * @param trainRmse of the network last in training, on the training rows, in the target's unit
 * @param testRmse the same on the test rows
 * @param validationRmse the same on the rows kept aside to end training by, if there are any
 * @param outputs the same for every output, each in its own unit; {@code trainRmse} and {@code testRmse} are the first
 * @param evidence what Bayesian regularisation found, if that trains
 */
public record TrainingSnapshot(
        long run,
        State state,
        String message,
        int epochs,
        int retrainedEpochs,
        double seconds,
        Network trained,
        Optional<Network> retrained,
        Optional<Network> control,
        double trainRmse,
        double testRmse,
        Trace trace,
        OptionalDouble validationRmse,
        List<OutputErrors> outputs,
        Optional<Evidence> evidence) {
    public TrainingSnapshot {
        outputs = List.copyOf(outputs);
    }

    /** RMSE of one output on training, test and validation rows, in its target's unit. */
    public record OutputErrors(double train, double test, OptionalDouble validation) {}

    /** The same state, ended in another way. */
    public TrainingSnapshot ended(State how, String why) {
        return new TrainingSnapshot(
                run,
                how,
                why,
                epochs,
                retrainedEpochs,
                seconds,
                trained,
                retrained,
                control,
                trainRmse,
                testRmse,
                trace,
                validationRmse,
                outputs,
                evidence);
    }

    /** What a run is doing. */
    public enum State {
        /** Not started, or set back to its initial weights. */
        READY,
        TRAINING,
        RETRAINING,
        PAUSED,
        /** All epochs asked for are done. */
        FINISHED,
        /** A minimum to working precision: no step lowers the error. */
        CONVERGED,
        /** The validation error has not fallen any more; the weights of its minimum are kept. */
        STOPPED_EARLY,
        /** Errors or weights are no longer finite numbers; the last finite ones are kept. */
        DIVERGED,
        /** An error of the machine or the program; the weights last published are kept. */
        FAILED;

        /** Whether the trainer thread is at work. */
        public boolean running() {
            return this == TRAINING || this == RETRAINING;
        }

        /** Whether it ended in a way the user has to know of. */
        public boolean trouble() {
            return this == DIVERGED || this == FAILED;
        }
    }
}
