package io.github.nafworkbench.view.training;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** One figure that matters: its name, the number large with its uncertainty, and the unit. */
final class Readout extends VBox {
    private final Label value = new Label("–");
    private final Label error = new Label();
    private final Label unit = new Label();
    private final Tooltip definition = new Tooltip();
    private final String meaning;

    /**
     * An empty readout.
     *
     * @param colour style class that gives the figure its colour
     * @param side left or right
     * @param meaning definition in plain words and formula
     */
    Readout(String name, String colour, Pos side, String meaning) {
        this.meaning = meaning;
        Label title = new Label(name);
        title.getStyleClass().add("faint");
        value.getStyleClass().addAll("figure", colour);
        error.getStyleClass().add("figure-error");
        unit.getStyleClass().add("note");
        for (Label label : new Label[] {title, value, error, unit}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox line = new HBox(6, value, error);
        line.setAlignment(side == Pos.CENTER_RIGHT ? Pos.BASELINE_RIGHT : Pos.BASELINE_LEFT);
        setAlignment(side);
        getStyleClass().add("readout");
        getChildren().setAll(title, line, unit);
        definition.setText(meaning);
        definition.setWrapText(true);
        definition.setMaxWidth(360);
        definition.setShowDelay(Duration.millis(300));
        definition.setShowDuration(Duration.minutes(1));
        Tooltip.install(this, definition);
        setAccessibleText(name);
    }

    /**
     * Shows a figure.
     *
     * @param reason why there is none, added to the definition; empty when there is one
     */
    void show(String figure, String plusMinus, String below, String reason) {
        value.setText(figure);
        error.setText(plusMinus);
        unit.setText(below);
        definition.setText(reason.isEmpty() ? meaning : reason + "\n\n" + meaning);
    }
}
