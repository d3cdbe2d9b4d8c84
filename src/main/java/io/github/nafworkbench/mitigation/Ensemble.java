package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.MeanNetwork;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import io.github.nafworkbench.training.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The network and others of other initial weights, each trained as long with the curves the network was trained with, side
 * by side as one network whose output is their mean.
 */
final class Ensemble implements Mitigation {
    @Override
    public String code() {
        return "ensemble";
    }

    @Override
    public String label() {
        return "ensemble";
    }

    @Override
    public Outcome apply(Trial trial) {
        int members = trial.settings().members();
        if (members == 1) {
            return new Outcome.NotApplicable("One member is what there is already.");
        }
        Network trained = trial.circuit().model().network();
        if (trained.topology().hidden().size() > 1 && actsOnWeights(trial.noise())) {
            return new Outcome.NotApplicable("In one network of several hidden layers, noise and rounding of weights "
                    + "would act between members, where there are no weights.");
        }
        List<Network> all = new ArrayList<>(List.of(trained));
        int epochs = 0;
        String trouble = "";
        for (int k = 1; k < members; k++) {
            Trial.Trained member = train(trial, k);
            all.add(member.network());
            epochs += member.epochs();
            trouble = member.trouble().isEmpty() ? trouble : member.trouble();
        }
        Network mean = MeanNetwork.of(all).with(trial.circuit().devices().curves(members));
        int outputs = trained.topology().outputs();
        int parameters = members * (trained.topology().parameters() - outputs) + outputs;
        return trial.applied(mean, trial.noise()).withParameters(parameters).withCost(members - 1, epochs, trouble);
    }

    private static boolean actsOnWeights(NoiseModel noise) {
        return noise.all().stream().anyMatch(s -> !s.off() && s.place() == NoisePlace.WEIGHT);
    }

    private static Trial.Trained train(Trial trial, int member) {
        Experiment experiment = trial.circuit().model().experiment();
        long seed = RandomStream.of(experiment.trainingSeed(), Purpose.ENSEMBLE, member)
                .bits(0);
        Network start = experiment.withTrainingSeed(seed).initialNetwork();
        Network own = start.with(trial.circuit().model().network().curves());
        return trial.train(trial.training(), own, trial.circuit().model().epochs());
    }

    @Override
    public Optional<Control> control(Trial trial) {
        int epochs = (trial.settings().members() - 1) * trial.circuit().model().epochs();
        Trial.Trained single =
                trial.train(trial.training(), trial.circuit().model().network(), epochs);
        return Optional.of(Control.of("one network trained on for as many epochs as all further members", single)
                .on(trial.circuit().devices().curves(1)));
    }
}
