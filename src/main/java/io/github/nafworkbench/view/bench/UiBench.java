package io.github.nafworkbench.view.bench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.network.BlasChoice;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import io.github.nafworkbench.view.UiThread;
import io.github.nafworkbench.view.WorkbenchApp;
import io.github.nafworkbench.view.start.StartPreferences;
import io.github.nafworkbench.workbench.SampleProject;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * How fast the window answers a noise slider and a stroke while training keeps both of two cores busy: one run trains in
 * the window, another beside it.
 */
public final class UiBench {
    private static final int MOVES = 300;
    private static final int WARM_UP = 50;
    private static final int ENDLESS = 100_000_000;

    private UiBench() {}

    /**
     * Opens the window, trains, moves the slider, draws, and measures. Not for the UI thread.
     *
     * @return one line a figure
     */
    public static List<String> measure() throws InputException {
        UiThread.start();
        Project project = SampleProject.load();
        StartPreferences preferences = StartPreferences.unsaved();
        preferences.shownAtStart().set(false);
        Stage stage = UiThread.call(Stage::new);
        Workbench workbench = UiThread.call(() -> WorkbenchApp.open(stage, project, preferences));
        UiThread.run(() -> workbench.experiment(
                e -> e.with(e.training().withOptimizer(OptimizerKind.ADAM).withEpochs(ENDLESS))));
        UiThread.waitUntil(workbench.training(), Optional::isPresent);
        UiThread.run(workbench::run);
        AtomicBoolean stop = new AtomicBoolean();
        Thread other = trainBeside(workbench.project().get().experiment(), stop);
        UiThreadProbe probe = new UiThreadProbe();
        Latencies answers = new Latencies("slider to new RMSE on screen");
        int epochsBefore = 0;
        for (int move = 0; move < WARM_UP + MOVES; move++) {
            if (move == WARM_UP) {
                epochsBefore = epochs(workbench);
                probe.begin();
            }
            double millis = move(workbench, stage, move);
            if (move >= WARM_UP) {
                answers.add(millis);
            }
        }
        List<Latencies> uiThread = probe.end();
        List<Latencies> strokes = new StrokeProbe(workbench, stage).measure();
        int trained = epochs(workbench) - epochsBefore;
        boolean bothTrained = other.isAlive();
        UiThread.run(workbench::pause);
        stop.set(true);
        UiThread.run(stage::close);
        return List.of(
                answers.line(),
                uiThread.get(0).line(),
                uiThread.get(1).line(),
                strokes.get(0).line(),
                strokes.get(1).line(),
                "epochs trained meanwhile in the window: " + trained + ", second training went on: " + bothTrained);
    }

    /** One key press on the slider, until the first frame after the new error has been set on the screen. */
    private static double move(Workbench workbench, Stage stage, int move) {
        KeyCode key = move / 20 % 2 == 0 ? KeyCode.RIGHT : KeyCode.LEFT;
        long start = System.nanoTime();
        NoiseModel noise = UiThread.call(() -> {
            Node slider = stage.getScene().lookup("#additive");
            slider.requestFocus();
            Event.fireEvent(slider, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return workbench.project().get().tuning().noise();
        });
        UiThread.waitUntil(
                workbench.evaluation(),
                e -> e.filter(now -> now.tuning().noise().equals(noise)).isPresent());
        UiThread.waitForFrames(1);
        return (System.nanoTime() - start) * 1e-6;
    }

    private static int epochs(Workbench workbench) {
        return UiThread.call(
                () -> workbench.training().get().map(TrainingSnapshot::epochs).orElse(0));
    }

    private static Thread trainBeside(Experiment experiment, AtomicBoolean stop) throws InputException {
        Trainer trainer = new Trainer(
                0,
                experiment,
                PreparedData.of(experiment),
                () -> Tuning.ideal(experiment),
                stop::get,
                new Kernel(BlasChoice.bySelfTest().newBlas().get()),
                new ExpectedRmse(1),
                System::nanoTime,
                snapshot -> {});
        Thread thread = WorkbenchApp.thread(() -> trainer.train(ENDLESS), "second trainer", Thread.MIN_PRIORITY);
        thread.start();
        return thread;
    }
}
