package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
        return parted(trial)
                .map(parted -> chosen(trial, parted))
                .orElseGet(() -> new Outcome.NotApplicable("There are too few training rows to keep any aside."));
    }

    private static Optional<PreparedData> parted(Trial trial) {
        return HoldOut.of(trial.data(), trial.circuit().model().experiment().trainingSeed());
    }

    /** The model's own decay comes last: another must be better to be chosen. */
    private static double[] choice(Trial trial) {
        return DoubleStream.concat(
                        Arrays.stream(CHOICE), DoubleStream.of(trial.training().weightDecay()))
                .distinct()
                .toArray();
    }

    private static Outcome chosen(Trial trial, PreparedData parted) {
        double[] choice = choice(trial);
        Network start = trial.initial();
        ChosenAside chosen = ChosenAside.of(
                trial,
                parted,
                Arrays.stream(choice)
                        .mapToObj(decay -> new ChosenAside.Way(trial.training().withWeightDecay(decay), start))
                        .toList());
        String remark = String.format(
                Locale.ROOT,
                "Weight decay %.2e, chosen by %d training rows kept aside. %s",
                choice[chosen.number()],
                parted.test().count(),
                chosen.trained().trouble());
        return trial.trainedAnew(chosen.trained()).withCost(chosen.trainings(), chosen.epochs(), remark.strip());
    }

    /** As many trainings, of which one is chosen in the same way, but by its initial weights. */
    @Override
    public Optional<Control> control(Trial trial) {
        int ways = choice(trial).length;
        return parted(trial).map(rows -> {
            ChosenAside chosen = ChosenAside.of(
                    trial,
                    rows,
                    IntStream.range(0, ways)
                            .mapToObj(k -> new ChosenAside.Way(trial.training(), trial.initial(k)))
                            .toList());
            return new Control(
                    "the best of " + ways
                            + " initial weights with the model's own decay, chosen and trained in the same way",
                    chosen.trained().network(),
                    chosen.trainings(),
                    chosen.epochs(),
                    chosen.trained().trouble());
        });
    }
}
