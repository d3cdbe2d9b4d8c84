package io.github.nafworkbench.training;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Scaling;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.network.Samples;

/**
 * A data set split and scaled for training; both scalings are fitted on the training rows alone.
 *
 * @param train training rows in network units
 * @param test test rows in network units
 */
public record PreparedData(
        Dataset dataset, Split split, Scaling inputScaling, Scaling targetScaling, Samples train, Samples test) {
    /**
     * Splits and scales the data set of an experiment.
     *
     * @throws InputException if a setting cannot be used, the split leaves too few rows, the training rows have a constant target, or the
     *     network is too large for the optimizer
     */
    public static PreparedData of(Experiment experiment) throws InputException {
        return of(experiment.dataset(), split(experiment));
    }

    /**
     * Checks everything {@link #of(Experiment)} needs, without scaling the data.
     *
     * @throws InputException as that
     */
    public static void check(Experiment experiment) throws InputException {
        checkTarget(experiment.dataset(), split(experiment));
    }

    private static Split split(Experiment experiment) throws InputException {
        experiment.check();
        int parameters = experiment.topology().parameters();
        if (experiment.optimizer() == OptimizerKind.LEVENBERG_MARQUARDT
                && parameters > LevenbergMarquardt.MOST_PARAMETERS) {
            throw new InputException(
                    "Levenberg-Marquardt",
                    "keeps a matrix of parameters by parameters in memory, and this network has " + parameters
                            + " parameters; the most is " + LevenbergMarquardt.MOST_PARAMETERS,
                    "Use fewer neurons or choose Adam");
        }
        Dataset dataset = experiment.dataset();
        return Split.random(dataset.rows(), experiment.testShare(), experiment.splitSeed());
    }

    /**
     * Scales a data set with a given split.
     *
     * @throws InputException if the training rows have a constant target
     */
    public static PreparedData of(Dataset dataset, Split split) throws InputException {
        checkTarget(dataset, split);
        Scaling inputs = Scaling.fit(dataset.inputValues(), split.train());
        Scaling targets = Scaling.fit(dataset.targetValues(), split.train());
        return new PreparedData(
                dataset,
                split,
                inputs,
                targets,
                Samples.of(dataset, split.train(), inputs, targets),
                Samples.of(dataset, split.test(), inputs, targets));
    }

    private static void checkTarget(Dataset dataset, Split split) throws InputException {
        double first = dataset.targets().get(0).values()[split.train()[0]];
        boolean constant = true;
        for (int row : split.train()) {
            constant &= dataset.targets().get(0).values()[row] == first;
        }
        if (constant) {
            throw new InputException(
                    dataset.name() + ", column " + dataset.targetName(),
                    "the target has the same value in all " + split.train().length + " training rows",
                    "Choose another seed or target");
        }
    }

    /** One network unit of the first target, in the target's unit. */
    public double targetHalfRange() {
        return targetScaling.half()[0];
    }
}
