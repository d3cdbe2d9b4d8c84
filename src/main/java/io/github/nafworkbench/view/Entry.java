package io.github.nafworkbench.view;

import io.github.nafworkbench.data.InputException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/**
 * A field for one typed value. Enter or leaving it takes the value; a value that cannot be taken says so in one
 * sentence, and the old one stays. Escape gives up what was typed.
 */
public final class Entry extends TextField {
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Taker taker;
    private String shown = "";

    /** What is done with the typed text. */
    public interface Taker {
        /**
         * Takes over the value.
         *
         * @throws InputException if the text is not a value that can be taken
         */
        void take(String text) throws InputException;
    }

    /**
     * A field.
     *
     * @param name what it holds, for screen readers and messages
     */
    public Entry(String name, Taker taker) {
        this.taker = taker;
        setAccessibleText(name);
        setOnAction(event -> commit());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
                setText(shown);
                trouble.set("");
                event.consume();
            }
        });
        focusedProperty().addListener((source, old, focused) -> {
            if (!focused) {
                commit();
            }
        });
    }

    /** Shows a value; the text being typed is kept until it is taken. */
    public void show(String value) {
        if (!value.equals(shown) || !isFocused()) {
            shown = value;
            setText(value);
        }
    }

    /** Why the last text was not taken, one sentence; empty when it was. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Adds and takes away whole steps by the arrow keys up and down. */
    public Entry stepping(Consumer<Integer> step) {
        addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                commit();
                step.accept(event.getCode() == KeyCode.UP ? 1 : -1);
                event.consume();
            }
        });
        return this;
    }

    private void commit() {
        String typed = getText().strip();
        if (typed.equals(shown)) {
            return;
        }
        try {
            taker.take(typed);
            trouble.set("");
        } catch (InputException e) {
            trouble.set(e.problem().sentence());
        }
        setText(shown);
    }
}
