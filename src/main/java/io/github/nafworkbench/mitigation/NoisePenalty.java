package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.training.NoiseLevels;
import io.github.nafworkbench.training.Training;
import java.util.Optional;

/**
 * Training on with the expected squared error that the noise on hidden outputs adds as part of the loss, by formula.
 * Only what neurons have of their own is in the formula.
 */
final class NoisePenalty implements Mitigation {
    @Override
    public String code() {
        return "noise-penalty";
    }

    @Override
    public String label() {
        return "noise penalty";
    }

    @Override
    public Outcome apply(Trial trial) {
        Optional<OutputNoiseVariance> additive = OutputNoiseVariance.of(trial, NoiseKind.ADDITIVE);
        Optional<OutputNoiseVariance> multiplicative = OutputNoiseVariance.of(trial, NoiseKind.MULTIPLICATIVE);
        if (additive.isEmpty() || multiplicative.isEmpty()) {
            return new Outcome.NotApplicable(
                    "The noise is scaled neuron by neuron, and the penalty is for the same noise of all.");
        }
        NoiseLevels levels = new NoiseLevels(
                Math.sqrt(additive.get().own()), Math.sqrt(multiplicative.get().own()));
        if (levels.off()) {
            return new Outcome.NotApplicable(
                    "Hidden neurons have no noise of their own on their outputs, which is what the penalty is for.");
        }
        Training how = trial.training().withNoise(levels, trial.training().sampled());
        return trial.refusal(how)
                .<Outcome>map(Outcome.NotApplicable::new)
                .orElseGet(() -> trial.trainedOn(trial.train(
                        how, trial.circuit().realised(), trial.settings().epochs())));
    }

    @Override
    public Optional<Control> control(Trial trial) {
        Training own = trial.training();
        Trial.Trained without = own.penalty().off()
                ? trial.retrained()
                : trial.train(
                        own.withNoise(NoiseLevels.NONE, own.sampled()),
                        trial.circuit().realised(),
                        trial.settings().epochs());
        return Optional.of(Control.of("trained on as long without it", without));
    }
}
