package io.github.nafworkbench.view.start;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something to begin with: an icon, a name, a sentence and a note; a click, Enter or Space takes it. No {@code Button}, whose
 * text cannot wrap to the width it gets.
 */
final class StartItem extends HBox {
    private final Runnable action;

    StartItem(Feather icon, String name, String sentence, String note, Runnable action) {
        this.action = action;
        VBox text = new VBox(label(name, "start-item-name"), label(sentence, "start-item-sentence"));
        if (!note.isEmpty()) {
            text.getChildren().add(label(note, "note"));
        }
        text.getStyleClass().add("start-item-text");
        setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(new FontIcon(icon), text);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("start-item");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name + ". " + sentence);
        Tooltip.install(this, new Tooltip("Click, or press Enter"));
        setOnMousePressed(event -> requestFocus());
        setOnMouseClicked(event -> action.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                action.run();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
