package io.github.nafworkbench.view;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.workbench.Threads;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** A workbench on real threads over a small table, for tests of panes. */
public final class Bench {
    private static final int ROWS = 60;
    private static final long DEADLINE_SECONDS = 30;

    private Bench() {}

    /** A workbench with 6 tanh neurons in one layer and two inputs; call on the UI thread. */
    public static Workbench open() {
        return open(project());
    }

    /** The same, with files read where the test wants. */
    public static Workbench open(Executor files) {
        return new Workbench(project(), threads(files), System::nanoTime);
    }

    private static Project project() {
        double[] x = new double[ROWS];
        double[] y = new double[ROWS];
        double[] target = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[i] = Math.sin(1.7 * i);
            y[i] = Math.cos(2.3 * i);
            target[i] = x[i] * y[i] + 0.3 * x[i];
        }
        Table table = new Table(
                "small.csv",
                List.of(
                        new Column.Numbers("x", "m", x),
                        new Column.Numbers("y", "m", y),
                        new Column.Numbers("t", "eV", target)),
                2);
        try {
            Experiment experiment =
                    Experiment.of(Dataset.of(table, "t", List.of())).withNeurons(List.of(6), Experiment.DEFAULT_IDEAL);
            return Project.of(table, experiment);
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    /** A workbench on a project. */
    public static Workbench open(Project project) {
        return new Workbench(project, threads(single()), System::nanoTime);
    }

    /** A scene dressed as the window is. */
    public static Scene scene(Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        Theme.dress(scene, new Look());
        return scene;
    }

    private static Threads threads(Executor files) {
        Executor ui = task -> {
            if (Platform.isFxApplicationThread()) {
                task.run();
            } else {
                Platform.runLater(task);
            }
        };
        return new Threads(ui, single(), single(), files, single());
    }

    private static Executor single() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits until something holds on the UI thread. */
    public static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen in time", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
