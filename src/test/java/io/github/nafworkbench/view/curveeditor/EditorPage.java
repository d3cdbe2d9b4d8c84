package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.view.curve.CurveCanvas;
import io.github.nafworkbench.view.curve.CurveFrame;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/** The curve editor as a user sees and handles it; places are net input z and output h. */
record EditorPage(FxRobot robot) {
    private CurveCanvas canvas() {
        return robot.lookup(".curve-canvas").query();
    }

    CurveFrame frame() {
        return canvas().frame().get().orElseThrow();
    }

    private Point2D screen(double z, double h) {
        return canvas().localToScreen(new Point2D(frame().x(z), frame().y(h)));
    }

    /** Takes a tool by its key. */
    EditorPage take(Tool tool) {
        return press(tool.key());
    }

    /** Gives the curve the focus, then presses a key some times. */
    EditorPage press(KeyCode key, int times) {
        robot.interact(() -> canvas().requestFocus());
        robot.type(key, times);
        return this;
    }

    EditorPage press(KeyCode key) {
        return press(key, 1);
    }

    /** Presses a key while another one is held down. */
    EditorPage press(KeyCode held, KeyCode key) {
        robot.interact(() -> canvas().requestFocus());
        robot.push(held, key);
        return this;
    }

    /** Presses the mouse, moves it through points given as z, h, z, h, ..., and releases it. */
    EditorPage drag(double... points) {
        robot.moveTo(screen(points[0], points[1])).press(MouseButton.PRIMARY);
        for (int i = 2; i < points.length; i += 2) {
            robot.moveTo(screen(points[i], points[i + 1]));
        }
        robot.release(MouseButton.PRIMARY);
        return this;
    }

    EditorPage click(double z, double h) {
        robot.clickOn(screen(z, h));
        return this;
    }

    EditorPage doubleClick(double z, double h) {
        robot.doubleClickOn(screen(z, h));
        return this;
    }

    /** Turns the wheel over the middle of the curve; up is positive. */
    EditorPage wheel(int steps) {
        robot.moveTo(screen(0, 0));
        for (int i = 0; i < Math.abs(steps); i++) {
            // The headless robot turns the wheel the other way.
            robot.scroll(steps > 0 ? VerticalDirection.DOWN : VerticalDirection.UP);
        }
        return this;
    }

    EditorPage click(String id) {
        robot.clickOn("#" + id);
        return this;
    }

    /** Types into a field in place of what stands there, and presses Enter. */
    EditorPage enter(String id, String text) {
        type(id, text);
        robot.type(KeyCode.ENTER);
        return this;
    }

    EditorPage type(String id, String text) {
        TextInputControl field = robot.lookup("#" + id).queryTextInputControl();
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text);
        return this;
    }

    String text(String id) {
        return robot.lookup("#" + id).<Labeled>query().getText();
    }

    boolean shown(String id) {
        return robot.lookup("#" + id).query().isVisible();
    }

    Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    String clipboard() {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    /** Puts text on the clipboard as another program would. */
    EditorPage clipboard(String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return this;
    }
}
