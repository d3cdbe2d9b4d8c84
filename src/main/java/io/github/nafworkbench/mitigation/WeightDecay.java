package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.Training;
import java.util.Locale;
import java.util.Optional;

/**
 * Training anew with the weight decay that gives the least error under the noise on training rows kept aside; then on all
 * training rows.
 */
final class WeightDecay implements Mitigation {
    private static final double[] CHOICE = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2};

    @Override
    public String code() {
        return "weight-decay";
    }

    @Override
    public String label() {
        return "weight decay";
    }

    @Override
    public Outcome apply(Trial trial) {
        if (trial.training().optimizer() == OptimizerKind.TRAINBR) {
            return new Outcome.NotApplicable("trainbr finds its own weight decay.");
        }
        PreparedData parted =
                HoldOut.of(trial.data(), trial.circuit().model().experiment().trainingSeed());
        double best = trial.training().weightDecay();
        double least = Double.POSITIVE_INFINITY;
        int epochs = 0;
        for (double decay : CHOICE) {
            Trial.Trained tried = train(trial, decay, parted);
            epochs += tried.epochs();
            double error = error(trial, tried.network(), parted);
            if (error < least) {
                least = error;
                best = decay;
            }
        }
        Trial.Trained end = train(trial, best, trial.data());
        String chosen = String.format(
                Locale.ROOT,
                "Weight decay %.0e, chosen by %d training rows kept aside.",
                best,
                parted.test().count());
        return new Outcome.Applied(
                end.network(),
                trial.noise(),
                end.network().topology().parameters(),
                epochs + end.epochs(),
                (chosen + " " + end.trouble()).strip());
    }

    private static Trial.Trained train(Trial trial, double decay, PreparedData on) {
        Training how = trial.training().withWeightDecay(decay);
        return trial.train(how, trial.initial(), trial.wholeLength(), on);
    }

    private static double error(Trial trial, Network network, PreparedData parted) {
        return trial.errors(network, trial.noise(), TestRows.of(parted)).rmse();
    }

    @Override
    public Optional<Control> control(Trial trial) {
        return Optional.of(Restarted.control(trial));
    }
}
