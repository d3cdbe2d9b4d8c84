package io.github.nafworkbench.training;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.OpenBlas;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A smooth function of two inputs as a table, and trainers on it. */
public final class SyntheticData {
    private SyntheticData() {}

    /** {@code y = 40 sin(2 a) cos(b) + 5 a} in meV at random points. */
    public static Dataset dataset(int rows) {
        Random random = new Random(rows);
        double[] a = random.doubles(rows, -1, 1).toArray();
        double[] b = random.doubles(rows, -2, 2).toArray();
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            y[i] = 40 * Math.sin(2 * a[i]) * Math.cos(b[i]) + 5 * a[i];
        }
        return dataset(a, b, y);
    }

    static Dataset dataset(double[] a, double[] b, double[] y) {
        Table table = new Table(
                "smooth.csv",
                List.of(
                        new Column.Numbers("a", "", a),
                        new Column.Numbers("b", "V", b),
                        new Column.Numbers("y", "meV", y)),
                2);
        try {
            return Dataset.of(table, "y", List.of());
        } catch (InputException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Experiment experiment(OptimizerKind optimizer, int... hidden) {
        return Experiment.of(dataset(100))
                .withNeurons(Arrays.stream(hidden).boxed().toList(), AnalyticCurve.TANH)
                .withTraining(optimizer, 20, 1e-6);
    }

    public static PreparedData prepared(Experiment experiment) {
        try {
            return PreparedData.of(experiment);
        } catch (InputException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A trainer that publishes to nobody and counts noise as an error of 0.5. */
    public static Trainer trainer(Experiment experiment, Supplier<Tuning> tuning, BooleanSupplier pause) {
        return new Trainer(
                1,
                experiment,
                prepared(experiment),
                tuning,
                pause,
                new Kernel(new OpenBlas()),
                (kernel, network, data, noise) -> 0.5,
                () -> 0,
                s -> {});
    }

    static Trainer trainer(Experiment experiment, Tuning tuning) {
        return trainer(experiment, () -> tuning, () -> false);
    }
}
