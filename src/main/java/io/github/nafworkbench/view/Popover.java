package io.github.nafworkbench.view;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Window;

/** A small card that opens below a control and closes by Escape or a click elsewhere. */
public final class Popover {
    private static final double GAP = 4;

    private final Popup popup = new Popup();
    private final Parent content;

    /** A card with that content. */
    public Popover(Parent content) {
        this.content = content;
        StackPane card = new StackPane(content);
        card.getStyleClass().addAll("popover-card");
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                event.consume();
            }
        });
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    /** Opens it below a node, moved so far that all of it is on the screen; closes it if it was open. */
    public void toggle(Node owner) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Bounds place = owner.localToScreen(owner.getBoundsInLocal());
        Window window = owner.getScene().getWindow();
        popup.show(window, place.getMinX(), place.getMaxY() + GAP);
        Rectangle2D screen = Screen.getScreensForRectangle(place.getMinX(), place.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        popup.setX(Math.max(screen.getMinX(), Math.min(popup.getX(), screen.getMaxX() - popup.getWidth())));
        popup.setY(Math.max(screen.getMinY(), Math.min(popup.getY(), screen.getMaxY() - popup.getHeight())));
        content.requestFocus();
    }

    /** Closes it. */
    public void hide() {
        popup.hide();
    }

    /** Runs an action whenever it closes. */
    public void onHidden(Runnable action) {
        popup.setOnHidden(event -> action.run());
    }
}
