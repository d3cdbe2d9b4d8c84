package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.TrainingSnapshot;

/**
 * What a {@link RecoveryStudy} found; all errors in the target's unit.
 *
 * @param settings how it was done
 * @param model the network trained with its ideal curves, and the data
 * @param end the run after retraining
 * @param realised the curves the neurons really have
 * @param realisedTrain the trained weights with the realised curves, on the training rows
 * @param recovery test errors before and after retraining
 * @param predictions on the test rows
 * @param before the trained network with ideal curves under noise
 * @param after the retrained network with realised curves under noise
 */
public record RecoveryFindings(
        RecoveryStudy.Settings settings,
        TrainedModel model,
        TrainingSnapshot end,
        Curves realised,
        Rmse realisedTrain,
        Recovery recovery,
        TestPredictions predictions,
        UnderNoise before,
        UnderNoise after) {
    /** One network under noise of many levels, by drawing and by formula. */
    public record UnderNoise(NoiseResponse response, Tolerance tolerance, boolean exact) {
        /** Largest {@code |Monte Carlo / formula - 1|} of all levels. */
        public double largestDisagreement() {
            return response.points().stream()
                    .filter(p -> p.theory() > 0)
                    .mapToDouble(p -> Math.abs(p.rmse() / p.theory() - 1))
                    .max()
                    .orElse(Double.NaN);
        }
    }
}
