package io.github.nafworkbench.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keyboard of the window. Keys that the focused control uses itself (typing, arrows, the space bar on a button
 * reached by Tab) stay with it.
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
            // A button only clicked with the mouse does not keep the space bar from running the training.
            if (event.getCode() == KeyCode.SPACE && focused instanceof ButtonBase && !focused.isFocusVisible()) {
                act(event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl) || event.isShortcutDown() || isFunction(event)) {
                act(event);
            }
        });
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
