package io.github.nafworkbench.mitigation;

import java.util.List;

/** The list of all mitigations. */
public final class Mitigations {
    private Mitigations() {}

    /** All there are, roughly from those that cost little to those that cost much. */
    public static List<Mitigation> all() {
        return List.of(
                new OutputRecalibration(),
                new AffineRemapping(),
                new LastLayerLeastSquares(),
                new NoiseOptimalReadOut(),
                new GhostNeuron(),
                new RepeatedReads(),
                new NeuronPooling(),
                new FullRetraining(),
                new NoisePenalty(),
                new EarlyStopping(),
                new WeightDecay(),
                new BayesianRegularisation(),
                new VariationAwareTraining(),
                new Ensemble());
    }
}
