package io.github.nafworkbench.workbench;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import java.util.List;

/** A small made-up project: thirty cells, two inputs, three neurons, six epochs. */
public final class Cells {
    private static final int ROWS = 30;

    private Cells() {}

    /** Columns {@code a}, {@code b} and the target {@code y (mV)}, a smooth function of both. */
    public static Table table() {
        double[] a = new double[ROWS];
        double[] b = new double[ROWS];
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            a[i] = i % 6;
            b[i] = StrictMath.sin(1.7 * i);
            y[i] = 3 + 0.5 * a[i] * b[i] + StrictMath.cos(a[i]);
        }
        return new Table(
                "cells.csv",
                List.of(
                        new Column.Numbers("a", "", a),
                        new Column.Numbers("b", "V", b),
                        new Column.Numbers("y", "mV", y)),
                2);
    }

    /** The experiment on it. */
    public static Experiment experiment() {
        try {
            return Experiment.of(Dataset.of(table(), "y", List.of()))
                    .withNeurons(List.of(3), Experiment.DEFAULT_IDEAL)
                    .withTraining(OptimizerKind.LEVENBERG_MARQUARDT, 6, 1e-5);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The project with ideal curves and no noise. */
    public static Project project() {
        return Project.of(table(), experiment());
    }

    /** A measured curve, bent unlike tanh. */
    public static TabulatedCurve bent() {
        return new TabulatedCurve(
                "bent.csv",
                new double[] {-3, -1, 0.1, 2, 3},
                new double[] {-0.8, -0.7, 0.1 / 3, 0.9, 1},
                Extrapolation.LINEAR);
    }
}
