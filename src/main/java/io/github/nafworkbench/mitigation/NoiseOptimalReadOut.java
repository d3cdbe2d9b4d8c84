package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.evaluation.HiddenCovariance;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.ReadOutFit;
import java.util.Optional;

/**
 * The output layer with the least expected squared error on the training rows under the noise: least squares with the
 * penalty {@code N w C w^T} for the covariance {@code C} that noise gives the outputs of the last hidden layer.
 */
final class NoiseOptimalReadOut implements Mitigation {
    @Override
    public String code() {
        return "noise-optimal-read-out";
    }

    @Override
    public String label() {
        return "noise-optimal read-out";
    }

    @Override
    public Outcome apply(Trial trial) {
        if (trial.noise().off()) {
            return new Outcome.NotApplicable("There is no noise to be optimal for.");
        }
        Network network = trial.circuit().realised();
        Optional<double[]> covariance =
                HiddenCovariance.of(trial.kernel(), network, trial.data().train(), trial.noise());
        if (covariance.isEmpty()) {
            return new Outcome.NotApplicable("There is no formula for this noise: drift, faults, a locked chip, "
                    + "noise or rounding of weights, or multiplicative noise of the read-out.");
        }
        return trial.applied(
                ReadOutFit.of(trial.kernel(), network, trial.data().train(), covariance.get()), trial.noise());
    }
}
