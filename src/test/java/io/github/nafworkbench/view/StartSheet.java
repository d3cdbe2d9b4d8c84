package io.github.nafworkbench.view;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The start page and the page of published data sets as a user sees and handles them. */
final class StartSheet {
    private final FxRobot robot;

    StartSheet(FxRobot robot) {
        this.robot = robot;
    }

    boolean isOpen() {
        return has("#start-page");
    }

    boolean publishedIsOpen() {
        return has("#published-page");
    }

    private boolean has(String selector) {
        return robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void click(String id) {
        robot.clickOn("#" + id);
    }

    /** The identifier of what has the keyboard. */
    String focused() {
        return String.valueOf(
                robot.listTargetWindows().get(0).getScene().getFocusOwner().getId());
    }

    List<String> texts(String selector) {
        Set<Labeled> labels = robot.lookup(selector).queryAllAs(Labeled.class);
        return labels.stream().map(Labeled::getText).toList();
    }

    void takeOffTheList(String file) {
        robot.interact(() -> robot.lookup((Node n) -> ("Take " + file + " off the list").equals(n.getAccessibleText()))
                .queryButton()
                .fire());
    }

    void openRecent(String file) {
        robot.interact(() -> robot.lookup((Node n) -> n.getStyleClass().contains("recent-file")
                        && n instanceof Labeled label
                        && file.equals(label.getText()))
                .queryButton()
                .fire());
    }

    CheckBox shownAtStart() {
        return robot.lookup("#show-at-start").queryAs(CheckBox.class);
    }
}
