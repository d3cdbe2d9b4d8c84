package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.ChipTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Training on for many other chips at once, so that the weights suit a chip that training has not seen: this one.
 */
final class VariationAwareTraining implements Mitigation {
    @Override
    public String code() {
        return "variation-aware-training";
    }

    @Override
    public String label() {
        return "variation-aware training";
    }

    @Override
    public Outcome apply(Trial trial) {
        if (!trial.circuit().curvesDiffer()) {
            return new Outcome.NotApplicable("The curves are those the network was trained with.");
        }
        List<Curves> chips = new ArrayList<>();
        for (int chip = 1; chip <= trial.settings().chips(); chip++) {
            trial.circuit().devices().otherChip(chip).ifPresent(chips::add);
        }
        if (chips.isEmpty()) {
            return new Outcome.NotApplicable(
                    "No other chips are known: it takes a dispersion or several measured curves.");
        }
        Network realised = trial.circuit().realised();
        try {
            ChipTraining.check(trial.training(), realised.topology());
        } catch (InputException e) {
            return new Outcome.NotApplicable(e.problem().sentence());
        }
        ChipTraining.Result result = ChipTraining.train(
                trial.kernel(),
                trial.training().withEpochs(trial.settings().epochs()),
                trial.data().train(),
                realised,
                chips,
                trial.settings().epochs(),
                trial.circuit().model().experiment().trainingSeed(),
                trial.cancelled());
        String trouble = result.diverged() ? Trial.Trained.diverged(result.epochs()) : "";
        Trial.Trained trained = new Trial.Trained(result.network(), trial.training(), result.epochs(), trouble);
        String remark = "Trained for " + chips.size() + " other chips. " + trouble;
        return trial.trainedOn(trained).withCost(1, result.epochs(), remark.strip());
    }

    @Override
    public Optional<Control> control(Trial trial) {
        Network ideal = trial.circuit().model().network();
        Trial.Trained trained =
                trial.train(trial.training(), ideal, trial.settings().epochs());
        return Optional.of(Control.of("trained on as long with the curves it had", trained)
                .on(trial.circuit().devices().curves(1)));
    }
}
