package io.github.nafworkbench.view;

import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/** The main window as a user sees and handles it. */
final class MainPage {
    private final FxRobot robot;
    private final Scene scene;

    MainPage(FxRobot robot, Scene scene) {
        this.robot = robot;
        this.scene = scene;
    }

    /** A window of usual size. */
    static Scene open(Workbench workbench, Look look) {
        Typeface.load();
        return new Scene(new MainWindow(workbench, look), 1366, 700);
    }

    /** Takes the focus from whatever has it. */
    MainPage away() {
        robot.interact(() -> scene.getRoot().requestFocus());
        return this;
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void click(String id) {
        robot.clickOn("#" + id);
    }

    <T extends Node> T find(String selector, Class<T> type) {
        return robot.lookup(selector).queryAs(type);
    }

    String text(String id) {
        return find("#" + id, Labeled.class).getText();
    }

    boolean has(String selector) {
        return robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
    }

    boolean disabled(String id) {
        return find("#" + id, Node.class).isDisabled();
    }

    /** Drags the thumb of a slider over the track in steps; positions are shares of its length. */
    void drag(String slider, double from, double to) {
        Bounds track = track(slider).localToScreen(track(slider).getBoundsInLocal());
        double y = track.getCenterY();
        robot.moveTo(track.getMinX() + from * track.getWidth(), y);
        robot.press(MouseButton.PRIMARY);
        for (int step = 1; step <= 8; step++) {
            robot.moveTo(track.getMinX() + (from + (to - from) * step / 8) * track.getWidth(), y);
        }
        robot.release(MouseButton.PRIMARY);
    }

    /** Types a level into a slider. */
    void type(String slider, String text) {
        robot.clickOn("#" + slider + " .slider-value");
        robot.write(text);
        robot.push(KeyCode.ENTER);
    }

    Node track(String slider) {
        return find("#" + slider + " .level-track", Node.class);
    }

    void choose(String id, String value) {
        robot.interact(() -> this.<String>box(id).setValue(value));
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String id) {
        return find("#" + id, ComboBox.class);
    }

    /** The sentences shown as notices. */
    List<String> notices() {
        Set<Labeled> labels = robot.lookup(".notice .label").queryAllAs(Labeled.class);
        return labels.stream().map(Labeled::getText).toList();
    }

    /** All that the Tab key reaches. */
    Set<Node> controls() {
        return robot.from(scene.getRoot())
                .lookup((Node n) -> n.isFocusTraversable() && shown(n))
                .queryAll();
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }
}
