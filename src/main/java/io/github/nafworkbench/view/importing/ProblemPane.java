package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.reading.Problems;
import io.github.nafworkbench.workbench.TableImport;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All that is wrong with the file, with line and column; takes no room if nothing is. */
final class ProblemPane extends VBox {
    private static final double LINE = 20;
    private static final int MOST_LINES = 4;

    private final Label title = new Label();
    private final ObservableList<String> sentences = FXCollections.observableArrayList();

    ProblemPane(TableImport shown) {
        super(4);
        title.getStyleClass().add("card-title");
        title.setId("problem-count");
        ListView<String> list = new ListView<>(sentences);
        list.setId("problems");
        list.setAccessibleText("Problems of the file");
        list.getStyleClass().add("problems");
        list.setFixedCellSize(LINE);
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(() -> LINE * Math.min(MOST_LINES, sentences.size()) + 8, sentences));
        list.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(title, list);
        managedProperty().bind(visibleProperty());
        shown.outcome()
                .addListener((source, old, now) ->
                        now.ifPresent(o -> show(o.reading().problems())));
        setVisible(false);
        shown.outcome().get().ifPresent(o -> show(o.reading().problems()));
    }

    private void show(Problems problems) {
        setVisible(problems.count() > 0);
        title.setText(ImportText.count(problems.count(), "problem") + " in the file");
        sentences.setAll(problems.listed().stream().map(InputProblem::sentence).toList());
        if (problems.more() > 0) {
            sentences.add("and " + ImportText.count(problems.more(), "more problem"));
        }
    }
}
