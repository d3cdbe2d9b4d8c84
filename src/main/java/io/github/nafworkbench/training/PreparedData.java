package io.github.nafworkbench.training;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Scaling;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.network.Samples;
import java.util.Arrays;

/**
 * A data set split and scaled for training.
 *
 * @param dataset without gaps: those of the inputs are filled by the median of the training rows, if they may have any
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
        return of(experiment.dataset(), split(experiment), experiment.scaling());
    }

    /**
     * Checks everything {@link #of(Experiment)} needs, without scaling the data.
     *
     * @throws InputException as that
     */
    public static void check(Experiment experiment) throws InputException {
        Split split = split(experiment);
        checkTargets(experiment.dataset(), split);
        experiment.dataset().filled(split.train());
    }

    private static Split split(Experiment experiment) throws InputException {
        experiment.check();
        long heap = Runtime.getRuntime().maxMemory();
        TrainingMemory.check(experiment.training(), experiment.topology(), 1, heap);
        return experiment.split().split(experiment.dataset());
    }

    /**
     * Scales a data set with a given split.
     *
     * @throws InputException if the training rows have a constant target, or no value of an input with gaps
     */
    public static PreparedData of(Dataset data, Split split, ScalingKind scaling) throws InputException {
        checkTargets(data, split);
        Dataset dataset = data.filled(split.train());
        Scaling inputs = scaling.fit(dataset.inputValues(), split.train());
        Scaling targets = scaling.fit(dataset.targetValues(), split.train());
        return new PreparedData(
                dataset,
                split,
                inputs,
                targets,
                Samples.of(dataset, split.train(), inputs, targets),
                Samples.of(dataset, split.test(), inputs, targets));
    }

    private static void checkTargets(Dataset dataset, Split split) throws InputException {
        for (Column.Numbers target : dataset.targets()) {
            checkVaries(dataset, target, split.train());
        }
    }

    private static void checkVaries(Dataset dataset, Column.Numbers target, int[] rows) throws InputException {
        double first = target.values()[rows[0]];
        if (Arrays.stream(rows).allMatch(row -> target.values()[row] == first)) {
            throw new InputException(
                    dataset.name() + ", column " + target.name(),
                    "the target has the same value in all " + rows.length + " training rows",
                    "Choose another seed or target");
        }
    }

    /** One network unit of the first target, in the target's unit. */
    public double targetNetworkUnit() {
        return targetScaling.networkUnit()[0];
    }
}
