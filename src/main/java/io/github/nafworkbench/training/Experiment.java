package io.github.nafworkbench.training;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import java.util.List;

/**
 * What is trained and how: a change of any part but the epochs starts a new run. Everything drawn at random follows from the seed.
 *
 * @param testShare share of the rows kept for testing, between 0 and 1
 * @param splitSeed seed of the split
 * @param trainingSeed seed of initial weights, sample order and all else drawn in training
 * @param hidden neurons of each hidden layer
 * @param ideal the curve every neuron has by design
 */
public record Experiment(
        Dataset dataset,
        double testShare,
        long splitSeed,
        long trainingSeed,
        List<Integer> hidden,
        AnalyticCurve ideal,
        Training training) {
    /** Settings of a new experiment. */
    public static final double DEFAULT_TEST_SHARE = 0.2;

    public static final long DEFAULT_SEED = 1;
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
                dataset,
                DEFAULT_TEST_SHARE,
                DEFAULT_SEED,
                DEFAULT_SEED,
                DEFAULT_HIDDEN,
                DEFAULT_IDEAL,
                Training.DEFAULT);
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

    public Experiment with(Dataset changed) {
        return new Experiment(changed, testShare, splitSeed, trainingSeed, hidden, ideal, training);
    }

    /** Another split of the same rows. */
    public Experiment withSplit(double share, long seed) {
        return new Experiment(dataset, share, seed, trainingSeed, hidden, ideal, training);
    }

    public Experiment withTrainingSeed(long seed) {
        return new Experiment(dataset, testShare, splitSeed, seed, hidden, ideal, training);
    }

    /** Other neurons, all with the given ideal curve. */
    public Experiment withNeurons(List<Integer> neurons, AnalyticCurve curve) {
        return new Experiment(dataset, testShare, splitSeed, trainingSeed, neurons, curve, training);
    }

    public Experiment with(Training changed) {
        return new Experiment(dataset, testShare, splitSeed, trainingSeed, hidden, ideal, changed);
    }

    /** Another trainer, length and weight decay; the other settings of training stay. */
    public Experiment withTraining(OptimizerKind kind, int length, double decay) {
        return with(training.withOptimizer(kind).withEpochs(length).withWeightDecay(decay));
    }
}
