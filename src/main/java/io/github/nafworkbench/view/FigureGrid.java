package io.github.nafworkbench.view;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Names at the left, figures in one or more columns at the right; a name tells its definition on hover. */
public final class FigureGrid extends GridPane {
    private int rows;

    public FigureGrid() {
        getStyleClass().add("figure-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
    }

    public void clear() {
        getChildren().clear();
        rows = 0;
    }

    /** Adds a row of figures. */
    public void add(String name, String hint, String... figures) {
        Label label = Labels.faint(name);
        if (!hint.isEmpty()) {
            label.setTooltip(Labels.hint(hint));
        }
        add(label, 0, rows);
        for (int i = 0; i < figures.length; i++) {
            Label figure = new Label(figures[i]);
            figure.setMinWidth(Region.USE_PREF_SIZE);
            setHalignment(figure, HPos.RIGHT);
            add(figure, i + 1, rows);
        }
        rows++;
    }
}
