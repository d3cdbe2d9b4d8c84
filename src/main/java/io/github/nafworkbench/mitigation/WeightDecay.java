package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.Training;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Training anew with the weight decay, the model's own or another, that gives the least error under the noise on training
 * rows kept aside; then on all training rows.
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
        long seed = trial.circuit().model().experiment().trainingSeed();
        return HoldOut.of(trial.data(), seed)
                .map(parted -> chosen(trial, parted))
                .orElseGet(() -> new Outcome.NotApplicable("There are too few training rows to keep any aside."));
    }

    private static Outcome chosen(Trial trial, PreparedData parted) {
        double own = trial.training().weightDecay();
        double[] choice = DoubleStream.concat(Arrays.stream(CHOICE), DoubleStream.of(own))
                .distinct()
                .toArray();
        double best = own;
        double least = Double.POSITIVE_INFINITY;
        int epochs = 0;
        for (double decay : choice) {
            Trial.Trained tried = train(trial, decay, parted);
            epochs += tried.epochs();
            double error =
                    trial.errorsToChooseBy(tried.network(), TestRows.of(parted)).rmse();
            if (error < least) {
                least = error;
                best = decay;
            }
        }
        Trial.Trained end = train(trial, best, trial.data());
        String chosen = String.format(
                Locale.ROOT,
                "Weight decay %.2e, chosen by %d training rows kept aside.",
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

    @Override
    public Optional<Control> control(Trial trial) {
        return Optional.of(Restarted.control(trial));
    }
}
