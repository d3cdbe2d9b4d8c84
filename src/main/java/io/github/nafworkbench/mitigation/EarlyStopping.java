package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.training.Training;
import java.util.Optional;

/** Training anew that ends when the error on training rows kept aside has not fallen for some epochs. */
final class EarlyStopping implements Mitigation {
    private static final double SHARE = 0.15;

    @Override
    public String code() {
        return "early-stopping";
    }

    @Override
    public String label() {
        return "early stopping";
    }

    @Override
    public Outcome apply(Trial trial) {
        if (!trial.training().validation().off()) {
            return new Outcome.NotApplicable("The model was trained with early stopping already.");
        }
        Training how = trial.training().withValidation(SHARE, Training.Validation.DEFAULT_PATIENCE);
        return trial.trainedAnew(trial.train(how, trial.initial(), trial.wholeLength()));
    }

    @Override
    public Optional<Control> control(Trial trial) {
        return Optional.of(Restarted.control(trial));
    }
}
