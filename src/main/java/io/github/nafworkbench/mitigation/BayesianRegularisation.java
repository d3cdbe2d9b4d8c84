package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.training.NoiseLevels;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.Training;
import java.util.Optional;

/** Training anew by trainbr, which weighs squared weights against squared errors by their evidence. */
final class BayesianRegularisation implements Mitigation {
    @Override
    public String code() {
        return "bayesian-regularisation";
    }

    @Override
    public String label() {
        return "Bayesian regularisation (trainbr)";
    }

    @Override
    public Outcome apply(Trial trial) {
        if (trial.training().optimizer() == OptimizerKind.TRAINBR) {
            return new Outcome.NotApplicable("The model was trained by trainbr already.");
        }
        Training how = new Training(
                OptimizerKind.TRAINBR,
                trial.training().epochs(),
                trial.training().weightDecay(),
                trial.training().miniBatches(),
                trial.training().validation(),
                trial.training().penalty(),
                NoiseLevels.NONE,
                1,
                trial.training().layers(),
                trial.training().initialWeights());
        return trial.refusal(how)
                .<Outcome>map(Outcome.NotApplicable::new)
                .orElseGet(() -> trial.trainedAnew(trial.train(how, trial.initial(), trial.wholeLength())));
    }

    @Override
    public Optional<Control> control(Trial trial) {
        return Optional.of(Restarted.control(trial));
    }
}
