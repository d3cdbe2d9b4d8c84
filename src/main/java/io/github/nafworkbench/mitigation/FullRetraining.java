package io.github.nafworkbench.mitigation;

import java.util.Optional;

/** All weights trained on with the curves of the devices. */
final class FullRetraining implements Mitigation {
    @Override
    public String code() {
        return "retraining";
    }

    @Override
    public String label() {
        return "full retraining";
    }

    @Override
    public Outcome apply(Trial trial) {
        if (!trial.circuit().curvesDiffer()) {
            return new Outcome.NotApplicable("The curves are those the network was trained with.");
        }
        return trial.trainedOn(trial.retrain());
    }

    /** What there would be without any damage, hence on other devices. */
    @Override
    public Optional<Control> control(Trial trial) {
        Trial.Trained ideal = trial.train(
                trial.training(),
                trial.circuit().model().network(),
                trial.settings().epochs());
        return Optional.of(Control.of("trained on as long with the curves it had, and used with these", ideal));
    }
}
