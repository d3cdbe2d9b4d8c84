package io.github.nafworkbench.training;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import java.util.List;

/**
 * What is trained and how: a change of any part but the epochs starts a new run. Everything drawn at random follows from the seed.
 *
 * @param split which rows train and which test
 * @param scaling how columns are brought to network units
 * @param trainingSeed seed of initial weights, sample order and all else drawn in training
 * @param hidden neurons of each hidden layer
 * @param ideal the curve every neuron has by design
 */
public record Experiment(
        Dataset dataset,
        SplitDesign split,
        ScalingKind scaling,
        long trainingSeed,
        List<Integer> hidden,
        AnalyticCurve ideal,
        Training training) {
    /** Settings of a new experiment. */
    public static final long DEFAULT_SEED = 1;

    public static final SplitDesign DEFAULT_SPLIT = new RandomSplit(SplitDesign.DEFAULT_TEST_SHARE, DEFAULT_SEED);
    public static final ScalingKind DEFAULT_SCALING = ScalingKind.MIN_MAX;
    public static final List<Integer> DEFAULT_HIDDEN = List.of(20);
    public static final AnalyticCurve DEFAULT_IDEAL = AnalyticCurve.TANH;
    /** Most neurons of a hidden layer. */
    public static final int MOST_NEURONS = 10_000;

    public Experiment {
        hidden = List.copyOf(hidden);
    }

    /** A new experiment with the default settings. */
    public static Experiment of(Dataset dataset) {
        return new Experiment(
                dataset, DEFAULT_SPLIT, DEFAULT_SCALING, DEFAULT_SEED, DEFAULT_HIDDEN, DEFAULT_IDEAL, Training.DEFAULT);
    }

    /**
     * Checks what a user may have typed wrong.
     *
     * @throws InputException naming the first setting that cannot be used
     */
    public void check() throws InputException {
        if (hidden.isEmpty() || hidden.stream().anyMatch(n -> n < 1 || n > MOST_NEURONS)) {
            throw new InputException(
                    "Hidden layers " + hidden,
                    "each must have 1 to " + MOST_NEURONS + " neurons",
                    "Give one number a layer, such as 20 or 20,20");
        }
        training.check(topology());
    }

    /**
     * Whether a run of this experiment is one of another too: they differ in the length of the next training at
     * most, and nothing but its end depends on that.
     */
    public boolean sameRun(Experiment other) {
        return equals(other)
                || (!training.dependsOnLength()
                        && with(training.withEpochs(other.training.epochs())).equals(other));
    }

    public Topology topology() {
        return new Topology(dataset.inputs().size(), hidden, dataset.targets().size());
    }

    /** Every neuron with its ideal curve. */
    public Curves idealCurves() {
        return Curves.uniform(topology(), ideal);
    }

    /** The untrained network. */
    public Network initialNetwork() {
        return new Network(topology(), idealCurves(), training.initialWeights().draw(topology(), trainingSeed));
    }

    /** Another choice of inputs and targets from the same rows. */
    public Experiment with(Dataset changed) {
        return new Experiment(changed, split, scaling, trainingSeed, hidden, ideal, training);
    }

    /** A data set of other rows; a split that belongs to certain rows becomes random. */
    public Experiment withOtherRows(Dataset other) {
        return with(split.onOtherRows()).with(other);
    }

    /** Another split of the same rows. */
    public Experiment with(SplitDesign changed) {
        return new Experiment(dataset, changed, scaling, trainingSeed, hidden, ideal, training);
    }

    public Experiment with(ScalingKind changed) {
        return new Experiment(dataset, split, changed, trainingSeed, hidden, ideal, training);
    }

    public Experiment withTrainingSeed(long seed) {
        return new Experiment(dataset, split, scaling, seed, hidden, ideal, training);
    }

    /** Other neurons, all with the given ideal curve. */
    public Experiment withNeurons(List<Integer> neurons, AnalyticCurve curve) {
        return new Experiment(dataset, split, scaling, trainingSeed, neurons, curve, training);
    }

    public Experiment with(Training changed) {
        return new Experiment(dataset, split, scaling, trainingSeed, hidden, ideal, changed);
    }

    /** Another trainer, length and weight decay; the other settings of training stay. */
    public Experiment withTraining(OptimizerKind kind, int length, double decay) {
        return with(training.withOptimizer(kind).withEpochs(length).withWeightDecay(decay));
    }
}
