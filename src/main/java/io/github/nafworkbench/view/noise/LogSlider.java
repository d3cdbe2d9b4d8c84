package io.github.nafworkbench.view.noise;

import io.github.nafworkbench.view.Entry;
import java.util.function.ObjDoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * A slider with its name, its value for reading and typing, and a line of derived values below. Zero is an exact "off"
 * at the left end. Coloured when on, grey when off.
 */
public final class LogSlider extends VBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Label name;
    private final Button value = new Button("off");
    private final Entry entry;
    private final Label below = new Label();
    private final Track track;
    private LevelUnit unit;
    private double level;
    private String note = "";

    /**
     * A slider.
     *
     * @param onChange receives the gesture (the same object during one drag) and the new level
     */
    LogSlider(
            String title, LevelScale scale, LevelUnit unit, Definition definition, ObjDoubleConsumer<Object> onChange) {
        this.unit = unit;
        name = new Label(title);
        name.getStyleClass().add("slider-name");
        value.getStyleClass().addAll("flat", "slider-value");
        value.setAccessibleText(title + ", type a value");
        value.setOnAction(event -> type());
        track = new Track(scale, onChange);
        track.setAccessibleText(title);
        entry = new Entry(title, text -> onChange.accept(new Object(), this.unit.parse(text)));
        entry.getStyleClass().add("slider-entry");
        entry.setVisible(false);
        entry.trouble().addListener((source, old, now) -> showBelow());
        entry.focusedProperty().addListener((source, old, focused) -> {
            if (!focused) {
                stopTyping();
            }
        });
        entry.setOnAction(event -> {
            if (entry.trouble().get().isEmpty()) {
                track.requestFocus();
            }
        });
        entry.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                track.requestFocus();
            }
        });
        below.getStyleClass().add("note");
        getStyleClass().add("log-slider");
        getChildren().setAll(header(definition), track, below);
        show(0);
    }

    private HBox header(Definition definition) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        StackPane field = new StackPane(value, entry);
        field.setAlignment(Pos.CENTER_RIGHT);
        HBox header = new HBox(4, name, gap, field);
        header.setAlignment(Pos.CENTER_LEFT);
        Tooltip card = new Tooltip();
        card.setGraphic(definition.card());
        card.setShowDelay(Duration.millis(400));
        card.setShowDuration(Duration.minutes(1));
        name.setTooltip(card);
        value.setTooltip(new Tooltip());
        return header;
    }

    /** Shows a level. */
    void show(double now) {
        level = now;
        value.setText(unit.text(now));
        value.getTooltip().setText((unit.inEngine(now) + "\nClick to type: " + unit.forms()).strip());
        entry.show(unit.text(now));
        track.show(now);
        pseudoClassStateChanged(ON, now > 0);
        showBelow();
    }

    /** Changes unit and track, as when another curve has another full scale. */
    void use(LevelScale scale, LevelUnit other) {
        unit = other;
        track.use(scale);
        show(level);
    }

    /** Puts a node after the derived values, such as a button. */
    void beside(Region node) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, below, gap, node);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(getChildren().get(0), track, row);
    }

    /** Shows a text below instead of values derived from the level. */
    void note(String text) {
        note = text;
        showBelow();
    }

    private void showBelow() {
        String trouble = entry.trouble().get();
        String text = note.isEmpty() ? unit.derived(level) : note;
        below.setText(trouble.isEmpty() ? text : trouble);
        below.setTooltip(trouble.isEmpty() ? null : new Tooltip(trouble));
        below.pseudoClassStateChanged(TROUBLE, !trouble.isEmpty());
    }

    private void type() {
        entry.show(unit.text(level));
        entry.setVisible(true);
        value.setVisible(false);
        entry.requestFocus();
        entry.selectAll();
    }

    private void stopTyping() {
        entry.setVisible(false);
        value.setVisible(true);
    }
}
