package io.github.nafworkbench.training;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.network.Topology;

/**
 * How a network is trained.
 *
 * @param epochs length of one training
 * @param weightDecay strength of the penalty on squared weights, network units; trainbr finds its own
 * @param validation rows kept aside to end training by
 * @param penalty noise whose expected error is added to the loss by formula
 * @param sampled noise drawn anew in every mini-batch
 * @param restarts trainings from different initial weights, of which the best is kept
 */
public record Training(
        OptimizerKind optimizer,
        int epochs,
        double weightDecay,
        MiniBatches miniBatches,
        Validation validation,
        NoiseLevels penalty,
        NoiseLevels sampled,
        int restarts,
        TrainedLayers layers,
        InitialWeights initialWeights) {
    /** Settings of a new experiment. */
    public static final Training DEFAULT = new Training(
            OptimizerKind.LEVENBERG_MARQUARDT,
            100,
            1e-5,
            MiniBatches.DEFAULT,
            Validation.NONE,
            NoiseLevels.NONE,
            NoiseLevels.NONE,
            1,
            TrainedLayers.ALL,
            InitialWeights.NGUYEN_WIDROW);

    private static final int MOST_RESTARTS = 1000;

    /**
     * Early stopping: training ends when the error on rows kept aside has not fallen for some epochs, and the weights
     * of its minimum are kept.
     *
     * @param share of the training rows that is kept aside; 0 for none
     * @param patience epochs in a row without a lower error
     */
    public record Validation(double share, int patience) {
        public static final int DEFAULT_PATIENCE = 20;
        /** No validation. */
        public static final Validation NONE = new Validation(0, DEFAULT_PATIENCE);

        public boolean off() {
            return share == 0;
        }

        /** Rows kept aside of so many training rows; at least two remain. */
        public int rows(int trainingRows) {
            return off() ? 0 : Math.min(trainingRows - 2, (int) Math.max(1, Math.round(share * trainingRows)));
        }

        void check() throws InputException {
            if (!(share >= 0 && share <= 0.9)) {
                throw new InputException(
                        "Validation share", "must be from 0 to 0.9, got " + share, "Give a share such as 0.15");
            }
            if (patience < 1) {
                throw new InputException("Patience", "must be at least 1, got " + patience, "Give a number such as 20");
            }
        }
    }

    /** Checks what a user may have typed wrong, for a network of that topology. */
    void check(Topology topology) throws InputException {
        if (epochs < 1) {
            throw new InputException("Epochs", "must be at least 1, got " + epochs, "Give a number such as 200");
        }
        if (!(weightDecay >= 0 && weightDecay < 1)) {
            throw new InputException(
                    "Weight decay", "must be from 0 to below 1, got " + weightDecay, "Give a number such as 1e-5");
        }
        if (restarts < 1 || restarts > MOST_RESTARTS) {
            throw new InputException(
                    "Restarts", "must be from 1 to " + MOST_RESTARTS + ", got " + restarts, "Give a number such as 5");
        }
        miniBatches.check();
        validation.check();
        penalty.check("Noise penalty");
        sampled.check("Sampled noise");
        layers.check(topology);
        if (!sampled.off() && !optimizer.usesMiniBatches()) {
            throw new InputException(
                    "Sampled noise",
                    "needs a trainer with mini-batches, and " + optimizer.label() + " has none",
                    "Give the trainer adam or adamw, or use the noise penalty");
        }
    }

    /** Whether what an epoch does depends on how many there will be. */
    boolean dependsOnLength() {
        boolean scheduled = optimizer.usesMiniBatches() && miniBatches.schedule() != MiniBatches.Schedule.CONSTANT;
        return scheduled || restarts > 1;
    }

    public Training withOptimizer(OptimizerKind kind) {
        return new Training(
                kind, epochs, weightDecay, miniBatches, validation, penalty, sampled, restarts, layers, initialWeights);
    }

    public Training withEpochs(int length) {
        return new Training(
                optimizer,
                length,
                weightDecay,
                miniBatches,
                validation,
                penalty,
                sampled,
                restarts,
                layers,
                initialWeights);
    }

    public Training withWeightDecay(double decay) {
        return new Training(
                optimizer, epochs, decay, miniBatches, validation, penalty, sampled, restarts, layers, initialWeights);
    }

    public Training withMiniBatches(MiniBatches changed) {
        return new Training(
                optimizer,
                epochs,
                weightDecay,
                changed,
                validation,
                penalty,
                sampled,
                restarts,
                layers,
                initialWeights);
    }

    public Training withValidation(double share, int patience) {
        return new Training(
                optimizer,
                epochs,
                weightDecay,
                miniBatches,
                new Validation(share, patience),
                penalty,
                sampled,
                restarts,
                layers,
                initialWeights);
    }

    /** Other noise to be robust against: by formula, and by samples. */
    public Training withNoise(NoiseLevels byFormula, NoiseLevels bySamples) {
        return new Training(
                optimizer,
                epochs,
                weightDecay,
                miniBatches,
                validation,
                byFormula,
                bySamples,
                restarts,
                layers,
                initialWeights);
    }

    public Training withStarts(int number, InitialWeights drawn) {
        return new Training(
                optimizer, epochs, weightDecay, miniBatches, validation, penalty, sampled, number, layers, drawn);
    }

    public Training withLayers(TrainedLayers trained) {
        return new Training(
                optimizer,
                epochs,
                weightDecay,
                miniBatches,
                validation,
                penalty,
                sampled,
                restarts,
                trained,
                initialWeights);
    }
}
