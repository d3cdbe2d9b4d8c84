package io.github.nafworkbench.view;

import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/** The data window as a user sees and handles it. */
final class DataPage {
    private final FxRobot robot;
    private final Workbench workbench;

    DataPage(FxRobot robot, Workbench workbench) {
        this.robot = robot;
        this.workbench = workbench;
    }

    /** The window, if it is open. */
    static List<Stage> windows() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage s
                        && s.getTitle() != null
                        && s.getTitle().endsWith("– data"))
                .map(Stage.class::cast)
                .toList();
    }

    DataPage settled() {
        Bench.until(() -> !workbench.study().busy().get());
        return this;
    }

    DataPage turnTo(String title) {
        robot.clickOn(robot.from(windows().get(0).getScene().getRoot())
                .lookup((Node n) -> n instanceof Labeled l
                        && title.equals(l.getText())
                        && n.getStyleClass().contains("tab-label"))
                .<Node>query());
        return settled();
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return robot.from(windows().get(0).getScene().getRoot())
                .lookup(selector)
                .queryAs(type);
    }

    String text(String id) {
        return find("#" + id, Labeled.class).getText();
    }

    boolean disabled(String id) {
        return find("#" + id, Node.class).isDisabled();
    }

    DataPage click(String id) {
        robot.clickOn(find("#" + id, Node.class));
        return settled();
    }

    DataPage write(String id, String text) {
        TextInputControl field = find("#" + id, TextInputControl.class);
        robot.clickOn(field);
        robot.interact(field::clear);
        robot.write(text);
        return settled();
    }

    DataPage choose(String id, String shown) {
        ComboBox<?> box = find("#" + id, ComboBox.class);
        robot.interact(() -> select(box, shown));
        return settled();
    }

    /** What a box shows as chosen. */
    String chosen(String id) {
        ComboBox<?> box = find("#" + id, ComboBox.class);
        return shown(box);
    }

    private static <T> String shown(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    private static <T> void select(ComboBox<T> box, String shown) {
        T item = box.getItems().stream()
                .filter(i -> (box.getConverter() == null
                                ? i.toString()
                                : box.getConverter().toString(i))
                        .equals(shown))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + shown + " among " + box.getItems()));
        box.setValue(item);
    }

    DataPage press(KeyCode... keys) {
        robot.push(keys);
        return settled();
    }

    /** The rows shown by the table, first to last. */
    @SuppressWarnings("unchecked")
    List<Integer> rows() {
        TableView<Integer> grid = find("#table-grid", TableView.class);
        return List.copyOf(grid.getItems());
    }

    TableView<?> table(String id) {
        return find("#" + id, TableView.class);
    }

    /** Cells with a mark, as they are read. */
    List<String> marked(String mark) {
        Set<Labeled> cells = robot.from(windows().get(0).getScene().getRoot())
                .lookup((Node n) -> n.getPseudoClassStates().contains(PseudoClass.getPseudoClass(mark)))
                .queryAllAs(Labeled.class);
        return cells.stream().map(Labeled::getText).toList();
    }

    Set<Node> controls() {
        return robot.from(windows().get(0).getScene().getRoot())
                .lookup((Node n) -> n.isFocusTraversable() && shown(n))
                .queryAll();
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }
}
