package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Numbers;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A named field for one number; what cannot be taken is told below it while it is typed. */
final class NumberField extends VBox {
    private static final double NAME_WIDTH = 110;

    private final String name;
    private final double least;
    private final double most;
    private final TextField field = new TextField();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * A field.
     *
     * @param typed run when something was typed, good or bad
     */
    NumberField(String name, String id, double least, double most, Runnable typed) {
        super(2);
        this.name = name;
        this.least = least;
        this.most = most;
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(8);
        Label label = Labels.faint(name);
        label.setPrefWidth(NAME_WIDTH);
        label.setLabelFor(field);
        HBox row = new HBox(8, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row, Labels.trouble(trouble));
        managedProperty().bind(visibleProperty());
        field.textProperty().addListener((source, old, now) -> typed.run());
    }

    void show(String value) {
        if (!value.equals(field.getText())) {
            field.setText(value);
        }
    }

    /** The number, or none and the reason below the field. */
    OptionalDouble real() {
        try {
            double value = Numbers.real(name, field.getText(), least, most);
            trouble.set("");
            return OptionalDouble.of(value);
        } catch (InputException e) {
            trouble.set(e.problem().sentence());
            return OptionalDouble.empty();
        }
    }

    /** The whole number, or none and the reason below the field. */
    OptionalLong whole() {
        try {
            long value = Numbers.whole(name, field.getText(), (long) least, (long) most);
            trouble.set("");
            return OptionalLong.of(value);
        } catch (InputException e) {
            trouble.set(e.problem().sentence());
            return OptionalLong.empty();
        }
    }
}
