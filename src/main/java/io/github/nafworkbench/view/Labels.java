package io.github.nafworkbench.view;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The small words of the windows. */
public final class Labels {
    private static final double HINT_WIDTH = 360;

    private Labels() {}

    /** Secondary text. */
    public static Label faint(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("faint");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Small print. */
    public static Label note(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("note");
        return label;
    }

    /** A sentence of trouble; takes no room without any. */
    public static Label trouble(ObservableValue<String> sentence) {
        Label label = new Label();
        label.getStyleClass().add("trouble");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** A definition on hover. */
    public static Tooltip hint(String text) {
        Tooltip hint = new Tooltip(text);
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        return hint;
    }

    /** A button that looks like a link. */
    public static Button link(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("flat", "link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Takes the room that is left. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** E.g. {@code "2,178"}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** E.g. {@code "2,178 rows"}. */
    public static String count(long number, String what) {
        return count(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** E.g. {@code "3.14 %"}. */
    public static String percent(double share) {
        return Figures.three(100 * share) + " %";
    }

    /** Three significant figures with a true minus sign. */
    public static String figure(double value) {
        String text = Figures.three(value);
        return text.equals("–") ? text : text.replace('-', '−');
    }

    /** With its unit, if it has one. */
    public static String figure(double value, String unit) {
        return unit.isEmpty() ? figure(value) : figure(value) + " " + unit;
    }
}
