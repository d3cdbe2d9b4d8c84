package io.github.nafworkbench.view;

import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.editing.ControlPoints;
import io.github.nafworkbench.curve.editing.KnotRange;
import io.github.nafworkbench.view.curveeditor.CurveEditor;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** Pictures of the curve editor with a curve of control points and two more neurons selected. */
final class EditorScreenshot {
    private static final int FRAMES = 6;
    private static final NeuronId NEURON = new NeuronId(0, 7);

    private EditorScreenshot() {}

    /**
     * Writes {@code editor-dark-1920x1080.png} and the like; not for the UI thread.
     *
     * @return the files written
     */
    static List<Path> render(Path directory, Workbench workbench, Look look) throws IOException {
        Stage stage = UiThread.call(() -> open(workbench, look));
        UiThread.waitUntil(workbench.evaluation(), e -> e.filter(
                        now -> now.tuning().equals(workbench.project().get().tuning()))
                .isPresent());
        List<Path> files = new ArrayList<>();
        for (Screenshot.Size size : Screenshot.SIZES) {
            for (boolean dark : new boolean[] {false, true}) {
                Screenshot.picture(stage, look, dark, size);
                UiThread.waitForFrames(FRAMES);
                Path file = directory.resolve(Screenshot.name("editor", dark, size));
                Screenshot.write(UiThread.call(() -> stage.getScene().snapshot(null)), file);
                files.add(file);
            }
        }
        UiThread.run(() -> {
            stage.close();
            workbench.undo();
            workbench.selection().only(NEURON);
        });
        return files;
    }

    private static Stage open(Workbench workbench, Look look) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        Screenshot.Size size = Screenshot.SIZES.get(0);
        CurveEditor editor = new CurveEditor(workbench, look);
        stage.setScene(new Scene(editor, size.width(), size.height()));
        Theme.dress(stage.getScene(), look);
        stage.show();
        TabulatedCurve points =
                ControlPoints.of(workbench.project().get().experiment().ideal(), new KnotRange(-6, 6));
        int middle = points.knots() / 2 + 2;
        TabulatedCurve kinked = ControlPoints.moved(points, middle, points.x(middle) + 0.3, 0.45 * points.y(middle));
        workbench.tune(new Object(), t -> t.withDrawn(t.drawn().with(NEURON.layer(), NEURON.neuron(), kinked)));
        workbench.selection().set(List.of(NEURON, new NeuronId(0, 2), new NeuronId(0, 11)));
        workbench.selected().set(Optional.of(NEURON));
        press(editor, KeyCode.P);
        return stage;
    }

    private static void press(CurveEditor editor, KeyCode key) {
        Event.fireEvent(editor, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
