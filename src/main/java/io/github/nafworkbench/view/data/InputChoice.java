package io.github.nafworkbench.view.data;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckListView;

/** Ticks the inputs; applying them is one undo step. */
final class InputChoice extends VBox {
    private final Workbench workbench;
    private final CheckListView<String> list = new CheckListView<>();
    private final Button use = new Button();
    private Runnable done = () -> {};

    InputChoice(Workbench workbench) {
        this.workbench = workbench;
        Label title = new Label("Inputs");
        title.getStyleClass().add("card-title");
        list.setId("input-choice");
        list.setAccessibleText("Inputs to use");
        list.setPrefSize(260, 320);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> count());
        use.getStyleClass().add("accent");
        use.setId("use-inputs");
        use.setOnAction(event -> apply());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, button("All", true), button("None", false), gap, use);
        getStyleClass().add("settings");
        getChildren().setAll(title, list, buttons);
    }

    /** Runs an action when the choice was applied. */
    void whenDone(Runnable action) {
        done = action;
    }

    /** Shows the columns of the open table with the present inputs ticked. */
    void fill() {
        Project project = workbench.project().get();
        String target = project.experiment().dataset().targetName();
        List<String> chosen = project.experiment().dataset().inputs().stream()
                .map(Column.Numbers::name)
                .toList();
        list.getCheckModel().clearChecks();
        list.getItems()
                .setAll(project.table().numeric().stream()
                        .map(Column.Numbers::name)
                        .filter(name -> !name.equals(target))
                        .toList());
        chosen.forEach(name -> list.getCheckModel().check(name));
        count();
    }

    private Button button(String text, boolean all) {
        Button button = new Button(text);
        button.setId(all ? "all-inputs" : "no-inputs");
        button.getStyleClass().add("flat");
        button.setOnAction(event -> {
            if (all) {
                list.getCheckModel().checkAll();
            } else {
                list.getCheckModel().clearChecks();
            }
        });
        return button;
    }

    private void count() {
        int count = list.getCheckModel().getCheckedItems().size();
        use.setText(count == 1 ? "Use 1 input" : "Use " + count + " inputs");
        use.setDisable(count == 0);
    }

    private void apply() {
        String target = workbench.project().get().experiment().dataset().targetName();
        List<String> chosen = list.getItems().stream()
                .filter(name -> list.getCheckModel().isChecked(name))
                .toList();
        done.run();
        workbench.choose(target, chosen);
    }
}
