package io.github.nafworkbench.view.bench;

import io.github.nafworkbench.view.UiThread;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/** How fast a freehand stroke into the curves of all neurons follows the mouse in the curve pane. */
final class StrokeProbe {
    private static final int STROKES = 25;
    private static final int WARM_UP = 5;
    private static final int MOVES = 20;

    private final Workbench workbench;
    private final Scene scene;
    private final Latencies drawn = new Latencies("stroke to the frame that draws it (frame: 16.7 ms)");
    private final Latencies pixels = new Latencies("stroke to pixels, until the frame after that begins");

    StrokeProbe(Workbench workbench, Stage stage) {
        this.workbench = workbench;
        this.scene = stage.getScene();
    }

    /** Draws strokes, takes them back, and returns how long each move of the mouse took to be seen. */
    List<Latencies> measure() {
        UiThread.run(() -> workbench
                .selection()
                .selectAll(workbench.project().get().experiment().hidden()));
        UiThread.waitForFrames(2);
        for (int stroke = 0; stroke < STROKES; stroke++) {
            UiThread.run(() -> mouse(MouseEvent.MOUSE_PRESSED, 0));
            for (int move = 1; move <= MOVES; move++) {
                move(move, stroke >= WARM_UP);
            }
            UiThread.run(() -> {
                mouse(MouseEvent.MOUSE_RELEASED, MOVES);
                workbench.undo();
            });
        }
        return List.of(drawn, pixels);
    }

    private void move(int move, boolean counts) {
        AtomicLong laidOut = new AtomicLong();
        Runnable note = () -> laidOut.compareAndSet(0, System.nanoTime());
        long start = System.nanoTime();
        UiThread.run(() -> {
            mouse(MouseEvent.MOUSE_DRAGGED, move);
            scene.addPostLayoutPulseListener(note);
        });
        UiThread.waitForFrames(1);
        long next = System.nanoTime();
        UiThread.run(() -> scene.removePostLayoutPulseListener(note));
        if (counts) {
            drawn.add((laidOut.get() - start) * 1e-6);
            pixels.add((next - start) * 1e-6);
        }
    }

    /** A mouse event on the way of a stroke through the middle of the curve. */
    private void mouse(EventType<MouseEvent> type, int move) {
        Node canvas = scene.lookup(".curve-canvas");
        Bounds bounds = canvas.getBoundsInLocal();
        double share = 0.3 + 0.4 * move / MOVES;
        Point2D at = canvas.localToScene(
                bounds.getMinX() + share * bounds.getWidth(),
                bounds.getMinY() + (0.5 + 0.1 * Math.sin(move)) * bounds.getHeight());
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
