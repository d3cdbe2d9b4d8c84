package io.github.nafworkbench.view;

import io.github.nafworkbench.workbench.TableImport;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The import wizard as a user sees and handles it. */
final class ImportWizard {
    private final FxRobot robot;
    private final Workbench workbench;

    ImportWizard(FxRobot robot, Workbench workbench) {
        this.robot = robot;
        this.workbench = workbench;
    }

    boolean open() {
        return robot.lookup("#import-page").tryQuery().isPresent();
    }

    /** Waits until what is shown is what the choices give, looked through. */
    ImportWizard settled() {
        Bench.until(() -> workbench
                .opening()
                .shown()
                .get()
                .filter(shown -> !shown.busy().get())
                .filter(shown ->
                        !shown.trouble().get().isEmpty() || shown.survey().get().isPresent())
                .isPresent());
        return this;
    }

    TableImport shown() {
        return workbench.opening().shown().get().orElseThrow();
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    String text(String id) {
        return find(id, Labeled.class).getText();
    }

    boolean visible(String id) {
        return robot.lookup("#" + id).tryQuery().filter(ImportWizard::seen).isPresent();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    boolean disabled(String id) {
        return find(id, Node.class).isDisabled();
    }

    String chosen(String id) {
        return String.valueOf(find(id, ComboBox.class).getValue());
    }

    /** Chooses the entry of a list whose text begins so. */
    ImportWizard choose(String id, String begins) {
        ComboBox<?> box = find(id, ComboBox.class);
        robot.interact(() -> select(box, begins));
        return settled();
    }

    private static <T> void select(ComboBox<T> box, String begins) {
        box.setValue(box.getItems().stream()
                .filter(item -> shown(box, item).startsWith(begins))
                .findFirst()
                .orElseThrow());
    }

    private static <T> String shown(ComboBox<T> box, T item) {
        return box.getConverter() == null ? item.toString() : box.getConverter().toString(item);
    }

    ImportWizard write(String id, String text) {
        TextInputControl field = find(id, TextInputControl.class);
        robot.clickOn(field);
        robot.interact(field::clear);
        robot.write(text);
        robot.push(KeyCode.ENTER);
        return settled();
    }

    ImportWizard click(String id) {
        robot.clickOn("#" + id);
        return this;
    }

    ImportWizard press(KeyCode key) {
        robot.push(key);
        return this;
    }

    ImportWizard selectColumn(int index) {
        select("import-columns", index);
        return this;
    }

    ImportWizard selectLine(int index) {
        select("raw-lines", index);
        return this;
    }

    private void select(String id, int index) {
        TableView<?> table = find(id, TableView.class);
        robot.interact(() -> {
            table.getSelectionModel().clearAndSelect(index);
            table.requestFocus();
        });
    }

    /** The cells of one column of a table, as they are shown. */
    List<String> column(String id, int column) {
        TableView<?> table = find(id, TableView.class);
        return IntStream.range(0, table.getItems().size())
                .mapToObj(row -> String.valueOf(table.getColumns().get(column).getCellData(row)))
                .toList();
    }

    List<String> problems() {
        return List.copyOf(
                robot.lookup("#problems").<ListView<String>>queryAs(listView()).getItems());
    }

    @SuppressWarnings("unchecked")
    private static Class<ListView<String>> listView() {
        return (Class<ListView<String>>) (Class<?>) ListView.class;
    }
}
