package io.github.nafworkbench.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keyboard of the window. Keys that the focused control uses itself (typing, arrows, the space bar on a button or a
 * list reached by Tab, or on a page over the window) stay with it.
 */
final class Shortcuts {
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    Shortcuts add(Runnable action, KeyCode key, KeyCombination.Modifier... modifiers) {
        actions.put(new KeyCodeCombination(key, modifiers), action);
        return this;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focused = scene.getFocusOwner();
            if (event.getCode() == KeyCode.SPACE && !takesSpace(focused)) {
                act(event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl) || event.isShortcutDown() || isFunction(event)) {
                act(event);
            }
        });
    }

    /**
     * What was only clicked with the mouse does not keep the space bar from running the training, nor does a pane that
     * would scroll.
     */
    private static boolean takesSpace(@Nullable Node focused) {
        if (focused instanceof TextInputControl) {
            return true;
        }
        boolean pressed = focused instanceof Control control
                && control.isFocusVisible()
                && (control instanceof ButtonBase
                        || control instanceof ComboBoxBase<?>
                        || control instanceof ChoiceBox<?>);
        return pressed || onSheet(focused);
    }

    private static boolean onSheet(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node instanceof Sheet) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFunction(KeyEvent event) {
        return event.getCode().isFunctionKey();
    }

    private void act(KeyEvent event) {
        actions.forEach((keys, action) -> {
            if (!event.isConsumed() && keys.match(event)) {
                event.consume();
                action.run();
            }
        });
    }
}
